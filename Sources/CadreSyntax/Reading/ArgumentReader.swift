import CadreText

/// Reads the arguments of a statement from left to right. Where the statement matched its row, a
/// keyword is taken only where the grammar read a keyword, and a name only where it read a name.
public struct ArgumentReader: Sendable {
  let storage: SyntaxTree.Storage
  var position: Int
  let end: Int

  init(_ statement: Statement) {
    storage = statement.storage
    position = statement.argumentTokens.lowerBound
    end = statement.argumentTokens.upperBound
  }

  public var isAtEnd: Bool { position >= end }

  /// The next token; at the end, the statement's last one.
  public var origin: Origin {
    let token = min(position, end - 1)
    return storage.origin(tokens: token...token)
  }

  public mutating func takeWord(_ word: String) -> Bool { false }
  public func peekWord(_ word: String, ahead: Int = 0) -> Bool { false }
  /// Takes the keyword that comes next, if it is one of these.
  public mutating func takeWord(among words: [String]) -> String? { nil }
  public mutating func takePunctuation(_ kind: TokenKind) -> Bool { false }
  public func peek() -> TokenKind? { nil }
  /// Whether a name comes next.
  public var isAtName: Bool { false }

  public mutating func name(_ names: inout Interner) -> NameRef? { nil }
  /// `A, B, C`
  public mutating func names(_ names: inout Interner) -> [NameRef] { [] }
  public mutating func integer() -> IntegerSyntax? { nil }
  public mutating func number() -> DecimalSyntax? { nil }
  public mutating func percent() -> DecimalSyntax? { nil }
  public mutating func amount(_ names: inout Interner) -> AmountSyntax? { nil }
  public mutating func money() -> MoneySyntax? { nil }
  public mutating func range() -> RangeSyntax? { nil }
  public mutating func parts(_ names: inout Interner) -> [PartSyntax] { [] }
  public mutating func text() -> TextSyntax? { nil }
  public mutating func date() -> DateParts? { nil }
  public mutating func monthDay() -> MonthDayParts? { nil }
  public mutating func year() -> IntegerSyntax? { nil }
  public mutating func when() -> WhenSyntax? { nil }
  public mutating func span() -> SpanSyntax? { nil }
  public mutating func life(_ names: inout Interner) -> LifeSyntax { LifeSyntax() }
  public mutating func time() -> TimeSyntax? { nil }
  public mutating func clock() -> ClockSyntax? { nil }
  /// `mon to fri, sun`
  public mutating func weekdays() -> [WeekdaySyntax] { [] }
  /// Language codes: `vi, en`.
  public mutating func languages() -> [(code: String, origin: Origin)] { [] }
  public mutating func requirement(_ names: inout Interner) -> RequirementSyntax? { nil }
  public mutating func set(_ names: inout Interner) -> SetSyntax? { nil }
  /// `sector aviation and region (mountain, island)`
  public mutating func condition(_ names: inout Interner) -> [ConditionSyntax] { [] }
  /// `sector aviation, region lowland`
  public mutating func selection(_ names: inout Interner) -> [ConditionSyntax] { [] }
  public mutating func needs(_ names: inout Interner) -> [NeedSyntax] { [] }

  /// Reads items between commas: `reader.list { $0.name(&names) }`. Ends before the first item that
  /// cannot be read.
  public mutating func list<Item>(_ item: (inout ArgumentReader) -> Item?) -> [Item] {
    var items: [Item] = []
    repeat {
      guard let next = item(&self) else { return items }
      items.append(next)
    } while takePunctuation(.comma)
    return items
  }
}
