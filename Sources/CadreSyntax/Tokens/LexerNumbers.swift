import CadreFindings
import CadreText

extension Lexer {
  /// A run without a letter: a number, a date, a month, a month and day, a time, or none of them.
  mutating func number(to end: Int) {
    if bytes[position..<end].allSatisfy(\.isDigit) { return digits(to: end) }
    let shape = DigitShape(bytes, position, end)
    switch shape.groups {
    case let groups where groups.count == 1: digits(to: end)
    case [4, 2, 2]: date(to: end)
    case [4, 2] where isMonth(at: position + 5): add(.month, to: end)
    case [2, 2]: monthDay(to: end)
    default: otherDigits(to: end, shape)
    }
  }

  private mutating func otherDigits(to end: Int, _ shape: DigitShape) {
    if let date = LocalDate(bytes, position, end, separator: 0x2D) {
      return localDate(date, to: end)
    }
    if let ascii = plainDigits(end) { return unreadable(to: end, fixes: [ascii]) }
    unreadable(to: end, fixes: shape.groups == [4, 2] ? yearsFix(end) : rangeFix(end))
  }

  /// Digits of other scripts or of full width, as plain ones.
  private func plainDigits(_ end: Int) -> String? {
    guard bytes[position..<end].contains(where: { $0 >= 0x80 }) else { return nil }
    var plain = ""
    for scalar in text(position, end).unicodeScalars {
      if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else if let value = scalar.properties.numericValue, (0...9).contains(value) {
        plain += String(Int(value))
      } else {
        return nil
      }
    }
    return plain
  }

  /// `6-12` was meant as a range.
  private func rangeFix(_ end: Int) -> [String] {
    let parts = text(position, end).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else { return [] }
    return [parts.map { String($0) }.joined(separator: " to ")]
  }

  /// `2026-27` was meant as a span of years.
  private func yearsFix(_ end: Int) -> [String] {
    guard bytes.twoDigits(at: position + 5) > bytes.twoDigits(at: position + 2) else { return [] }
    let first = text(position, position + 4)
    let century = text(position, position + 2)
    return ["\(first) to \(century)\(text(position + 5, end))"]
  }

  mutating func unreadable(to end: Int, fixes: [String] = []) {
    let place = origin(position, end)
    let written = text(position, min(end, position + 40))
    findings.add { .badNumber(written, at: place, readings: fixes) }
    add(.unreadableNumber, to: end)
  }

  /// Digits and `_` alone; looks at what is joined to them.
  private mutating func digits(to end: Int) {
    let next = end < bytes.count ? bytes[end] : 0x20
    let isJoined = end + 1 < bytes.count && bytes[end + 1].isDigit
    switch next {
    case 0x3A where isJoined: time(to: end)
    case 0x2F where isJoined: slashedDate(to: end)
    case 0x2E where isJoined, 0x2C where isJoined: point(to: end)
    default: integer(to: end)
    }
  }

  private mutating func integer(to end: Int) {
    if end - position < DecimalDigits.mostDigits, bytes[position..<end].allSatisfy(\.isDigit) {
      return add(.integer, to: end)
    }
    let groups = GroupedDigits(bytes, position, end)
    if groups.isWellGrouped { return addNumber(.integer, to: end) }
    unreadable(to: end, fixes: groups.regrouped.map { [$0] } ?? [])
  }

  /// Adds a number if it is not too large to be read.
  private mutating func addNumber(_ kind: TokenKind, to end: Int) {
    if DecimalDigits.read(bytes, position..<end) != nil { return add(kind, to: end) }
    let place = origin(position, end)
    let written = text(position, min(end, position + 40))
    findings.add { .numberTooLarge(written, at: place) }
    add(.unreadableNumber, to: end)
  }

