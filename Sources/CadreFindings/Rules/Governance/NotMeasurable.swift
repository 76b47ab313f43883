import CadreText

extension Rule {
  public static let notMeasurable = Rule(
    "not-measurable", .warning,
    summary: "a target for which nobody is counted",
    explanation: """
      A share of the people in a position can only be measured with their number: declare a \
      `workforce` of that position, with a head count, for the same people.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics"
      position chair "Chair"
      target trained "Chairs are trained" {
          reach 90 % of chair holding UNI-101 by 2026-12-31
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics"
      position chair "Chair"
      workforce chairs "Chairs" of chair {
          headcount 120 in 2025
      }
      target trained "Chairs are trained" {
          reach 90 % of chair holding UNI-101 by 2026-12-31
      }
      """,
    restsOnOthers: ["workforce", "headcount"])
}

extension Finding {
  public static func notMeasurable(
    _ target: String, position: String, hasWorkforce: Bool, at place: Origin
  ) -> Finding {
    Finding(
      .notMeasurable, at: place,
      hasWorkforce
        ? "\(target) is not measurable: no workforce of \(position) has a head count"
        : "\(target) is not measurable: there is no workforce of \(position)",
      remark: "a share of an unknown number",
      help: ["declare `workforce … of \(position)` with `headcount … in …`"])
  }
}
