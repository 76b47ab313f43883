/// Random tailorings over a few dimensions, and their variants by walking every selection.
public struct GeneratedTailorings: Sendable {
  struct Clause: Sendable {
    var dimension: Int
    var values: Set<Int>
  }

  let valueCount: Int
  let dimensionCount: Int
  /// For each dimension, whether each value lies in the first.
  let liesInFirst: [[Bool]]
  let conditions: [[Clause]]

  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    dimensionCount = Int.random(in: 1...4, using: &random)
    valueCount = Int.random(in: 1...3, using: &random)
    let (dimensions, values) = (dimensionCount, valueCount)
    liesInFirst = (0..<dimensions).map { _ in
      (0..<values).map { $0 > 0 && Int.random(in: 0...2, using: &random) == 0 }
    }
    conditions = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let used = (0..<dimensions).shuffled(using: &random)
        .prefix(Int.random(in: 1...min(3, dimensions), using: &random))
      return used.map { dimension in
        let chosen = (0..<values).shuffled(using: &random)
          .prefix(Int.random(in: 1...values, using: &random))
        return Clause(dimension: dimension, values: Set(chosen))
      }
    }
  }

  /// A programme whose tailorings `t0`, `t1`, … note their number on one module.
  public var text: String {
    var text = "cadre 1\n\nmodule A \"A\" {\n    class of 1 to 9\n}\n"
    for dimension in 0..<dimensionCount {
      text += "dimension d\(dimension) \"D\" {\n"
      for value in 0..<valueCount {
        text += "    value v\(value) \"V\"\(liesInFirst[dimension][value] ? " in v0" : "")\n"
      }
      text += "}\n"
    }
    for (row, clauses) in conditions.enumerated() {
      let said = clauses.map { clause -> String in
        let values = clause.values.sorted().map { "v\($0)" }
        return values.count == 1
          ? "d\(clause.dimension) \(values[0])"
          : "d\(clause.dimension) (\(values.joined(separator: ", ")))"
      }
      text += "tailoring t\(row) \"T\" for \(said.joined(separator: " and ")) {\n"
      text += "    change module A {\n        note \"\(row)\"\n    }\n}\n"
    }
    return text
  }

  /// For each set of tailorings that can hold together, the fewest dimensions that must be chosen.
  public var smallestSelections: [[Int]: Int] {
    var result: [[Int]: Int] = [:]
    var chosen = [Int?](repeating: nil, count: dimensionCount)
    walk(0, &chosen, &result)
    return result
  }

  private func walk(_ dimension: Int, _ chosen: inout [Int?], _ result: inout [[Int]: Int]) {
    guard dimension < dimensionCount else {
      let active = conditions.indices.filter { row in
        conditions[row].allSatisfy { holds($0, chosen[$0.dimension]) }
      }
      let size = chosen.count { $0 != nil }
      result[active] = min(result[active] ?? .max, size)
      return
    }
    for value in [nil] + (0..<valueCount).map(Optional.some) {
      chosen[dimension] = value
      walk(dimension + 1, &chosen, &result)
    }
    chosen[dimension] = nil
  }

  private func holds(_ clause: Clause, _ value: Int?) -> Bool {
    guard let value else { return false }
    return clause.values.contains(value)
      || liesInFirst[clause.dimension][value] && clause.values.contains(0)
  }
}
