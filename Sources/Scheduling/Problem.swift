/// One teaching slot of a calendar. Times are absolute minutes on one axis of local time, which
/// all calendars of a problem share.
public struct Slot: Hashable, Sendable {
  /// First minute.
  public var start: Int
  /// The minute after the last; greater than `start`.
  public var end: Int
  /// Contact minutes the slot counts (breaks left out); at least 1.
  public var amount: Int
  /// Number of the day the slot belongs to.
  public var day: Int
  /// Number of the week, counted from Monday to Sunday; weekly limits hold within it.
  public var week: Int
  /// Calendar year; quotas hold within it.
  public var year: Int

  public init(start: Int, end: Int, amount: Int, day: Int, week: Int, year: Int) {
    self.start = start
    self.end = end
    self.amount = amount
    self.day = day
    self.week = week
    self.year = year
  }
}

/// The slots in which some activities may meet: sorted, not overlapping, with days, weeks and
/// years that never go back.
public struct SlotCalendar: Hashable, Sendable {
  public var slots: [Slot]

  public init(slots: [Slot]) { self.slots = slots }
}

/// Something a session occupies for the whole of its slot: a learner group, an instructor, a room.
public struct Resource: Hashable, Sendable {
  /// Any number of sessions at the same time.
  public static let unlimited = Int.max

  /// Sessions it can hold at the same time; usually 1.
  public var capacity: Int
  /// Minutes in which it cannot be used, in any order.
  public var unavailable: [Range<Int>]
  /// The most contact minutes it may be used for in one week.
  public var weeklyAmount: Int?
  /// Where it stands, such as a room; a session that uses it is held there. Without effect for
  /// one that travels.
  public var site: Int?
  /// Whether it goes from site to site and needs the time to travel, as people do. One with a
  /// capacity above 1 is wherever it is needed.
  public var travels: Bool
  /// Quotas that count the activities it is chosen for, as if each named them itself.
  public var quotas: [Int]

  public init(
    capacity: Int = 1, unavailable: [Range<Int>] = [], weeklyAmount: Int? = nil, site: Int? = nil,
    travels: Bool = false, quotas: [Int] = []
  ) {
    self.quotas = quotas
    self.capacity = capacity
    self.unavailable = unavailable
    self.weeklyAmount = weeklyAmount
    self.site = site
    self.travels = travels
  }
}

/// A limit on the activities whose first session falls in one calendar year.
public struct Quota: Hashable, Sendable {
  public var yearlyLimit: Int
  /// Whether an activity counts as its size, such as its learners, and not as one.
  public var countsSize: Bool

  public init(yearlyLimit: Int, countsSize: Bool = false) {
    self.yearlyLimit = yearlyLimit
    self.countsSize = countsSize
  }
}

/// `count` different resources out of the candidates, each for all sessions of the segment.
///
/// All resources of one segment differ, across its demands too, and differ from the exclusive
/// ones of the activity. Demands of one activity with equal candidate lists and windows share one
/// choice: a list of resources of which each segment uses the first ones, as many as it asks for.
public struct Demand: Hashable, Sendable {
  public var count: Int
  /// Resources in order of preference.
  public var candidates: [Int]
  /// For each candidate the minutes in which it may serve this demand; empty: all may at any time.
  public var windows: [Range<Int>]
  /// Demands with the same number choose the same resource, in whichever activities they are; for
  /// a count of 1.
  public var bond: Int?

  public init(
    count: Int = 1, candidates: [Int], windows: [Range<Int>] = [], bond: Int? = nil
  ) {
    self.count = count
    self.candidates = candidates
    self.windows = windows
    self.bond = bond
  }
}

/// What demands have in common that share one choice.
struct CandidateList: Hashable {
  var candidates: [Int]
  var windows: [Range<Int>]
  var bond: Int?
}

extension Demand {
  var list: CandidateList { CandidateList(candidates: candidates, windows: windows, bond: bond) }
}

/// A part of an activity with the same demands throughout.
public struct Segment: Hashable, Sendable {
  /// Contact minutes; at least 1.
  public var amount: Int
  public var demands: [Demand]

  public init(amount: Int, demands: [Demand] = []) {
    self.amount = amount
    self.demands = demands
  }
}

