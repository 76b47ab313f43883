/// A project: activities that take time and renewable resources, with lags between them. Wanted
/// is a start for each activity, and an option for each choice, with the earliest end of all
/// (resource-constrained project scheduling with generalised precedence: Brucker and others 1999).
///
/// Times are whole numbers from 0. Activities, resources and calendars are known by their index.
public struct ProjectProblem: Hashable, Sendable {
  public var activities: [ProjectActivity]
  public var lags: [ProjectLag]
  public var resources: [ProjectResource]
  public var calendars: [ProjectCalendar]
  public var choices: [ProjectChoice]

  public init(
    activities: [ProjectActivity], lags: [ProjectLag] = [], resources: [ProjectResource] = [],
    calendars: [ProjectCalendar] = [], choices: [ProjectChoice] = []
  ) {
    self.activities = activities
    self.lags = lags
    self.resources = resources
    self.calendars = calendars
    self.choices = choices
  }
}

/// Work that is not interrupted, but for the pauses of its calendar.
public struct ProjectActivity: Hashable, Sendable {
  /// Units of time in which it works.
  public var duration: Int
  /// What it takes of resources while it works.
  public var demands: [ProjectDemand]
  /// It starts no earlier.
  public var release: Int
  /// It ends no later.
  public var deadline: Int?
  /// It starts then and at no other time.
  public var fixedStart: Int?
  /// The calendar in whose slots it works; at all times if nil.
  public var calendar: Int?

  public init(
    duration: Int, demands: [ProjectDemand] = [], release: Int = 0, deadline: Int? = nil,
    fixedStart: Int? = nil, calendar: Int? = nil
  ) {
    self.duration = duration
    self.demands = demands
    self.release = release
    self.deadline = deadline
    self.fixedStart = fixedStart
    self.calendar = calendar
  }
}

/// Units of one resource.
public struct ProjectDemand: Hashable, Sendable {
  public var resource: Int
  public var units: Int

  public init(resource: Int, units: Int) {
    self.resource = resource
    self.units = units
  }
}

/// A resource that many share and that is free again after use.
public struct ProjectResource: Hashable, Sendable {
  /// Units from time 0.
  public var capacity: Int
  /// Later capacities, each from its time on, in order of time.
  public var changes: [ProjectCapacityChange]

  public init(capacity: Int, changes: [ProjectCapacityChange] = []) {
    self.capacity = capacity
    self.changes = changes
  }
}

/// The capacity of a resource from a time on.
public struct ProjectCapacityChange: Hashable, Sendable {
  public var time: Int
  public var capacity: Int

  public init(time: Int, capacity: Int) {
    self.time = time
    self.capacity = capacity
  }
}

/// How long after the start or the finish of one activity another may and must start. A lag may
/// be negative.
public struct ProjectLag: Hashable, Sendable {
  public enum Anchor: Hashable, Sendable {
    case start
    case finish
  }

  public var from: Int
  public var to: Int
  public var anchor: Anchor
  public var minimum: Int?
  public var maximum: Int?

  public init(
    from: Int, to: Int, anchor: Anchor = .finish, minimum: Int? = 0, maximum: Int? = nil
  ) {
    self.from = from
    self.to = to
    self.anchor = anchor
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// The times in which some activities work: an activity runs through the slots one after another
/// without leaving one out, takes its resources only within them, and starts within one.
public struct ProjectCalendar: Hashable, Sendable {
  public var slots: [Range<Int>]

  public init(slots: [Range<Int>]) { self.slots = slots }
}

/// Alternatives, of which exactly one is taken: further demands of one activity, or of a group of
/// activities that must decide alike.
public struct ProjectChoice: Hashable, Sendable {
  public var options: [[ProjectChoiceDemand]]

  public init(options: [[ProjectChoiceDemand]]) { self.options = options }
}

/// What an activity takes if the option is taken.
public struct ProjectChoiceDemand: Hashable, Sendable {
  public var activity: Int
  public var demand: ProjectDemand

  public init(activity: Int, resource: Int, units: Int) {
    self.activity = activity
    demand = ProjectDemand(resource: resource, units: units)
  }
}

/// A start for each activity and the number of the option taken for each choice.
public struct ProjectSolution: Hashable, Sendable {
  public var starts: [Int]
  public var options: [Int]

  public init(starts: [Int], options: [Int] = []) {
    self.starts = starts
    self.options = options
  }
}
