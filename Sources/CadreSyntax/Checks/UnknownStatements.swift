import CadreFindings
import CadreText

/// Statement heads that authors add to a kind of block with `property`.
public struct PropertyHeads: Sendable {
  private var heads: Set<Head> = []

  private struct Head: Hashable, Sendable {
    var block: Block
    var name: String
  }

  public init() {}

  public mutating func formUnion(_ other: PropertyHeads) { heads.formUnion(other.heads) }

  public func contains(_ name: String, in block: Block) -> Bool {
    heads.contains(Head(block: block.base ?? block, name: NormalForm.composed(name)))
  }

  mutating func insert(_ name: String, in block: Block) {
    heads.insert(Head(block: block, name: NormalForm.composed(name)))
  }

  /// The heads of a block, sorted.
  func names(in block: Block) -> [String] {
    heads.filter { $0.block == block.base ?? block }.map(\.name).sorted()
  }
}

extension SyntaxTree {
  /// The heads of the authors' own that this file's `property` statements declare.
  public var propertyHeads: PropertyHeads {
    var heads = PropertyHeads()
    guard holds(.fileProperty) else { return heads }
    for statement in statements where statement.row == .fileProperty {
      var reader = statement.arguments
      let blocks: [Block] = [.module, .path, .position, .instructor, .room, .partner, .cohort]
      guard let word = reader.takeWord(among: blocks.map(\.name)),
        let block = blocks.first(where: { $0.name == word })
      else { continue }
      var names = Interner()
      if let name = reader.name(&names) { heads.insert(names[name.name], in: block) }
    }
    return heads
  }

  /// Findings for the statements whose head is neither in the table nor one of these properties.
  /// `modules` tells which names are those of modules.
  public func unknownStatements(
    known: PropertyHeads, modules: (String) -> Bool = { _ in false }
  ) -> [Finding] {
    var findings = FindingList()
    for (index, node) in storage.nodes.enumerated()
    where node.row == Node.noRow || node.guess != .none {
      let statement = Statement(storage: storage, index: index)
      let place = statement.place
      guard place.needsNames, storage.tokens.kind(statement.headToken) == .word else {
        continue
      }
      let head = statement.headText
      if known.contains(head, in: place) { continue }
      if let found = statement.bareModules(modules) {
        findings.add { found }
        continue
      }
      findings.add {
        UnknownStatement.finding(
          head, at: statement.headOrigin, in: place, more: known.names(in: place),
          synonym: statement.synonym)
      }
    }
    return findings.all
  }
}

extension Statement {
  /// The head that its first words were meant as, and the place of these words.
  var synonym: (head: String, place: Origin, text: String)? {
    let second = headToken + 1 < argumentTokens.upperBound ? headToken + 1 : headToken
    let word = storage.source.text(storage.tokens.span(second))
    guard let found = Synonyms.head(headText, word) else { return nil }
    let place = storage.origin(tokens: headToken...(found.words == 2 ? second : headToken))
    return (found.head, place, storage.source.text(place.span))
  }
}

enum UnknownStatement {
  static func finding(
    _ head: String, at place: Origin, in block: Block, more: [String] = [],
    synonym: (head: String, place: Origin, text: String)? = nil
  ) -> Finding {
    if let synonym, KeywordTable.heads(in: block).contains(synonym.head) {
      return .unknownStatement(
        synonym.text, at: synonym.place, block: block.inWords, suggestions: [synonym.head], help: []
      )
    }
    let known = KeywordTable.heads(in: block) + more
    let suggestions = SpellingDistance.suggestions(for: head, among: known, count: 3)
    return .unknownStatement(
      head, at: place, block: block.inWords, suggestions: suggestions,
      help: help(head, block, hasSuggestions: !suggestions.isEmpty))
  }

  /// Where the head, or one that is spelt nearly alike, stands instead.
  private static func help(_ head: String, _ block: Block, hasSuggestions: Bool) -> [String] {
    var help: [String] = []
    let places = places(of: head)
    if !places.isEmpty {
      help.append("`\(head)` stands \(places.joined(separator: ", "))")
    } else if !hasSuggestions {
      for other in SpellingDistance.suggestions(for: head, among: allHeads, count: 1) {
        let places = self.places(of: other).joined(separator: ", ")
        help.append("did you mean `\(other)`, which stands \(places)?")
      }
      if block.takesProperties, help.isEmpty {
        help.append(
          "a statement of your own is declared with `property \((block.base ?? block).name) "
            + "\(head) text` at the top of a file")
      }
    }
    return help
  }

  private static var allHeads: [String] { Set(KeywordTable.rows.map(\.head)).sorted() }

  /// The blocks where a head stands, three at most.
  private static func places(of head: String) -> [String] {
    let rows = KeywordTable.rows.filter { $0.head == head }
    let blocks = Block.allCases.filter { block in
      block.base == nil && block != .unknown && rows.contains { $0.stands(in: block) }
    }
    let changes = rows.contains { $0.places.areChanges }
    let words = blocks.map(\.inWords) + (changes ? ["in a `change` block"] : [])
    return Array(words.prefix(3))
  }
}

extension Resolver {
  /// A statement whose head has no row in its block. Where the head may be a property of another
  /// file, the finding waits for `unknownStatements`.
  mutating func reportUnknown(_ index: Int, in block: Block) {
    let head = Int(nodes[index].head)
    let place = origin(head...head)
    let kind = matcher.tokens[head].kind
    if kind.hasOwnFinding || kind == .leftBrace { return }
    guard kind == .word else {
      let word = source.text(place.span)
      return findings.add { .noKeyword(word, at: place) }
    }
    guard !block.needsNames else { return }
    let text = source.text(place.span)
    let next = min(head + 1, Int(nodes[index].argumentsEnd) - 1)
    let found = Synonyms.head(text, source.text(matcher.tokens.span(next)))
    let synonym = found.map { found in
      let place = origin(head...(found.words == 2 ? next : head))
      return (found.head, place, source.text(place.span))
    }
    findings.add { UnknownStatement.finding(text, at: place, in: block, synonym: synonym) }
  }
}
