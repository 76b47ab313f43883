/// How long a completion holds. Dates given are last valid days. The rules are those of aviation
/// recurrent training (AMC1 ORO.FC.145(g), EU ED 2022/014/R): the period runs to the end of a
/// month, and a renewal within the window keeps the old month.
public struct Validity: Hashable, Sendable {
  public enum Period: Hashable, Sendable {
    /// To the end of the month in which completion plus the duration falls; days and weeks are
    /// counted to the day.
    case lasting(CalendarDuration)
    /// To the day itself, clamped to the end of its month.
    case lastingToTheDay(CalendarDuration)
    /// To the next such day of the year, at least so much later.
    case toEach(MonthDay, atLeast: CalendarDuration?)
  }

  public var period: Period
  /// The last stretch in which a renewal counts from the old expiry. Months and years are whole
  /// calendar months, the expiry's among them; days and weeks end with the expiry.
  public var window: CalendarDuration?

  public init(period: Period, window: CalendarDuration?) {
    self.period = period
    self.window = window
  }

  /// The last valid day after a completion; `expiry` is the last valid day so far, if any. A
  /// completion after it counts anew. nil beyond the year 9999.
  public func lastDay(completed date: CivilDate, before expiry: CivilDate? = nil) -> CivilDate? {
    guard let expiry, date <= expiry, let first = firstDayOfWindow(before: expiry), first <= date
    else { return lastDay(from: date) }
    let next = lastDay(from: expiry)
    // An expiry lies on the yearly day itself, so without a least time it would find itself.
    guard case .toEach = period, next == expiry else { return next }
    return expiry.adding(days: 1).flatMap(lastDay(from:))
  }

  /// The first day on which a renewal counts from the expiry; nil without a window, or where the
  /// window is of no length. A window that begins before the year 1 begins with it.
  public func firstDayOfWindow(before expiry: CivilDate) -> CivilDate? {
    guard let window, window.count > 0 else { return nil }
    switch window.unit {
    case .month, .year:
      // One month less, since the expiry's month counts whole.
      return window.before(expiry.startOfMonth)?.adding(months: 1) ?? .first
    case .day, .week:
      return window.before(expiry)?.adding(days: 1) ?? .first
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
