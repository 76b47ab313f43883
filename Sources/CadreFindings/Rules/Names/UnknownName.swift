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

/// Where a name was looked for.
public enum NameScope: Sendable {
  /// In the unit, and in these folders that it uses.
  case folders([String])
  /// In the one folder behind an alias.
  case aliased(String)
  /// Among the aliases that the unit's folder gives, each with its folder.
  case aliases([(alias: String, folder: String)])

  fileprivate var remark: String {
    switch self {
    case .folders(let used):
      "not declared in this unit" + (used.isEmpty ? "" : " or in " + used.joined(separator: ", "))
    case .aliased(let folder): "not declared in \(folder)"
    case .aliases(let known):
      known.isEmpty
        ? "no `use … as` gives an alias here"
        : "the aliases here: " + Plural.list(known.map(\.alias).sorted(), most: 4)
    }
  }
}

extension Finding {
  /// Where nothing alike is declared, the line that would declare what is missing.
  static func wayToDeclare(_ line: String?, _ isNothingNear: Bool) -> [String] {
    isNothingNear ? line.map { ["declare it: `\($0)`"] } ?? [] : []
  }

  /// One finding for a name however often it is used; the other places are labelled. Where no
  /// declared name is like it, `declaration` shows the line that would declare it.
  public static func unknownName(
    _ name: String, kind: String, at place: Origin, alsoAt: [Origin], near: [NameSuggestion],
    scope: NameScope, declaration: String? = nil
  ) -> Finding {
    return Finding(
      .unknownName, at: place, "there is no \(kind) \(name)", remark: scope.remark,
      help: wayToDeclare(declaration, near.isEmpty) + near.map { "did you mean \($0.described)?" },
      fixes: near.map { Fix("write \($0.name)", [TextEdit(place, $0.name)]) }
    ).used(alsoAt: alsoAt)
  }

  /// The same for further places of the name: some are labelled, all are mended.
  public func used(alsoAt places: [Origin]) -> Finding {
    if places.isEmpty { return self }
    var finding = self
    finding.labels += places.prefix(3).map { Label($0, "used here too") }
    if places.count > 3 { finding.help.append("used in \(places.count + 1) places") }
    for index in fixes.indices {
      guard let edit = fixes[index].edits.first else { continue }
      finding.fixes[index].edits += places.map { TextEdit($0, edit.replacement) }
    }
    return finding
  }
}
