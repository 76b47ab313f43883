import CadreText
import CadreTime

/// The words of a text with their places, for phrases that people write in titles and notes.
struct PhraseWords {
  struct Word {
    /// In NFC and lower case.
    var text: String
    /// Bytes of the file.
    var range: Range<Int>
    var number: Int? { text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil }
  }

  let words: [Word]
  private let bytes: [UInt8]

  /// Longer texts are not looked through.
  private static let longest = 4000

  init(_ bytes: [UInt8], _ span: Range<Int>) {
    self.bytes = bytes
    var words: [Word] = []
    var start = span.lowerBound
    var offset = start
    let end = min(span.upperBound, start + Self.longest)
    func close() {
      guard start < offset else { return }
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      words.append(
        Word(text: NormalForm.composed(text).lowercased(), range: start..<offset))
    }
    while offset < end {
      let isDigit = (0x30...0x39).contains(bytes[offset])
      let isLetter = bytes[offset] | 0x20 >= 0x61 && bytes[offset] | 0x20 <= 0x7A
      // Dashes and quotes of three bytes begin with E2; letters of Vietnamese and marks do not.
      if isDigit || isLetter || bytes[offset] >= 0x80 && !Self.isSign(bytes, offset) {
        offset += 1
        continue
      }
      close()
      offset += bytes[offset] >= 0x80 ? 3 : 1
      start = offset
    }
    offset = min(offset, end)
    close()
    self.words = words
  }

  private static func isSign(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
  }

  /// What stands between a word and the next, without the spaces around it.
  func gap(after word: Int) -> String {
    guard word >= 0, word + 1 < words.count else { return "" }
    let text = String(
      decoding: bytes[words[word].range.upperBound..<words[word + 1].range.lowerBound],
      as: UTF8.self)
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  func text(_ word: Int) -> String { words.indices.contains(word) ? words[word].text : "" }

  func number(_ word: Int) -> Int? { words.indices.contains(word) ? words[word].number : nil }
}

/// `3 days`, `15 tuần`: a number of days, weeks, months or years that a text states.
struct StatedLength {
  enum Unit: String {
    case day, week, month, year
  }

  let count: Int
  let unit: Unit
  /// The number and its unit.
  let words: ClosedRange<Int>

  /// The only one in a text; nil where there is none or several.
  static func only(in text: PhraseWords) -> StatedLength? {
    let all = text.words.indices.compactMap { StatedLength(text, at: $0) }
    return all.count == 1 ? all[0] : nil
  }

  private init?(_ text: PhraseWords, at word: Int) {
    guard let count = text.number(word), count > 0, count < 1000,
      ["", "-"].contains(text.gap(after: word)), let unit = Self.units[text.text(word + 1)],
      !Self.notBefore.contains(text.text(word - 1)),
      ["", ",", "(", ":", ";", ",", "“", "!", "?"].contains(text.gap(after: word - 1))
        || text.gap(after: word - 1).hasSuffix("("),
      !Self.notAfter.contains(text.text(word + 2))
    else { return nil }
    // "khóa 3 ngày 20/3", "2 tháng 9": the word begins a date.
    let isFollowed = text.gap(after: word + 1).isEmpty && text.number(word + 2) != nil
    if isFollowed, Self.beforeNumbers.contains(text.text(word + 1)) { return nil }
    self.count = count
    self.unit = unit
    words = word...word + 1
  }

  private static let units: [String: Unit] = [
    "day": .day, "days": .day, "ngày": .day, "week": .week, "weeks": .week, "tuần": .week,
    "month": .month, "months": .month, "tháng": .month, "year": .year, "years": .year,
    "năm": .year,
  ]

  private static let beforeNumbers: Set<String> = ["ngày", "tuần", "tháng", "năm"]

  /// Words after which a number is no length of what is spoken of: ordinals, deadlines, bounds.
  private static let notBefore: Set<String> = [
    "after", "within", "before", "every", "per", "last", "next", "than", "over", "under", "to",
    "or", "least", "most", "phase", "batch", "term", "class", "course", "group", "no", "day",
    "week", "year", "month", "sau", "trong", "trước", "mỗi", "hơn", "dưới", "trên", "đến", "hoặc",
    "khóa", "khoá", "đợt", "lớp", "kỳ", "quý", "ngày", "tuần", "tháng", "năm", "bài", "số", "nhóm",
    "thứ", "cách", "từ", "from",
  ]

  private static let notAfter: Set<String> = [
    "before", "after", "trước", "sau", "ago", "old", "each", "later",
  ]
}
