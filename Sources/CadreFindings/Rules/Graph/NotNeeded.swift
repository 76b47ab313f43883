import CadreText

extension Rule {
  public static let notNeeded = Rule(
    "not-needed", .hint,
    summary: "competencies that are taught and that nobody needs",
    explanation: """
      Modules teach a competency, but no position needs it, no requirement asks for it and no \
      screening counts it, in any variant. Where positions say what they need, such a competency \
      is either forgotten there or taught for nothing.
      """,
    wrong: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law "Law" {
          scale proficiency
      }
      competency juggling "Juggling" {
          scale proficiency
      }
      module LAW-101 "Law" {
          teaches law to 2, juggling to 1
      }
      position chair "Chair" {
          needs law at 2
      }
      """,
    right: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law "Law" {
          scale proficiency
      }
      module LAW-101 "Law" {
          teaches law to 2
      }
      position chair "Chair" {
          needs law at 2
      }
      """,
    restsOnMentions: true)
}

extension Finding {
  public static func notNeeded(
    _ names: [String], at place: Origin, others: [(name: String, place: Origin)]
  ) -> Finding {
    let listed = names.prefix(4).joined(separator: ", ")
    let more = names.count > 4 ? " and \(names.count - 4) more" : ""
    return Finding(
      .notNeeded, at: place, "no position needs what modules teach: \(listed)\(more)",
      remark: "taught, but not needed", labels: others.map { Label($0.place, "nor \($0.name)") })
  }
}
