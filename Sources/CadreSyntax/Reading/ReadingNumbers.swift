import CadreText

extension ArgumentReader {
  public mutating func number() -> DecimalSyntax? {
    guard let kind = peek(), kind == .integer || kind == .decimal else { return nil }
    let range = storage.tokens.span(position).range
    guard let (units, scale) = DecimalDigits.read(storage.source.bytes, range) else { return nil }
    position += 1
    return DecimalSyntax(units: units, scale: scale, origin: origin(from: position - 1))
  }

  public mutating func integer() -> IntegerSyntax? {
    guard peek() == .integer, let number = number() else { return nil }
    return IntegerSyntax(value: Int(number.units), origin: number.origin)
  }

  /// A year of four digits.
  public mutating func year() -> IntegerSyntax? { integer() }

  public mutating func percent() -> DecimalSyntax? {
    let first = position
    guard var number = number(), takePunctuation(.percent) else {
      position = first
      return nil
    }
    number.origin = origin(from: first)
    return number
  }

  public mutating func amount(_ names: inout Interner) -> AmountSyntax? {
    let first = position
    guard let number = number(), let unit = name(&names) else {
      position = first
      return nil
    }
    return AmountSyntax(number: number, unit: unit, origin: origin(from: first))
  }

  public mutating func money() -> MoneySyntax? {
    let first = position
    guard let number = number(), isAtName, let currency = written() else {
      position = first
      return nil
    }
    return MoneySyntax(number: number, currency: currency, origin: origin(from: first))
  }

  /// `4 to 6`, or one number.
  public mutating func range() -> RangeSyntax? {
    guard let least = number() else { return nil }
    guard takeWord("to"), let most = number() else { return RangeSyntax(least: least, most: least) }
    return RangeSyntax(least: least, most: most)
  }

  /// `(4 theory, 12 practice)`; empty where none stand.
  public mutating func parts(_ names: inout Interner) -> [PartSyntax] {
    guard takePunctuation(.leftParenthesis) else { return [] }
    let parts = list { reader -> PartSyntax? in
      guard let number = reader.number(), let part = reader.name(&names) else { return nil }
      return PartSyntax(number: number, part: part)
    }
    _ = takePunctuation(.rightParenthesis)
    return parts
  }
}

/// The digits of a number, with `_` between groups and at most one point.
enum DecimalDigits {
  /// At most 18 digits, so that a number always fits 64 bits.
  static let mostDigits = 18
  static let mostFraction = 9

  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (units: Int64, scale: Int)? {
    var units: Int64 = 0
    var digits = 0
    var scale: Int?
    for byte in bytes[range] {
      if byte == 0x2E {
        scale = 0
      } else if byte.isDigit {
        if units > 0 || byte != 0x30 { digits += 1 }
        guard digits <= mostDigits else { return nil }
        units = units * 10 + Int64(byte - 0x30)
        if let known = scale { scale = known + 1 }
        if let scale, scale > mostFraction { return nil }
      }
    }
    return (units, scale ?? 0)
  }
}
