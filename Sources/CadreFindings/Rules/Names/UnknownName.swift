import CadreText

extension Rule {
  public static let unknownName = Rule(
    "unknown-name", .error,
    summary: "a name that nothing of the wanted kind is declared with",
    explanation: """
      A statement refers to a module, competency, room or other thing by a name that is not \
      declared in this folder nor in a folder that it uses. Nothing is guessed: declare the thing, \
      correct the spelling, or bring its folder in with `use "…"`.
      """,
    fix: .unsafe("writes a declared name that is spelt nearly alike"),
    wrong: """
      cadre 1

      module UNI-101 "Basics"
      module LAW-101 "Labour law" {
          requires UNI-110
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics"
      module LAW-101 "Labour law" {
          requires UNI-101
      }
      """)
}

/// A declared name that may have been meant, with its title for the reader.
public struct NameSuggestion: Sendable {
  public var name: String
  public var title: String?

  public init(name: String, title: String?) {
    self.name = name
    self.title = title
  }

  var described: String { title.map { "\(name) “\($0)”" } ?? name }
}

extension Finding {
  /// One finding for a name however often it is used; the other places are labelled.
  public static func unknownName(
    _ name: String, kind: String, at place: Origin, alsoAt: [Origin], near: [NameSuggestion],
    usedFolders: [String]
  ) -> Finding {
    let folders =
      usedFolders.isEmpty ? "" : " or in " + usedFolders.joined(separator: ", ")
    var fixes: [Fix] = []
    var help: [String] = []
    for suggestion in near {
      help.append("did you mean \(suggestion.described)?")
      let edits = ([place] + alsoAt).map { TextEdit($0, suggestion.name) }
      fixes.append(Fix("write \(suggestion.name)", edits))
    }
    if alsoAt.count > 3 { help.append("used in \(alsoAt.count + 1) places") }
    return Finding(
      .unknownName, at: place, "there is no \(kind) \(name)",
      remark: "not declared in this unit\(folders)",
      labels: alsoAt.prefix(3).map { Label($0, "used here too") }, help: help, fixes: fixes)
  }
}
