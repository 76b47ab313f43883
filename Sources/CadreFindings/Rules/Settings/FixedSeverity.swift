import CadreText

extension Rule {
  public static let fixedSeverity = Rule(
    "fixed-severity", .error,
    summary: "an error that was to be allowed or lowered",
    explanation: """
      A rule whose findings are errors keeps the programme sound: what it finds would make paths, \
      timetables and pages wrong, so nothing is built while it is there. Such a finding is cured, \
      or kept out of a report with a baseline; it is never allowed or made a warning. Warnings and \
      hints may be allowed, lowered, raised or switched off.
      """,
    wrong: #"""
      cadre 1

      module UNI-101 "Basics" {
          allow parts-sum because "rounded"
      }
      """#,
    right: #"""
      cadre 1

      module UNI-101 "Basics" {
          note "The parts are rounded."
      }
      """#)
}

extension Finding {
  /// `wish`: what was to be done with it, such as "allowed".
  public static func fixedSeverity(_ name: String, wish: String, at place: Origin) -> Finding {
    Finding(
      .fixedSeverity, at: place, "\(name) is an error and cannot be \(wish)",
      remark: "nothing is built while it is found",
      help: ["only warnings and hints can be allowed, lowered or switched off"])
  }
}
