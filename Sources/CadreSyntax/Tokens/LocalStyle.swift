/// A number written with points or commas between its digits.
struct LocalNumber {
  private var separators: [UInt8] = []
  private var groups: [Int]

  init(firstGroup: Int) { groups = [firstGroup] }

  mutating func add(separator: UInt8, digits: Int) {
    guard groups.count < 16 else { return }
    separators.append(separator)
    groups.append(digits)
  }

  var hasOnePoint: Bool { separators == [0x2E] }

  /// One point, and no way to read it as thousands.
  func isDecimal(startsWithZero: Bool) -> Bool {
    guard hasOnePoint else { return false }
    return groups[1] != 3 || groups[0] > 3 || startsWithZero
  }

  /// The ways to read it, each as the language writes it.
  func readings(of written: String) -> [String] {
    let parts = written.split(whereSeparator: { $0 == "." || $0 == "," }).map { Array($0.utf8) }
    guard parts.count == groups.count, parts.count >= 2, let fraction = parts.last else {
      return []
    }
    let isThousands = groups[0] <= 3 && !groups.dropFirst().contains { $0 != 3 }
    let isOneSign = Set(separators).count == 1
    var readings: [String] = []
    if isThousands, isOneSign { readings.append(GroupedDigits.grouped(parts.joined())) }
    let wholeIsGrouped = groups.dropLast().dropFirst().allSatisfy { $0 == 3 }
    let pointIsLast = separators.dropLast().allSatisfy { $0 != separators.last }
    if parts.count == 2 || (wholeIsGrouped && pointIsLast && !isOneSign) {
      readings.append(Self.decimal(Array(parts.dropLast().joined()), fraction))
    }
    return readings
  }

  /// Whole digits and a fraction, written so that it cannot be read as thousands.
  private static func decimal(_ whole: [UInt8], _ fraction: [UInt8]) -> String {
    var fraction = fraction
    while fraction.last == 0x30 { fraction.removeLast() }
    let head =
      whole.count > 3 ? GroupedDigits.grouped(whole) : String(decoding: whole, as: UTF8.self)
    if fraction.isEmpty { return head }
    if fraction.count == 3, head.utf8.first != 0x30 { fraction.append(0x30) }
    return head + "." + String(decoding: fraction, as: UTF8.self)
  }
}

/// A date whose parts stand in local order or are not padded.
struct LocalDate {
  /// The dates it may mean, as the language writes them.
  let readings: [String]

  init?(_ bytes: [UInt8], _ start: Int, _ end: Int, separator: UInt8) {
    guard end - start <= 10 else { return nil }
    var parts: [(value: Int, digits: Int)] = [(0, 0)]
    for byte in bytes[start..<end] {
      if byte == separator {
        parts.append((0, 0))
      } else if byte.isDigit {
        let last = parts.count - 1
        parts[last] = (parts[last].value * 10 + Int(byte - 0x30), parts[last].digits + 1)
      } else {
        return nil
      }
    }
    guard parts.count == 3, parts.allSatisfy({ $0.digits > 0 }) else { return nil }
    var dates: [DateParts] = []
    if parts[0].digits == 4 {
      dates = [DateParts(year: parts[0].value, month: parts[1].value, day: parts[2].value)]
    } else if parts[2].digits == 4 {
      dates = [
        DateParts(year: parts[2].value, month: parts[1].value, day: parts[0].value),
        DateParts(year: parts[2].value, month: parts[0].value, day: parts[1].value),
      ]
    }
    var readings: [String] = []
    for date in dates where DateParts.exists(year: date.year, month: date.month, day: date.day) {
      if !readings.contains(date.description) { readings.append(date.description) }
    }
    guard !dates.isEmpty else { return nil }
    self.readings = readings
  }
}
