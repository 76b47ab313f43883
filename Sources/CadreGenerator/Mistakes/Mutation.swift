import CadreFindings
import CadreSyntax
import CadreText

/// One mistake put into a sound text, of a kind that concerns its own line alone.
public struct Mutation: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case name, head, date, joiner, quote
  }

  public var kind: Kind
  public var file: Int
  /// What is replaced, and by what.
  public var span: TextSpan
  public var replacement: String
  /// The line that is spoilt.
  public var line: TextSpan
  /// The outermost declaration that it stands in: two mistakes in one may hide each other.
  public var declaration: Int

  /// Everything that can be spoilt in a file.
  public static func all(in tree: SyntaxTree, file: Int) -> [Mutation] {
    var found: [Mutation] = []
    for index in 0..<tree.count {
      let statement = tree.statement(index)
      guard statement.isMatched, !statement.hasBlock, statement.row != .fileCadre else { continue }
      var outermost = statement
      while let parent = outermost.parent { outermost = parent }
      let make = { (kind: Kind, span: TextSpan, text: String) in
        Mutation(
          kind: kind, file: file, span: span, replacement: text, line: statement.lineOrigin.span,
          declaration: outermost.index)
      }
      if statement.parent != nil {
        found.append(make(.head, point(statement.headOrigin.span.end), "qx"))
      }
      for token in statement.argumentTokens {
        let span = tree.tokens.span(token)
        switch tree.tokens.kind(token) {
        case .word where statement.refersToThing(token):
          found.append(make(.name, point(span.end), suffix(found.count)))
        case .word where tree.isFixedWord(token) && tree.source.text(span) == "and":
          found.append(make(.joiner, span, "và"))
        case .date: found.append(make(.date, span, "2026-02-30"))
        case .text where token + 1 == statement.argumentTokens.upperBound:
          found.append(make(.quote, TextSpan(start: span.end - 1, end: span.end), ""))
        default: break
        }
      }
    }
    return found
  }

  /// Two letters, so that the name is still spelt nearly alike.
  private static func suffix(_ number: Int) -> String {
    "q" + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
  }

  private static func point(_ offset: UInt32) -> TextSpan { TextSpan(start: offset, end: offset) }
}

/// Several mistakes in one unit, and what is found of them.
public struct MutatedUnit: Sendable {
  public let mutations: [Mutation]
  /// Mistakes with one finding on their line, with none, and with more.
  public private(set) var one: [Mutation] = []
  public private(set) var silent: [Mutation] = []
  public private(set) var several: [Mutation] = []
  /// Findings on lines that nobody spoilt.
  public private(set) var beside: [Finding] = []

  /// At most `count` mistakes in one file of a unit, of mixed kinds, each in a declaration of its
  /// own.
  public init(_ unit: TestedUnit, file: Int, count: Int, _ random: inout SeededGenerator) {
    let tree = unit.trees[file]
    var taken: Set<Int> = []
    var chosen: [Mutation] = []
    let byKind = Dictionary(grouping: Mutation.all(in: tree, file: file), by: \.kind)
    var queues = Mutation.Kind.allCases.map { (byKind[$0] ?? []).shuffled(using: &random) }
    while chosen.count < count, queues.contains(where: { !$0.isEmpty }) {
      for kind in queues.indices where chosen.count < count {
        while let next = queues[kind].popLast() {
          if taken.insert(next.declaration).inserted {
            chosen.append(next)
            break
          }
        }
      }
    }
    mutations = chosen.sorted { $0.span.start < $1.span.start }
    judge(unit, file)
  }

  private mutating func judge(_ unit: TestedUnit, _ file: Int) {
    var bytes = unit.trees[file].source.bytes
    for mutation in mutations.reversed() {
      bytes.replaceSubrange(mutation.span.range, with: Array(mutation.replacement.utf8))
    }
    var found = unit.findings(file: file, bytes: bytes)
    var shift = 0
    for mutation in mutations {
      let start = Int(mutation.line.start) + shift
      shift += mutation.replacement.utf8.count - mutation.span.range.count
      let end = Int(mutation.line.end) + shift
      let own = found.filter { finding in
        finding.place.file == unit.trees[file].file
          && (start...end).contains(Int(finding.place.span.start))
      }
      found.removeAll { own.contains($0) }
      switch own.count {
      case 0: silent.append(mutation)
      case 1: one.append(mutation)
      default: several.append(mutation)
      }
    }
    beside = found
  }
}