  /// The end of the run that begins at `start`, whatever is in it.
  private func endOfRun(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let kind = classes[Int(bytes[end])]
      if kind == .wide {
        let (scalar, length) = bytes.scalar(at: end)
        guard ScalarClass(scalar).isInRun else { break }
        end += length
      } else {
        guard kind == .letter || kind == .digit || kind == .hyphen || kind == .underscore else {
          break
        }
        end += 1
      }
    }
    return end
  }

  private mutating func time(to end: Int) {
    var last = endOfRun(end + 1)
    while last + 1 < bytes.count, bytes[last] == 0x3A, bytes[last + 1].isDigit {
      last = endOfRun(last + 1)
    }
    if last - position == 5, end - position == 2, TimeOfDay(bytes, position) != nil {
      return add(.time, to: last)
    }
    let padded = "0" + text(position, min(last, position + 8))
    let isShort = last - position == 4 && TimeOfDay(Array(padded.utf8), 0) != nil
    unreadable(to: last, fixes: isShort ? [padded] : [])
  }

  private mutating func slashedDate(to end: Int) {
    var last = end
    while last + 1 < bytes.count, bytes[last] == 0x2F, bytes[last + 1].isDigit {
      last = endOfRun(last + 1)
    }
    if let date = LocalDate(bytes, position, last, separator: 0x2F) {
      return localDate(date, to: last)
    }
    unreadable(to: last)
  }

  mutating func localDate(_ date: LocalDate, to end: Int) {
    let place = origin(position, end)
    let written = text(position, end)
    findings.add { .localDate(written, at: place, readings: date.readings) }
    add(.unreadableNumber, to: end)
  }

  /// Digits joined by points and commas: a decimal number, or one in local style.
  private mutating func point(to end: Int) {
    var number = LocalNumber(firstGroup: end - position)
    var last = end
    while last + 1 < bytes.count, bytes[last] == 0x2E || bytes[last] == 0x2C,
      bytes[last + 1].isDigit
    {
      let groupEnd = endOfRun(last + 1)
      // A comma before a name, a date and the like is a list's.
      if bytes[last] == 0x2C, !isDigits(last + 1, groupEnd) { break }
      number.add(separator: bytes[last], digits: groupEnd - last - 1)
      last = groupEnd
    }
    if last == end { return integer(to: end) }
    if let date = LocalDate(bytes, position, last, separator: 0x2E) {
      return localDate(date, to: last)
    }
    finishPoint(number, to: last)
  }

  private mutating func finishPoint(_ number: LocalNumber, to end: Int) {
    var firstEnd = position
    while bytes[firstEnd].isDigit || bytes[firstEnd] == 0x5F { firstEnd += 1 }
    let hasOnlyDigits = (firstEnd..<end).allSatisfy {
      bytes[$0].isDigit || bytes[$0] == 0x2E || bytes[$0] == 0x2C
    }
    guard hasOnlyDigits else { return unreadable(to: end) }
    if bytes[position..<firstEnd].contains(0x5F) {
      let isGrouped = GroupedDigits(bytes, position, firstEnd).isWellGrouped
      return isGrouped && number.hasOnePoint ? addNumber(.decimal, to: end) : unreadable(to: end)
    }
    let isZero = bytes[position] == 0x30
    if number.isDecimal(startsWithZero: isZero) { return addNumber(.decimal, to: end) }
    let place = origin(position, end)
    let written = text(position, end)
    findings.add { .localNumber(written, at: place, readings: number.readings(of: written)) }
    add(.unreadableNumber, to: end)
  }

  private func isDigits(_ start: Int, _ end: Int) -> Bool {
    start < end && bytes[start..<end].allSatisfy(\.isDigit)
  }

  private func isMonth(at offset: Int) -> Bool {
    (1...12).contains(bytes.twoDigits(at: offset))
      && bytes.twoDigits(at: position) + bytes.twoDigits(at: position + 2) > 0
  }

  private mutating func date(to end: Int) {
    if DateParts(bytes, at: position) == nil { reportImpossibleDate(to: end) }
    add(.date, to: end)
  }

  private mutating func monthDay(to end: Int) {
    let month = bytes.twoDigits(at: position)
    let day = bytes.twoDigits(at: position + 3)
    if !DateParts.exists(year: 2000, month: month, day: day) { reportImpossibleDate(to: end) }
    add(.monthDay, to: end)
  }

  private mutating func reportImpossibleDate(to end: Int) {
    let place = origin(position, end)
    let written = text(position, end)
    findings.add { .impossibleDate(written, at: place) }
  }
}
