/// Which argument is the key of a statement that may stand once for each key.
public enum KeyPlace: Sendable {
  /// The first name, number or text.
  case first
  /// The last argument.
  case last
  /// Each name of the list.
  case each
}

extension KeywordRow {
  /// nil where the row has no key.
  public var key: KeyPlace? {
    guard many == .perKey else { return nil }
    switch keyword {
    case .workforceHeadcount, .workforceLeaves, .workforceCertified, .stageShares: return .last
    case .moduleTeaches, .positionNeeds, .positionCritical: return .each
    default: return .first
    }
  }
}

extension KeywordRow {
  /// Whether its statements declare names.
  public var declaresNames: Bool {
    tree.contains { if case .declared = $0 { true } else { false } }
  }

  /// Whether its statements refer to names.
  public var refersToNames: Bool {
    tree.contains { element in
      switch element {
      case .reference, .list: true
      case .phrase(let phrase): phrase.namesThings
      default: false
      }
    }
  }
}

extension ShapeTree {
  fileprivate func contains(_ isWanted: (ShapeElement) -> Bool) -> Bool {
    switch self {
    case .element(let element): isWanted(element)
    case .sequence(let parts), .choice(let parts): parts.contains { $0.contains(isWanted) }
    case .optional(let part), .repeated(let part): part.contains(isWanted)
    }
  }
}

extension KeywordTable {
  /// The heads that may stand in a block, sorted.
  public static func heads(in block: Block) -> [String] {
    var heads: [String] = []
    for row in rows where row.stands(in: block) && !heads.contains(row.head) {
      heads.append(row.head)
    }
    return heads.sorted()
  }

  /// The rows that must stand in each block, by its number.
  static let requiredRows: [[KeywordRow]] = Block.allCases.map { required(in: $0) }

  /// The rows that must stand in a block.
  public static func required(in block: Block) -> [KeywordRow] {
    block.base == nil && block != .file && block != .config
      ? rows.filter { $0.many == .one && $0.stands(in: block) } : []
  }
}

extension Block {
  /// The word of the statement that opens it.
  public var name: String {
    switch self {
    case .changedModule: "change module"
    case .changedPath: "change path"
    case .changedPosition: "change position"
    case .changedCompetency: "change competency"
    default: "\(self)"
    }
  }

  /// Where a statement in it stands, in words.
  public var inWords: String {
    switch self {
    case .file: "at the top of a file"
    case .config: "in `cadre.config`"
    case .common: "in this block"
    default: "in a `\(name)` block"
    }
  }
}
