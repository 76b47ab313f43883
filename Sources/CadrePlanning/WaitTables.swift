import CadreModel
import CadreTime
import Scheduling

/// Day by day where calendar durations lead, as the scheduling problem reads them.
struct WaitTables {
  /// A day is looked up for so many days at most; a century is 36,525.
  private static let mostDays = 40_000

  private let days: DateSpan?
  private(set) var tables: [DayTable] = []
  private var known: [[CalendarDuration]: Int] = [:]

  /// For the days on which sessions may lie.
  init(_ slots: [CohortSlots]) {
    let firsts = slots.compactMap { $0.entries.first?.date }
    let lasts = slots.compactMap { $0.entries.last?.date }
    if let first = firsts.min(), let last = lasts.max() {
      days = DateSpan(first: first, last: last)
    } else {
      days = nil
    }
  }

  /// The table of the durations one after another; nil where there is no day or no duration.
  mutating func table(of durations: [CalendarDuration]) -> Int? {
    guard let days, !durations.isEmpty else { return nil }
    if let index = known[durations] { return index }
    var ends: [Int] = []
    for offset in 0..<min(days.dayCount, Self.mostDays) {
      guard let date = days.first.adding(days: offset) else { break }
      ends.append(Int(durations.end(after: date).dayNumber))
    }
    known[durations] = tables.count
    tables.append(DayTable(firstDay: Int(days.first.dayNumber), days: ends))
    return tables.count - 1
  }
}

extension [CalendarDuration] {
  /// The day after all of them; the last of all days where the calendar ends before.
  func end(after date: CivilDate) -> CivilDate {
    reduce(date) { $1.after($0) ?? CivilDate.last }
  }
}
