import CadreText
import CadreTime

/// `20 to 21 March 2026`, `từ 20 đến 21/3`, `March 20–21`: a stretch of days that a text states.
struct DayRange {
  /// The days that it may hold: the year decides where it crosses the end of February.
  let mostDays: Int
  /// Known where the year is.
  let dates: DateSpan?
  let words: ClosedRange<Int>

  /// The only one in a text; nil where there is none or several, or days are listed beside it.
  static func only(in text: PhraseWords) -> DayRange? {
    var found: DayRange?
    var word = 0
    while word < text.words.count {
      // The word of "3 ngày" belongs to the number before it.
      let isUnit = text.text(word) == "ngày" && text.number(word - 1) != nil
      guard !isUnit, let range = DayRange(text, at: word) else {
        word += 1
        continue
      }
      if found != nil || range.isListed(in: text) { return nil }
      found = range
      word = range.words.upperBound + 1
    }
    return found
  }

  /// One end: what is not said is nil.
  private struct End {
    var day: Int
    var month: Int?
    var year: Int?
    /// One past its last word.
    var next: Int
  }

  private init?(_ text: PhraseWords, at word: Int) {
    guard var first = Self.end(text, word), let start = Self.separator(text, first.next),
      var last = Self.end(text, start) ?? Self.bareDay(text, start)
    else { return nil }
    if last.month == nil { last = Self.with(last, yearIn: text) }
    first.month = first.month ?? last.month
    last.month = last.month ?? first.month
    last.year = last.year ?? first.year
    first.year = first.year ?? last.year
    guard let span = Self.span(first, last, in: first.year ?? 2028) else { return nil }
    mostDays = text.isBoth(first.next) ? 2 : span.dayCount
    dates = first.year == nil || text.isBoth(first.next) ? nil : span
    words = word...last.next - 1
  }

  private static func span(_ first: End, _ last: End, in year: Int) -> DateSpan? {
    guard let firstMonth = first.month, let lastMonth = last.month,
      let start = CivilDate(year: year, month: firstMonth, day: first.day)
    else { return nil }
    let isTurn = (lastMonth, last.day) < (firstMonth, first.day) && first.year == last.year
    guard !isTurn || first.year == nil,
      let end = CivilDate(
        year: isTurn ? year + 1 : last.year ?? year, month: lastMonth, day: last.day), start <= end
    else { return nil }
    return DateSpan(first: start, last: end)
  }

  /// Other days beside it: `20, 21 and 22 March`, `20–21/3, 25/3`.
  private func isListed(in text: PhraseWords) -> Bool {
    let (before, after) = (words.lowerBound - 1, words.upperBound + 1)
    if text.number(before) != nil, text.gap(after: before) == "," { return true }
    if ["and", "và", "or", "hoặc"].contains(text.text(after)) { return true }
    return text.number(after) != nil && text.number(after + 1) != nil
      && text.gap(after: after - 1) == ","
  }

  /// Where the second end begins after `to`, `đến`, a dash or `and`.
  private static func separator(_ text: PhraseWords, _ word: Int) -> Int? {
    let gap = text.gap(after: word - 1)
    if ["-", "–", "—"].contains(gap) { return word }
    guard gap.isEmpty else { return nil }
    let words = ["to", "until", "through", "đến", "tới", "and", "và"]
    return words.contains(text.text(word)) ? word + 1 : nil
  }

  private static func bareDay(_ text: PhraseWords, _ word: Int) -> End? {
    let start = text.text(word) == "ngày" ? word + 1 : word
    return day(text.number(start)).map { End(day: $0, next: start + 1) }
  }

  private static func day(_ number: Int?) -> Int? {
    number.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// `20`, `20/3/2026`, `20 March 2026`, `March 20`, `ngày 20 tháng 3 năm 2026`, `2026-03-20`.
  private static func end(_ text: PhraseWords, _ word: Int) -> End? {
    if let month = months[text.text(word)], let day = day(text.number(word + 1)) {
      return with(End(day: day, month: month, next: word + 2), yearIn: text)
    }
    let start = text.text(word) == "ngày" ? word + 1 : word
    if let year = year(text.number(start)), text.gap(after: start) == "-",
      text.gap(after: start + 1) == "-", let month = month(text.number(start + 1)),
      let day = day(text.number(start + 2))
    {
      return End(day: day, month: month, year: year, next: start + 3)
    }
    guard let day = day(text.number(start)) else { return nil }
    let gap = text.gap(after: start)
    if gap == "/", let month = month(text.number(start + 1)) {
      guard text.gap(after: start + 1) == "/", let year = year(text.number(start + 2)) else {
        return End(day: day, month: month, next: start + 2)
      }
      return End(day: day, month: month, year: year, next: start + 3)
    }
    guard gap.isEmpty else { return End(day: day, next: start + 1) }
    if let month = months[text.text(start + 1)] {
      return with(End(day: day, month: month, next: start + 2), yearIn: text)
    }
    if text.text(start + 1) == "tháng", let month = month(text.number(start + 2)) {
      return with(End(day: day, month: month, next: start + 3), yearIn: text)
    }
    return End(day: day, next: start + 1)
  }

  /// With the year after it, if there is one.
  private static func with(_ end: End, yearIn text: PhraseWords) -> End {
    let word = text.text(end.next) == "năm" ? end.next + 1 : end.next
    guard ["", ","].contains(text.gap(after: end.next - 1)), let year = year(text.number(word))
    else { return end }
    return End(day: end.day, month: end.month, year: year, next: word + 1)
  }

  private static func month(_ number: Int?) -> Int? {
    number.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private static func year(_ number: Int?) -> Int? {
    number.flatMap { (1900...2200).contains($0) ? $0 : nil }
  }

  private static let months = WrittenDate.months
}

extension PhraseWords {
  /// Whether `and` parts two days, so that the days between them do not count.
  fileprivate func isBoth(_ word: Int) -> Bool { ["and", "và"].contains(text(word)) }
}
