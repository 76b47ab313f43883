import Scheduling

/// Calendars for cases written by hand: day 0 is a Monday, minutes count from its midnight.
enum PlainWeeks {
  static let day = 1440

  /// Slots of 180 contact minutes in the morning (8:00) and, if asked, the afternoon (13:00), or so
  /// many minutes later.
  static func calendar(
    weekdays: Set<Int> = [0, 1, 2, 3, 4], days: Range<Int> = 0..<28, afternoons: Bool = false,
    amount: Int = 180, shifted: Int = 0
  ) -> SlotCalendar {
    var slots: [Slot] = []
    for number in days where weekdays.contains(number % 7) {
      for hour in afternoons ? [8, 13] : [8] {
        let start = number * day + hour * 60 + shifted
        slots.append(
          Slot(
            start: start, end: start + 180, amount: amount, day: number, week: number / 7,
            year: 2026 + number / 365))
      }
    }
    return SlotCalendar(slots: slots)
  }

  static func problem(
    on calendar: SlotCalendar = calendar(), resources: [Resource] = [Resource()],
    quotas: [Quota] = [], _ activities: [Activity]
  ) -> Problem {
    Problem(
      calendars: [calendar], resources: resources, quotas: quotas, activities: activities)
  }

  /// An activity of the group that is resource 0, in sessions of 180 minutes.
  static func activity(
    sessions: Int, pace: Pace = .consecutiveSlots, deadline: Int = .max,
    after: [Int] = [], demands: [Demand] = [], fixedDay: Int? = nil
  ) -> Activity {
    Activity(
      calendar: 0, segments: [Segment(amount: sessions * 180, demands: demands)], pace: pace,
      exclusive: [0], deadline: deadline, fixedDay: fixedDay,
      predecessors: after.map { Precedence(activity: $0) })
  }
}
