/// How often a statement may stand in one block.
public enum Multiplicity: Sendable {
  case one, atMostOne, any
  /// Once for each key: the first name, number or text of its arguments.
  case perKey
}

/// What a statement does inside `change …`.
public enum ChangeEffect: Sendable {
  /// It may not stand in a change.
  case none
  /// It replaces the base's line.
  case set
  /// It joins the base's lines.
  case add
  /// It replaces the line with the same key; a new key joins.
  case upsert
}

/// One row of the keyword table.
public struct KeywordRow: Sendable {
  public let keyword: Keyword
  public let head: String
  public let places: Places
  public let many: Multiplicity
  public let inChange: ChangeEffect
  /// The kind of block the statement may open. (`change` opens the block of what it changes.)
  public let opens: Block?
  /// What follows the head, in the notation of the reference.
  public let shape: String
  public let meaning: String
  /// The edition of the language that brought the row.
  public let since: Int

  init(
    _ keyword: Keyword, _ head: String, _ places: Places, _ many: Multiplicity,
    _ inChange: ChangeEffect, opens: Block?, shape: String, meaning: String, since: Int = 1
  ) {
    self.keyword = keyword
    self.head = head
    self.places = places
    self.many = many
    self.inChange = inChange
    self.opens = opens
    self.shape = shape
    self.meaning = meaning
    self.since = since
  }

  /// Whether the row holds in a block of this kind.
  public func stands(in block: Block) -> Bool {
    if places.contains(Places(block)) { return true }
    switch block {
    case .file, .config, .week, .unknown: return false
    default: break
    }
    if places.contains(.any) { return true }
    guard let base = block.base else { return false }
    return places.contains(.change) || (places.contains(Places(base)) && inChange != .none)
  }
}
