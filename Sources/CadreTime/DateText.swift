extension CivilDate {
  /// `YYYY-MM-DD` and nothing else.
  public init?(iso text: String) {
    guard let parts = ISOText.numbers(in: text, "0000-00-00") else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The day as ISO 8601 writes it.
  public var iso: String {
    let (year, month, day) = components
    return "\(ISOText.padded(year, 4))-\(ISOText.padded(month, 2))-\(ISOText.padded(day, 2))"
  }
}

extension YearMonth {
  /// `YYYY-MM` and nothing else.
  public init?(iso text: String) {
    guard let parts = ISOText.numbers(in: text, "0000-00") else { return nil }
    self.init(year: parts[0], month: parts[1])
  }

  public var iso: String { "\(ISOText.padded(year, 4))-\(ISOText.padded(month, 2))" }
}

extension MonthDay {
  /// `MM-DD` and nothing else.
  public init?(iso text: String) {
    guard let parts = ISOText.numbers(in: text, "00-00") else { return nil }
    self.init(month: parts[0], day: parts[1])
  }

  public var iso: String { "\(ISOText.padded(month, 2))-\(ISOText.padded(day, 2))" }
}

extension ClockTime {
  /// `HH:MM` and nothing else; midnight is `00:00`.
  public init?(iso text: String) {
    guard let parts = ISOText.numbers(in: text, "00:00") else { return nil }
    self.init(hour: parts[0], minute: parts[1])
  }

  public var iso: String { "\(ISOText.padded(hour, 2)):\(ISOText.padded(minute, 2))" }
}

extension ZoneOffset {
  /// `+HH:MM` or `-HH:MM` and nothing else.
  public init?(iso text: String) {
    let digits = text.dropFirst()
    guard text.utf8.count == 6, text.hasPrefix("+") || text.hasPrefix("-"),
      let time = ClockTime(iso: String(digits))
    else { return nil }
    self.init(minutes: text.hasPrefix("-") ? -time.minutes : time.minutes)
  }

  /// `+07:00`.
  public var iso: String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + ISOText.padded(size / 60, 2) + ":"
      + ISOText.padded(size % 60, 2)
  }
}

/// Digits of fixed width, as ISO 8601 writes dates and times.
enum ISOText {
  /// The numbers of a text in which every `0` of the pattern is a digit and every other character
  /// stands for itself; nil for any other text.
  static func numbers(in text: String, _ pattern: StaticString) -> [Int]? {
    guard text.utf8.count == pattern.utf8CodeUnitCount else { return nil }
    var numbers = [0]
    let form = UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount)
    for (byte, expected) in zip(text.utf8, form) {
      if expected == 0x30 {
        guard (0x30...0x39).contains(byte) else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else {
        guard byte == expected else { return nil }
        numbers.append(0)
      }
    }
    return numbers
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
