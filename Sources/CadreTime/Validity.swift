/// How long a completion holds. Dates given are last valid days. The rules are those of aviation
/// recurrent training (AMC1 ORO.FC.145(g), EU ED 2022/014/R): the period runs to the end of a
/// month, and a renewal within the window keeps the old month.
public struct Validity: Hashable, Sendable {
  public enum Period: Hashable, Sendable {
    /// To the end of the month in which completion plus the duration falls.
    case lasting(CalendarDuration)
    /// To the day itself, clamped to the end of its month.
    case lastingToTheDay(CalendarDuration)
    /// To the next such day of the year, at least so much later.
    case toEach(MonthDay, atLeast: CalendarDuration?)
  }

  public var period: Period
  /// The last stretch, in whole calendar months, in which a renewal counts from the old expiry.
  public var window: CalendarDuration?

  public init(period: Period, window: CalendarDuration?) {
    self.period = period
    self.window = window
  }

  /// The last valid day after a completion; `expiry` is the last valid day so far, if any. nil
  /// beyond the year 9999.
  public func lastDay(completed date: CivilDate, before expiry: CivilDate? = nil) -> CivilDate? {
    if let expiry, renewsFromExpiry(date, expiry) { return lastDay(from: expiry) }
    return lastDay(from: date)
  }

  private func renewsFromExpiry(_ date: CivilDate, _ expiry: CivilDate) -> Bool {
    guard let window, date <= expiry else { return false }
    switch window.unit {
    case .month, .year:
      let months =
        window.unit == .year
        ? window.count.multipliedReportingOverflow(by: 12) : (window.count, false)
      guard !months.1, let first = expiry.startOfMonth.adding(months: 1 - months.0) else {
        return true
      }
      return date >= first
    case .day, .week:
      guard let first = window.before(expiry) else { return true }
      return date > first
    }
  }

  private func lastDay(from date: CivilDate) -> CivilDate? {
    switch period {
    case .lasting(let duration) where duration.unit == .month || duration.unit == .year:
      return duration.after(date)?.endOfMonth
    case .lasting(let duration), .lastingToTheDay(let duration):
      return duration.after(date)
    case .toEach(let day, let least):
      guard let from = least.map({ $0.after(date) }) ?? date else { return nil }
      guard let sameYear = day.date(in: from.year) else { return nil }
      return from <= sameYear ? sameYear : day.date(in: from.year + 1)
    }
  }
}
