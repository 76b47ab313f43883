import CadreText

extension Rule {
  public static let notDecided = Rule(
    "not-decided", .hint,
    summary: "something that was not decided within the work limit",
    explanation: """
      Whether every line can be met while each module counts once can take more work than there \
      are atoms to do it with. Cadre stops at a limit and says so, rather than guess. Fewer lines \
      that share modules, or `shares`, make the question easier.
      """,
    wrong: "", right: "")
}

extension Finding {
  public static func notDecided(_ what: String, at place: Origin, variant: String?) -> Finding {
    Finding(
      .notDecided, at: place, "\(what) was not decided within the work limit",
      remark: "not decided", variant: variant)
  }
}
