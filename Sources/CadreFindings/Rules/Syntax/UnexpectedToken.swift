import CadreText

extension Rule {
  public static let unexpectedToken = Rule(
    "unexpected-token", .error,
    summary: "something a statement does not take there",
    explanation: """
      Each statement has its own shape; cadre explain KEYWORD shows it. The place shown is the
      first that does not fit.
      """,
    fix: .mixed(
      """
      writes, inserts or takes away the word that makes the statement fit; to part a number \
      from its unit is safe
      """),
    wrong: #"""
      cadre 1

      module UNI-101 "Basics" {
        valid 24months
      }
      """#,
    right: #"""
      cadre 1

      module UNI-101 "Basics" {
        valid 24 months
      }
      """#)
}

/// One change that makes a statement fit.
public struct Repair: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Another word in place of what stands there.
    case write(String)
    case insert(String)
    /// The number apart from its unit.
    case split
    case takeAway(String)
  }

  public var kind: Kind
  public var edit: TextEdit

  public init(_ kind: Kind, _ edit: TextEdit) {
    self.kind = kind
    self.edit = edit
  }

  fileprivate var fix: Fix {
    switch kind {
    case .write(let text): Fix("write `\(text)`", [edit])
    case .insert(let text): Fix("insert `\(text)`", [edit])
    case .split: Fix("put a space between", [edit], isSafe: true)
    case .takeAway(let text): Fix("take `\(text)` away", [edit])
    }
  }
}

/// One thing that a statement takes at a place.
public struct Expectation: Hashable, Sendable {
  /// "an amount of time", or a word of the language in backquotes.
  public var words: String
  /// One of its kind, in backquotes; nil for words of the language.
  public var example: String?

  public init(_ words: String, example: String? = nil) {
    self.words = words
    self.example = example
  }

  /// Where it stands alone.
  public var text: String { example.map { "\(words), e.g. \($0)" } ?? words }
}

/// Where a statement stopped fitting, for its finding.
public struct Misfit: Sendable {
  public var head: String
  /// What may stand there.
  public var expected: [Expectation]
  /// Whether the statement may end there.
  public var mayEnd: Bool
  /// Whether it is the first place after the head.
  public var isFirst: Bool
  /// What stands there instead; nil at the end of the statement.
  public var found: String?
  /// The word at the end of the line above that joins this line to it.
  public var joiner: String?
  /// A whole line as it may be, shown where there is no repair.
  public var usage: String

  public init(
    head: String, expected: [Expectation], mayEnd: Bool, isFirst: Bool, found: String?,
    joiner: String?, usage: String
  ) {
    self.head = head
    self.expected = expected
    self.mayEnd = mayEnd
    self.isFirst = isFirst
    self.found = found
    self.joiner = joiner
    self.usage = usage
  }

  fileprivate var message: String {
    if expected.isEmpty { return "`\(head)` takes nothing \(isFirst ? "after it" : "more here")" }
    // Words of the language first, so that no example is taken for one of them.
    let shown = (expected.filter { $0.example == nil } + expected.filter { $0.example != nil })
      .prefix(6)
    let parts = shown.map { part in
      guard let example = part.example else { return part.words }
      return expected.count == 1 ? part.text : "\(part.words) (\(example))"
    }
    var list = parts.dropLast().joined(separator: ", ")
    if let last = parts.last { list += list.isEmpty ? last : " or \(last)" }
    if isFirst { return "`\(head)` takes \(list)" }
    return mayEnd ? "`\(head)` takes \(list) here, or nothing more" : "expected \(list)"
  }
}

extension Finding {
  /// A statement whose arguments do not fit.
  public static func unexpectedToken(_ misfit: Misfit, at place: Origin, repairs: [Repair])
    -> Finding
  {
    var help: [String] = []
    if let joiner = misfit.joiner {
      help.append("the `\(joiner)` at the end of the line above joins this line to it")
    }
    if repairs.isEmpty { help.append("for example: `\(misfit.usage)`") }
    return Finding(
      .unexpectedToken, at: place, misfit.message,
      remark: misfit.found.map { "found `\($0)`" } ?? "the statement ends here",
      help: help, fixes: repairs.map(\.fix))
  }

  /// Something that is no word where a statement begins.
  public static func noKeyword(_ found: String, at place: Origin) -> Finding {
    Finding(
      .unexpectedToken, at: place, "a statement begins with its keyword",
      remark: "found `\(found)`")
  }
}
