import CadreTime

extension DateParts: CustomStringConvertible {
  /// ISO 8601: `2026-03-04`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Whether the day is in the Gregorian calendar.
  static func exists(year: Int, month: Int, day: Int) -> Bool {
    CivilDate(year: year, month: month, day: day) != nil
  }

  /// Reads `2026-03-04`; nil where there is no such day.
  init?(_ bytes: [UInt8], at start: Int) {
    let year = bytes.twoDigits(at: start) * 100 + bytes.twoDigits(at: start + 2)
    let month = bytes.twoDigits(at: start + 5)
    let day = bytes.twoDigits(at: start + 8)
    guard Self.exists(year: year, month: month, day: day) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension [UInt8] {
  /// The value of two ASCII digits; -1 where there are none.
  func twoDigits(at offset: Int) -> Int {
    guard offset >= 0, offset + 1 < count, self[offset].isDigit, self[offset + 1].isDigit else {
      return -1
    }
    return Int(self[offset] - 0x30) * 10 + Int(self[offset + 1] - 0x30)
  }
}

/// `08:00` as minutes from midnight.
struct TimeOfDay {
  let minutes: Int

  /// Nil where there is no such time of day.
  init?(_ bytes: [UInt8], _ start: Int) {
    let hours = bytes.twoDigits(at: start)
    let rest = bytes.twoDigits(at: start + 3)
    guard (0...23).contains(hours), (0...59).contains(rest), bytes[start + 2] == 0x3A else {
      return nil
    }
    minutes = hours * 60 + rest
  }
}