/// How the sessions of an activity are spread over the slots of its calendar.
public enum Pace: Hashable, Sendable {
  /// Slot after slot. A slot between the first and the last session is left out only where a
  /// session in it would take an exclusive resource over its weekly amount; that a room, an
  /// instructor or the group itself is not free is no reason to leave one out.
  case consecutiveSlots
  /// All sessions on one day.
  case oneDay
  /// At most so many sessions in a week, spread over the week where there is a choice.
  case perWeek(Int)
  /// Any slots, in order.
  case unconstrained
}

/// An activity that must be over before another starts.
public struct Precedence: Hashable, Sendable {
  public var activity: Int
  /// Least minutes from its end to the start of the successor; may be negative.
  public var lag: Int
  /// Whether the successor may start only on a later day than that of its last session.
  public var laterDay: Bool
  /// A table that gives for the day of its last session the first day of the successor.
  public var wait: Int?
  /// A table that gives for the day of its last session the last day on which the successor may
  /// have a session.
  public var due: Int?

  public init(
    activity: Int, lag: Int = 0, laterDay: Bool = false, wait: Int? = nil, due: Int? = nil
  ) {
    self.activity = activity
    self.lag = lag
    self.laterDay = laterDay
    self.wait = wait
    self.due = due
  }
}

/// Something to be taught once, in one or more sessions.
///
/// Segments are taught in order. A session fills the amount of its slot unless what is left of
/// its segment is less; what follows may use the rest of the slot only if its demands are equal.
/// A session occupies its resources from the start to the end of its slot either way.
public struct Activity: Hashable, Sendable {
  public var calendar: Int
  /// At least one.
  public var segments: [Segment]
  public var pace: Pace
  /// Resources every session holds, such as the learner groups.
  public var exclusive: [Int]
  /// No session before this minute.
  public var release: Int
  /// No session ends after this minute.
  public var deadline: Int
  /// Day of the first session, if it is given.
  public var fixedDay: Int?
  public var predecessors: [Precedence]
  /// Quotas it counts against, in the year of its first session; naming one twice changes nothing.
  public var quotas: [Int]
  /// What it counts in quotas of sizes; from 0 to 2^24.
  public var size: Int
  /// Where sessions are held that use nothing that stands at a site.
  public var site: Int?
  /// Of activities that could be placed next, the one with the greater priority comes first.
  public var priority: Int

  public init(
    calendar: Int, segments: [Segment], pace: Pace = .consecutiveSlots, exclusive: [Int] = [],
    release: Int = .min, deadline: Int = .max, fixedDay: Int? = nil,
    predecessors: [Precedence] = [], quotas: [Int] = [], size: Int = 1,
    site: Int? = nil, priority: Int = 0
  ) {
    self.calendar = calendar
    self.segments = segments
    self.pace = pace
    self.exclusive = exclusive
    self.release = release
    self.deadline = deadline
    self.fixedDay = fixedDay
    self.predecessors = predecessors
    self.quotas = quotas
    self.size = size
    self.site = site
    self.priority = priority
  }
}

/// Two activities that never both have sessions in one of the problem's periods.
public struct Separation: Hashable, Sendable {
  public var first: Int
  public var second: Int

  public init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}

/// Activities to be placed in the slots of calendars with scarce resources. Everything is named
/// by its index in these arrays.
public struct Problem: Hashable, Sendable {
  public var calendars: [SlotCalendar]
  public var resources: [Resource]
  public var quotas: [Quota]
  /// Waits and deadlines that precedences name.
  public var dayTables: [DayTable]
  /// Minutes from each site to each other, as many rows as columns; empty where nobody travels. All
  /// that a session uses and that stands at a site stands at the same.
  public var travel: [[Int]]
  public var activities: [Activity]
  /// Stretches of minutes, such as terms; a slot lies in those in which it starts.
  public var periods: [Range<Int>]
  public var separations: [Separation]

  public init(
    calendars: [SlotCalendar], resources: [Resource], quotas: [Quota] = [],
    dayTables: [DayTable] = [], travel: [[Int]] = [], activities: [Activity],
    periods: [Range<Int>] = [], separations: [Separation] = []
  ) {
    self.periods = periods
    self.separations = separations
    self.calendars = calendars
    self.resources = resources
    self.quotas = quotas
    self.dayTables = dayTables
    self.travel = travel
    self.activities = activities
  }
}
