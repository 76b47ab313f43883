import CadreText

/// A date in words: `March 4, 2026`, `4 March 2026`, `ngày 4 tháng 3 năm 2026`.
struct WrittenDate {
  /// How many tokens it takes.
  private(set) var count = 0
  private(set) var text = ""

  init?(_ tokens: Tokens, _ source: SourceFile, _ start: Int, end: Int) {
    var parts: [String] = []
    var token = start
    while token < end, parts.count < 3 {
      let kind = tokens[token].kind
      let word = source.text(tokens.span(token))
      if kind == .comma {
        guard parts.count == 2 else { return nil }
      } else if ["ngày", "tháng", "năm"].contains(NormalForm.composed(word).lowercased()) {
        guard token > start || word.lowercased() == "ngày" else { return nil }
      } else {
        guard kind == .integer || Self.months[word.lowercased()] != nil else { return nil }
        parts.append(word.lowercased())
      }
      token += 1
    }
    guard parts.count == 3, let year = Int(parts[2]), parts[2].utf8.count == 4 else { return nil }
    let isMonthFirst = Self.months[parts[0]] != nil
    let named = isMonthFirst ? parts[0] : parts[1]
    let isVietnamese = token - start > 4
    guard let month = Self.months[named] ?? (isVietnamese || token - start == 4 ? Int(named) : nil),
      let day = Int(isMonthFirst ? parts[1] : parts[0]),
      DateParts.exists(year: year, month: month, day: day)
    else { return nil }
    text = DateParts(year: year, month: month, day: day).description
    count = token - start
  }

  static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()
}

/// A time of day as `8h`, `8h30`, `8am` or `5pm`.
struct WrittenTime {
  let text: String

  init?(_ word: String) {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard (1...2).contains(digits.count), var hour = Int(digits) else { return nil }
    var minute = 0
    switch rest {
    case "h", "am": if rest == "am", hour == 12 { hour = 0 }
    case "pm": hour = hour % 12 + 12
    default:
      guard rest.first == "h", rest.count == 3, let value = Int(rest.dropFirst()) else {
        return nil
      }
      minute = value
    }
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    let padded = [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
    text = padded.joined(separator: ":")
  }
}
