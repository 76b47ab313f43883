/// All shapes of the keyword table, compiled once.
final class Grammar: Sendable {
  static let shared = Grammar()

  let vocabulary: Vocabulary
  let code: [Instruction]
  let kinds: [NameKinds]
  /// Where each row's shape begins, by `Keyword`.
  let rowEntries: [UInt16]
  /// Where each phrase begins, in the order of its cases.
  let phraseEntries: [UInt16]
  /// The blocks where each row may stand, a bit for each.
  let blocksOfRow: [UInt64]
  /// The rows of each head, by the number of its word.
  let rowsOfHead: [[Keyword]]
  /// The words that join terms, and those that never are a language.
  let and: WordID
  let or: WordID
  let notLanguages: [WordID]

  init() {
    var builder = CodeBuilder()
    rowsOfHead = Self.heads(&builder)
    and = builder.vocabulary.add("and")
    or = builder.vocabulary.add("or")
    notLanguages = ["by", "as", "to", "in", "is", "of", "or", "and"].map {
      builder.vocabulary.add($0)
    }
    phraseEntries = Phrase.allCases.map { builder.compile($0.shape, closing: .end) }
    rowEntries = KeywordTable.rows.map { builder.compile($0.shape, closing: .accept) }
    blocksOfRow = KeywordTable.rows.map(Self.blocks)
    vocabulary = builder.vocabulary
    code = builder.code
    kinds = builder.kinds
  }

  private static func heads(_ builder: inout CodeBuilder) -> [[Keyword]] {
    var rows: [[Keyword]] = [[]]
    for row in KeywordTable.rows {
      let word = Int(builder.vocabulary.add(row.head))
      while rows.count <= word { rows.append([]) }
      rows[word].append(row.keyword)
    }
    return rows
  }

  private static func blocks(of row: KeywordRow) -> UInt64 {
    Block.allCases.reduce(0) { row.stands(in: $1) ? $0 | 1 << UInt64($1.rawValue) : $0 }
  }

  /// Whether a row may stand in a block.
  func stands(_ row: Keyword, in block: Block) -> Bool {
    blocksOfRow[Int(row.rawValue)] & 1 << UInt64(block.rawValue) != 0
  }

  /// Blocks and all that may stand inside of them, however deep.
  func blocks(inside outer: [Block]) -> [Block] {
    var found = outer
    if outer.contains(.tailoring) {
      found += Block.allCases.filter { $0.base != nil }
    }
    var next = 0
    while next < found.count {
      for row in KeywordTable.rows where stands(row.keyword, in: found[next]) {
        if let block = row.opens, !found.contains(block) { found.append(block) }
      }
      next += 1
    }
    return found
  }

  /// The rows of a head in all blocks.
  func rows(ofHead word: WordID) -> [Keyword] {
    Int(word) < rowsOfHead.count ? rowsOfHead[Int(word)] : []
  }
}

/// Turns shapes into steps.
struct CodeBuilder: ShapeBuilder {
  var vocabulary = Vocabulary()
  private(set) var code: [Instruction] = []
  private(set) var kinds: [NameKinds] = []
  /// Open groups: where they begin, the choice to patch, and the jumps to their end.
  private var open: [(start: Int, split: Int, jumps: [Int])] = []

  init() { code.reserveCapacity(4096) }

  mutating func compile(_ shape: String, closing: Instruction) -> UInt16 {
    let entry = here
    ShapeParser.parse(shape, into: &self)
    code.append(closing)
    return entry
  }

  private var here: UInt16 { UInt16(truncatingIfNeeded: code.count) }

  mutating func element(_ element: ShapeElement) {
    switch element {
    case .word(let word): code.append(.word(vocabulary.add(word)))
    case .sign(let kind): code.append(.sign(kind))
    case .terminal(let terminal): code.append(.terminal(terminal))
    case .declared(let kinds): code.append(.declared(index(of: kinds)))
    case .reference(let kinds): code.append(.reference(index(of: kinds)))
    case .list(let kinds): list(index(of: kinds))
    case .phrase(let phrase): code.append(.call(phrase))
    }
  }

  private mutating func list(_ kinds: UInt16) {
    code.append(.reference(kinds))
    begin(.repeated)
    code.append(.sign(.comma))
    code.append(.reference(kinds))
    end(.repeated)
  }

  private mutating func index(of set: NameKinds) -> UInt16 {
    if let index = kinds.firstIndex(of: set) { return UInt16(index) }
    kinds.append(set)
    return UInt16(kinds.count - 1)
  }

  mutating func begin(_ group: ShapeGroup) {
    open.append((code.count, code.count, []))
    code.append(.split(otherwise: 0))
  }

  mutating func alternative() {
    guard var group = open.popLast() else { return }
    group.jumps.append(code.count)
    code.append(.jump(0))
    code[group.split] = .split(otherwise: here)
    group.split = code.count
    code.append(.split(otherwise: 0))
    open.append(group)
  }

  mutating func end(_ group: ShapeGroup) {
    guard let last = open.popLast() else { return }
    if group == .repeated { code.append(.jump(UInt16(truncatingIfNeeded: last.start))) }
    // The last alternative of a choice has no other; its split only goes on.
    let isChoice = group == .choice
    code[last.split] =
      isChoice ? .jump(UInt16(truncatingIfNeeded: last.split + 1)) : .split(otherwise: here)
    for jump in last.jumps { code[jump] = .jump(here) }
  }
}
