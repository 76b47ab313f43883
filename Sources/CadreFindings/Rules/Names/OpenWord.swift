import CadreText

extension Rule {
  public static let openWord = Rule(
    "open-word", .error,
    summary: "a tag that nothing bears, or a language that nobody speaks",
    explanation: """
      Tags and languages are not declared, so that any word is one. A selector for a tag that \
      nothing bears picks nothing, and `all of` nothing is met by everyone: what was meant to be \
      asked is not asked at all. A module that is `taught in` a language that no instructor \
      speaks cannot be taught. Write the word as the things have it, or let some thing have it.
      """,
    fix: .unsafe("writes a tag that something bears"),
    wrong: """
      cadre 1

      program p "Programme"
      module OSH-120 "Working at heights" {
          tag risk
      }
      module OSH-130 "Site visit" {
          requires all of tag risky
      }
      """,
    right: """
      cadre 1

      program p "Programme"
      module OSH-120 "Working at heights" {
          tag risk
      }
      module OSH-130 "Site visit" {
          requires all of tag risk
      }
      """,
    restsOnOthers: ["tag", "speaks"])
}

extension Finding {
  /// A tag that things are picked by and none bears. `borne` are the tags that something bears,
  /// those that are spelt nearly alike first.
  public static func tagNobodyBears(
    _ tag: String, at place: Origin, alsoAt: [Origin], near: [String], borne: [String]
  ) -> Finding {
    var help = near.map { "did you mean \($0)?" }
    if near.isEmpty {
      help.append(
        borne.isEmpty
          ? "nothing bears a tag: write `tag \(tag)` in the block of what is meant"
          : "the tags that something bears: \(Plural.list(borne, most: 6))")
    }
    return Finding(
      .openWord, at: place, "nothing bears the tag \(tag)", remark: "picks nothing", help: help,
      fixes: near.map { Fix("write `\($0)`", [TextEdit(place, $0)]) }
    ).used(alsoAt: alsoAt)
  }

  /// Modules that are taught in languages of which no instructor speaks one.
  public static func nobodySpeaks(
    _ languages: [String], modules: [AskingModule], spoken: [String]
  ) -> Finding? {
    guard let first = modules.first else { return nil }
    return Finding(
      .openWord, at: first.place,
      "no instructor speaks \(languages.joined(separator: " or "))",
      remark: "\(first.name) is taught in it",
      labels: modules.dropFirst().map { Label($0.place, "\($0.name) too") },
      help: ["the languages that instructors speak: \(spoken.joined(separator: ", "))"])
  }
}
