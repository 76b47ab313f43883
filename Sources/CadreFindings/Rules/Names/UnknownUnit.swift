import CadreText

extension Rule {
  public static let unknownUnit = Rule(
    "unknown-unit", .error,
    summary: "an amount in a unit that is not declared, or of the wrong sort",
    explanation: """
      Contact time is counted in minutes, hours and declared units such as \
      `unit period "tiết" is 45 minutes`; days, weeks, months and years are calendar time. The two \
      are never mixed silently, since a day of teaching is not 24 hours.
      """,
    fix: .unsafe("writes a unit of the right sort that is spelt nearly alike"),
    wrong: """
      cadre 1

      module UNI-101 "Basics" {
          length 3 days
      }
      """,
    right: """
      cadre 1

      unit period "tiết" is 45 minutes
      module UNI-101 "Basics" {
          length 24 periods
      }
      """)
}

extension Finding {
  /// Where no unit is like it, `declaration` shows the line that would declare it.
  public static func unknownUnit(
    _ name: String, at place: Origin, wanted: String, near: [String], isOtherSort: Bool,
    declaration: String? = nil
  ) -> Finding {
    let message =
      isOtherSort ? "\(name) is not a unit of \(wanted)" : "there is no unit \(name)"
    return Finding(
      .unknownUnit, at: place, message, remark: "a unit of \(wanted) is wanted here",
      help: wayToDeclare(declaration, near.isEmpty) + near.map { "did you mean \($0)?" },
      fixes: near.map { Fix("write \($0)", [TextEdit(place, $0)]) })
  }
}
