import CadreModel

/// How far a person is from what a position needs: Σ w·max(0, required − held) / Σ w·required.
public struct CompetencyGap: Sendable {
  /// What lacks, in steps times weight.
  public let missing: Int
  /// What is required, in steps times weight.
  public let required: Int
  /// Critical competencies that are not held to their step: with any, nobody is ready.
  public let unmetCritical: [ID<Competency>]

  public init(needs: [ProfileNeed], held: [ID<Competency>: Int]) {
    var (missing, required) = (0, 0)
    var unmet: [ID<Competency>] = []
    for need in needs {
      let has = held[need.competency] ?? 0
      let weight = max(0, need.weight)
      missing = Self.add(missing, weight, max(0, need.step.subtractingReportingOverflow(has).0))
      required = Self.add(required, weight, max(0, need.step))
      if let critical = need.criticalStep, has < critical { unmet.append(need.competency) }
    }
    self.missing = missing
    self.required = required
    unmetCritical = unmet
  }

  /// From 0 (nothing lacks) to 1.
  public var share: Double { required > 0 ? Double(missing) / Double(required) : 0 }

  public var isReady: Bool { missing == 0 && unmetCritical.isEmpty }

  private static func add(_ sum: Int, _ weight: Int, _ steps: Int) -> Int {
    let (product, overflow) = weight.multipliedReportingOverflow(by: steps)
    let (total, overflows) = sum.addingReportingOverflow(overflow ? .max : product)
    return overflows ? .max : total
  }
}
