import CadreText

/// A day as written; it exists in the calendar.
public struct DateParts: Hashable, Comparable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (a: DateParts, b: DateParts) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A month and a day of any year.
public struct MonthDayParts: Hashable, Sendable {
  public var month: Int
  public var day: Int
  public var origin: Origin
}

/// A date, a month or a year. As a start it is its first day, as an end its last.
public struct WhenSyntax: Hashable, Sendable {
  public var first: DateParts
  public var last: DateParts
  public var origin: Origin
}

/// A stretch of days; both ends belong to it.
public struct SpanSyntax: Hashable, Sendable {
  public var first: DateParts
  public var last: DateParts
  public var origin: Origin
  public var firstOrigin: Origin
  public var lastOrigin: Origin
}

/// `from … until …, then SUCCESSOR`.
public struct LifeSyntax: Hashable, Sendable {
  public var from: WhenSyntax?
  public var until: WhenSyntax?
  public var successor: NameRef?
  public var isEmpty: Bool { from == nil && until == nil }
}

/// A number as written: `units` divided by ten to the power of `scale`.
public struct DecimalSyntax: Hashable, Sendable {
  public var units: Int64
  /// How many digits follow the point, 0 to 9.
  public var scale: Int
  public var origin: Origin

  /// The number if it is whole.
  public var integer: Int64? { scale == 0 ? units : nil }
}

/// A number and its unit: `16 periods`, `3 months`.
public struct AmountSyntax: Hashable, Sendable {
  public var number: DecimalSyntax
  public var unit: NameRef
  public var origin: Origin
}

/// `1_200_000 VND`.
public struct MoneySyntax: Hashable, Sendable {
  public var number: DecimalSyntax
  /// Three capital letters (ISO 4217).
  public var currency: String
  public var origin: Origin
}

/// An integer where it stands.
public struct IntegerSyntax: Hashable, Sendable {
  public var value: Int
  public var origin: Origin
}

/// A time of day, in minutes from midnight.
public struct TimeSyntax: Hashable, Sendable {
  public var minutes: Int
  public var origin: Origin
}

/// `08:00 to 11:30`.
public struct ClockSyntax: Hashable, Sendable {
  public var start: TimeSyntax
  public var end: TimeSyntax
}

/// `mon`, or `mon to fri`; 0 is Monday.
public struct WeekdaySyntax: Hashable, Sendable {
  public var first: Int
  public var last: Int
  public var origin: Origin
}

/// `from 4 to 6`; a single number is both.
public struct RangeSyntax: Hashable, Sendable {
  public var least: DecimalSyntax
  public var most: DecimalSyntax
}

/// One part of a length: `4 theory`.
public struct PartSyntax: Hashable, Sendable {
  public var number: DecimalSyntax
  public var part: NameRef
}

/// A text with its translations: `"Nền tảng" en "Basics"`.
public struct TextSyntax: Hashable, Sendable {
  public struct Version: Hashable, Sendable {
    /// The language's code; nil for the first text, which is in the programme's first language.
    public var language: String?
    public var languageOrigin: Origin?
    public var value: SourceText
    public var origin: Origin
    /// Whether it stands between lines of `"""`.
    public var isLong: Bool
  }
  /// The text without a language.
  public var first: Version
  public var translations: [Version]
  public var origin: Origin

  public var untagged: String { first.value.string }
}
