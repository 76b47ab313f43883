import CadreFindings
import CadreText
import CadreTime

/// Titles and notes that state a number of days, weeks, months or years beside dates that hold
/// another number: "3 days, 20 to 21 March". Only what no reading allows is reported: fewer days
/// than dates may be the days of teaching among them.
struct DayCounts {
  let tree: SyntaxTree.Storage

  func findings(_ list: inout FindingList) {
    for index in tree.nodes.indices where tree.nodes[index].isMatched {
      let statement = Statement(storage: tree, index: index)
      lazy var dates = statement.row.flatMap { self.dates(of: statement, $0) }
      var found: [StatedDays] = []
      for token in statement.argumentTokens
      where [.text, .longText].contains(tree.tokens.kind(token)) {
        let digits = groupsOfDigits(token)
        if digits == 0 || digits < 3 && dates == nil { continue }
        found += [days(token, dates)].compactMap { $0 }
      }
      // A title and its translations say one thing.
      if let finding = Finding.daysDisagree(found) { list.add { finding } }
    }
  }

  /// The dates that a statement's title stands beside.
  private struct Dates {
    var span: DateSpan
    /// Where their last day is written; nil where it cannot be moved alone.
    var end: Origin?
    var place: Origin
    /// Whether every day between counts, weekends apart.
    var isWhole = false
  }

  private func groupsOfDigits(_ token: Int) -> Int {
    var (groups, isInside) = (0, false)
    for byte in tree.source.bytes[tree.tokens.span(token).range] {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, !isInside { groups += 1 }
      isInside = isDigit
    }
    return groups
  }

  private func days(_ token: Int, _ dates: Dates?) -> StatedDays? {
    let words = PhraseWords(tree.source.bytes, tree.tokens.span(token).range)
    guard let length = StatedLength.only(in: words) else { return nil }
    let place = origin(words, length.words)
    var days = StatedDays(
      text: tree.source.text(place.span), place: place,
      count: origin(words, length.words.lowerBound...length.words.lowerBound))
    if let range = DayRange.only(in: words) {
      guard !range.words.overlaps(length.words), let held = length.unit.lacking(range, length.count)
      else { return nil }
      days.held = (held, length.unit.text(held))
      days.dates = origin(words, range.words)
      return days
    }
    guard let dates, let held = length.unit.lacking(dates.span, length.count, dates.isWhole) else {
      return nil
    }
    days.held = (held, length.unit.text(held))
    days.dates = dates.place
    days.end = dates.end
    days.longer = length.unit.last(from: dates.span.first, length.count)?.iso
    return days
  }

  private func origin(_ words: PhraseWords, _ range: ClosedRange<Int>) -> Origin {
    let first = words.words[range.lowerBound].range.lowerBound
    let last = words.words[range.upperBound].range.upperBound
    return Origin(file: tree.file, span: TextSpan(first, last))
  }

  private func dates(of statement: Statement, _ row: Keyword) -> Dates? {
    switch row {
    case .fileTerm, .programPhase, .fileScreening, .calendarHoliday:
      return span(in: statement, isWhole: row == .calendarHoliday)
    case .fileProgram:
      return statement.first(.programRuns).flatMap { span(in: $0, isWhole: false) }
    case .fileCohort:
      guard let starts = statement.first(.cohortStarts), starts.isMatched,
        let finishes = statement.first(.cohortFinishes), finishes.isMatched
      else { return nil }
      var (first, last) = (starts.arguments, finishes.arguments)
      guard last.takeWord("by"), let start = first.when(), let end = last.when(),
        let span = DateSpan(start.first, end.last)
      else { return nil }
      return Dates(
        span: span, end: end.origin,
        place: starts.lineOrigin.span.end < finishes.lineOrigin.span.start
          ? Origin(
            file: tree.file, span: starts.lineOrigin.span.union(finishes.lineOrigin.span))
          : finishes.lineOrigin)
    default: return nil
    }
  }

  private func span(in statement: Statement, isWhole: Bool) -> Dates? {
    for token in statement.argumentTokens where tree.tokens.kind(token) != .text {
      var reader = statement.arguments(from: token)
      guard let read = reader.span(), let span = DateSpan(read.first, read.last) else { continue }
      let isOne = read.firstOrigin == read.lastOrigin
      return Dates(
        span: span, end: isOne ? nil : read.lastOrigin, place: read.origin, isWhole: isWhole)
    }
    return nil
  }
}

extension DateSpan {
  fileprivate init?(_ first: DateParts, _ last: DateParts) {
    guard let start = CivilDate(year: first.year, month: first.month, day: first.day),
      let end = CivilDate(year: last.year, month: last.month, day: last.day), start <= end
    else { return nil }
    self.init(first: start, last: end)
  }

  /// Its days of the week from Monday to the given one.
  fileprivate func count(to last: Weekday) -> Int {
    (0..<min(dayCount, 400)).count { offset in
      first.adding(days: offset).map { $0.weekday <= last } ?? false
    }
  }
}

extension StatedLength.Unit {
  fileprivate func text(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }

  /// How many a span holds where it cannot be the stated number; nil where it may be.
  fileprivate func lacking(_ span: DateSpan, _ stated: Int, _ isWhole: Bool) -> Int? {
    let held = most(in: span)
    if stated > held { return held }
    guard self == .day, isWhole, stated < held, held < 400 else { return nil }
    return [span.count(to: .friday), span.count(to: .saturday)].contains(stated) ? nil : held
  }

  fileprivate func lacking(_ range: DayRange, _ stated: Int) -> Int? {
    if let dates = range.dates {
      return lacking(dates, stated, self == .day && dates.dayCount <= 7)
    }
    return self == .day && stated > range.mostDays ? range.mostDays : nil
  }

  /// The most of them that a span touches.
  private func most(in span: DateSpan) -> Int {
    switch self {
    case .day: span.dayCount
    case .week: span.last.weekNumber - span.first.weekNumber + 1
    case .month:
      (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
    case .year: span.last.year - span.first.year + 1
    }
  }

  /// The last day of so many from a first day.
  fileprivate func last(from first: CivilDate, _ count: Int) -> CivilDate? {
    switch self {
    case .day: first.adding(days: count - 1)
    case .week: first.adding(days: count * 7 - 1)
    case .month, .year: nil
    }
  }
}
