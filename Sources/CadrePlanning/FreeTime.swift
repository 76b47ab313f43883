import CadreModel
import CadreTime

/// When a room or an instructor could take one more session: the teaching slots in the time of the
/// plan in which nothing else is held and nothing keeps them away. An instructor's slot counts only
/// while the week's load leaves room for it. Travel is left out, since the place is not known yet.
public struct FreeTime: Sendable {
  public enum Resource: Hashable, Sendable {
    case room(ID<Room>)
    case instructor(ID<Instructor>)
  }

  public struct Slot: Sendable, Hashable {
    public var date: CivilDate
    /// Minutes from midnight; an end before the start is of the next day.
    public var start: Int
    public var end: Int
    /// Contact minutes that it counts.
    public var minutes: Int

    public init(date: CivilDate, start: Int, end: Int, minutes: Int) {
      self.date = date
      self.start = start
      self.end = end
      self.minutes = minutes
    }
  }

  public struct Row: Sendable {
    public var resource: Resource
    /// By date and time.
    public var slots: [Slot]
    /// Contact minutes of the free slots by week from the first; of an instructor no more than the
    /// week's load leaves.
    public var weeks: [Int]
  }

  /// From the first session, or the day that counts as today, to the last session.
  public var span: DateSpan
  /// Rooms, then instructors, in the order of declaration.
  public var rows: [Row]

  /// The Monday of a week by its number from the first.
  public func monday(ofWeek week: Int) -> CivilDate {
    let monday = span.first.adding(days: 1 - Int(span.first.weekday.rawValue)) ?? span.first
    return monday.adding(days: 7 * week) ?? monday
  }
}

extension Timetable {
  /// nil where nothing is planned any more. Slots are those of the calendars of the cohorts that
  /// have sessions.
  public func freeTime(in program: Program, asOf: CivilDate? = nil) -> FreeTime? {
    let dates = sessions.map(\.date)
    guard let start = dates.min(), let last = dates.max() else { return nil }
    let first = max(start, asOf ?? start)
    if first > last { return nil }
    let span = DateSpan(first: first, last: last)
    let finder = FreeSlots(program, self, span)
    let rooms = program.rooms.ids.map { finder.row(.room($0)) }
    let instructors = program.instructors.ids.map { finder.row(.instructor($0)) }
    return FreeTime(span: span, rows: rooms + instructors)
  }
}

/// Looks for the free slots of one resource after the other.
private struct FreeSlots {
  private let program: Program
  private let span: DateSpan
  private let slots: [FreeTime.Slot]
  /// The minutes taken, by resource and day number; a class of joined cohorts may stand twice.
  private var taken: [FreeTime.Resource: [Int: [Range<Int>]]] = [:]
  /// Contact minutes of instructors by week number, each meeting once.
  private var loads: [ID<Instructor>: [Int: Int]] = [:]

  init(_ program: Program, _ timetable: Timetable, _ span: DateSpan) {
    self.program = program
    self.span = span
    slots = Self.slots(program, timetable, span)
    for session in timetable.sessions {
      for room in session.rooms { take(.room(room), session) }
      for instructor in session.instructors { take(.instructor(instructor), session) }
    }
    for taught in timetable.taughtClasses(in: program) {
      for session in taught.sessions {
        for id in session.instructors {
          let week = session.date.weekNumber
          let load = loads[id]?[week] ?? 0
          loads[id, default: [:]][week] = load.addingClamped(session.minutes)
        }
      }
    }
  }

  private mutating func take(_ resource: FreeTime.Resource, _ session: Session) {
    let day = Int(session.date.dayNumber)
    taken[resource, default: [:]][day, default: []].append(session.absolute)
  }

  /// The slots of all calendars in use, each time of a day once.
  private static func slots(
    _ program: Program, _ timetable: Timetable, _ span: DateSpan
  ) -> [FreeTime.Slot] {
    let calendars = timetable.cohorts.filter { !$0.sessions.isEmpty }
      .compactMap { program.calendar(of: program.cohorts[$0.cohort]) }
    var found: Set<FreeTime.Slot> = []
    for id in Set(calendars).sorted() {
      let calendar = program.calendars[id]
      guard let days = calendar.covers?.value.intersection(span) else { continue }
      for day in 0..<days.dayCount {
        guard let date = days.first.adding(days: day) else { continue }
        for slot in calendar.slots(on: date) {
          found.insert(
            FreeTime.Slot(
              date: date, start: slot.clock.start.minutes, end: slot.clock.end.minutes,
              minutes: slot.minutes))
        }
      }
    }
    return found.sorted {
      ($0.date, $0.start, $0.end, $0.minutes) < ($1.date, $1.start, $1.end, $1.minutes)
    }
  }

  func row(_ resource: FreeTime.Resource) -> FreeTime.Row {
    let days = taken[resource] ?? [:]
    let free = slots.filter { slot in
      isThere(resource, slot) && !isTaken(slot, days) && slot.minutes <= left(resource, slot.date)
    }
    let first = span.first.weekNumber
    var weeks = Array(repeating: 0, count: max(1, span.last.weekNumber - first + 1))
    // Slots of different calendars may overlap: only one of them can be used.
    var lastEnd = Int.min
    for slot in free where slot.absolute.lowerBound >= lastEnd {
      let week = slot.date.weekNumber - first
      weeks[week] = weeks[week].addingClamped(slot.minutes)
      lastEnd = slot.absolute.upperBound
    }
    for slot in free {
      let week = slot.date.weekNumber - first
      weeks[week] = min(weeks[week], left(resource, slot.date))
    }
    return FreeTime.Row(resource: resource, slots: free, weeks: weeks)
  }

  private func isTaken(_ slot: FreeTime.Slot, _ days: [Int: [Range<Int>]]) -> Bool {
    let minutes = slot.absolute
    // A session of the day before may go past midnight.
    let day = Int(slot.date.dayNumber)
    return (day - 1...day + 1).contains { day in
      days[day]?.contains { $0.overlaps(minutes) } ?? false
    }
  }

  private func isThere(_ resource: FreeTime.Resource, _ slot: FreeTime.Slot) -> Bool {
    switch resource {
    case .room(let id):
      let room = program.rooms[id]
      return room.life.holds(on: slot.date)
        && !room.closed.contains { $0.value.contains(slot.date) }
    case .instructor(let id):
      let instructor = program.instructors[id]
      return instructor.life.holds(on: slot.date)
        && !(instructor.validUntil.map { slot.date > $0 } ?? false)
        && !instructor.away.contains { $0.value.contains(slot.date) }
    }
  }

  /// Contact minutes that the week's load leaves.
  private func left(_ resource: FreeTime.Resource, _ date: CivilDate) -> Int {
    guard case .instructor(let id) = resource,
      let most = program.instructors[id].weeklyLoad?.value.minutes
    else { return .max }
    return max(0, most - (loads[id]?[date.weekNumber] ?? 0))
  }
}

extension FreeTime.Slot {
  /// Minutes on one axis of local time.
  fileprivate var absolute: Range<Int> {
    let day = Int(date.dayNumber) * 1440
    return day + start..<day + (end > start ? end : end + 1440)
  }
}
