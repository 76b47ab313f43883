import CadreText

extension Rule {
  public static let idlePlan = Rule(
    "idle-plan", .hint,
    summary: "a learning path that nobody is asked to follow",
    explanation: """
      No position asks for the path, no cohort follows it, and no requirement, screening or target \
      names it, in any variant. Say whom it is for, or take it away.
      """,
    wrong: """
      cadre 1

      position chair "Chair"
      path chairs "Chairs" for chair
      path old "Old path"
      """,
    right: """
      cadre 1

      position chair "Chair"
      path chairs "Chairs" for chair
      path old "Old path" for chair
      """,
    restsOnMentions: true)
}

extension Finding {
  public static func idlePlan(_ path: String, at place: Origin) -> Finding {
    Finding(
      .idlePlan, at: place, "no position needs the path \(path), and no cohort follows it",
      remark: "for nobody", help: ["add `for POSITION` after its title"])
  }
}
