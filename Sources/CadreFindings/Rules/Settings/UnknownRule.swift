import CadreText

extension Rule {
  public static let unknownRule = Rule(
    "unknown-rule", .error,
    summary: "a rule that no finding has",
    explanation: """
      `allow` in a programme and `rule` in cadre.config name a rule as findings show it in \
      brackets. `cadre explain` lists all of them.
      """,
    fix: .unsafe("writes a rule that is spelt nearly alike"),
    wrong: #"""
      cadre 1

      module UNI-101 "Basics" {
          allow missing-translatoin because "translated in May"
      }
      """#,
    right: #"""
      cadre 1

      program union "Union"
      language vi, en
      module UNI-101 "Cơ bản" {
          allow missing-translation because "translated in May"
      }
      """#)
}

extension Finding {
  public static func unknownRule(_ name: String, at place: Origin, near: [String]) -> Finding {
    Finding(
      .unknownRule, at: place, "there is no rule \(name)",
      help: near.isEmpty ? ["cadre explain lists the rules"] : near.map { "did you mean \($0)?" },
      fixes: near.map { Fix("write \($0)", [TextEdit(place, $0)]) })
  }
}
