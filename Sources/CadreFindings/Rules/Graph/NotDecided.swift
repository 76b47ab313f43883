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
    wrong: program(credits: 11), right: program(credits: 8))

  /// Eleven modules of 4 credits among four sections. 11 credits are three modules of each
  /// section, and that twelve are too many only shows once every way has been tried.
  private static func program(credits: Int) -> String {
    let names = (1...11).map { "M\($0)" }
    let modules = names.map { "module \($0) {\n    credits 4\n}\n" }.joined()
    let amount = "at least \(credits) credits of (\(names.joined(separator: ", ")))"
    let sections = (1...4).map { "    section s\($0) {\n        \(amount)\n    }\n" }
    return "cadre 1\n\n" + modules + "path p \"Path\" {\n" + sections.joined() + "}"
  }
}

extension Finding {
  public static func notDecided(_ what: String, at place: Origin, variant: String?) -> Finding {
    Finding(
      .notDecided, at: place, "\(what) was not decided within the work limit",
      remark: "not decided", variant: variant)
  }
}
