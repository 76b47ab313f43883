import CadreModel
import CadreText
import CadreTime

/// Dated sessions of all cohorts, what could not be placed, and how good the result is.
public struct Timetable: Sendable {
  public var cohorts: [CohortTimetable]
  /// Schedules that were tried.
  public var schedulesTried: Int

  public init(cohorts: [CohortTimetable], schedulesTried: Int) {
    self.cohorts = cohorts
    self.schedulesTried = schedulesTried
  }

  public var sessions: [Session] { cohorts.flatMap(\.sessions) }
  public var unplaced: [UnplacedModule] { cohorts.flatMap(\.unplaced) }
}

public struct CohortTimetable: Sendable {
  public var cohort: ID<Cohort>
  public var variant: Variant
  /// One plan for each path the cohort follows; a module of two paths is taught once.
  public var plans: [PathPlan]
  /// By date, time, group.
  public var sessions: [Session]
  public var unplaced: [UnplacedModule]
  public var quality: Quality
  /// Of a cohort that is planned in terms, which then has no sessions.
  public var terms: TermPlan?

  public init(
    cohort: ID<Cohort>, variant: Variant, plans: [PathPlan], sessions: [Session],
    unplaced: [UnplacedModule], quality: Quality, terms: TermPlan? = nil
  ) {
    self.terms = terms
    self.cohort = cohort
    self.variant = variant
    self.plans = plans
    self.sessions = sessions
    self.unplaced = unplaced
    self.quality = quality
  }

  public var finish: CivilDate? { sessions.map(\.date).max() }
}

/// How near the best possible finish is known to be.
public enum Quality: Sendable, Equatable {
  case optimal
  /// At most so many days above the best possible.
  case within(days: Int)
  /// Something was not placed within so many schedules, without a proof that it cannot be.
  case notFound(schedules: Int)
  case impossible(Impossibility)
}

/// A proof that a cohort cannot be placed, with its amounts. Dates are those of the window.
public enum Impossibility: Sendable, Equatable {
  /// More contact time is needed than the meeting days of the window hold.
  case capacity(neededMinutes: Int, availableMinutes: Int, window: DateSpan)
  /// A chain of modules that cannot end in time even if nothing else were taught.
  /// `endOf`: the partner whose agreement ends on the deadline, where that decides.
  case chain(
    [ID<Module>], earliestFinish: CivilDate?, deadline: CivilDate, endOf: ID<Partner>?)
  /// A resource without which the modules cannot be taught has too little free time.
  case resource(
    [NeededResource], neededMinutes: Int, availableMinutes: Int, window: DateSpan)
  /// As `capacity` and `resource`, counted in slots; without resources it is the cohort itself.
  case slots([NeededResource], needed: Int, available: Int, window: DateSpan)
  case quota(partner: ID<Partner>, needed: Int, limit: Int, year: Int)
  /// No room or instructor at all can serve the module.
  case nobody(ID<Module>, need: NeedSubject, seats: MissingSeats?)
  /// The calendar covers none of the cohort's time.
  case outside(ID<WorkCalendar>)
  /// The cohorts that are taught the module together are never there at the same time.
  case noCommonDays(ID<Module>, [ID<Cohort>])
  /// The cohorts that should be taught the module together are not taught it alike.
  case notTaughtByHost(ID<Module>)
  /// The last module is fixed on a day on which it cannot start: not before `earliest`, nil where
  /// it cannot whatever comes before it.
  case fixedDate([ID<Module>], earliest: CivilDate?, CivilDate)
  /// No equal groups of so many learners fit the class sizes of the module.
  case noGroups(ID<Module>, UnevenGroups)
  /// In no term of the cohort's time.
  case notOffered(ID<Module>)
  /// Kept apart, and yet in one stage where stages stand for terms.
  case apart(ID<Module>, ID<Module>)
  /// All ways to place the sessions of the cohort by itself were tried.
  case tried(window: DateSpan)
}

/// What modules cannot be taught without.
public enum NeededResource: Sendable, Hashable {
  case room(ID<Room>)
  case instructor(ID<Instructor>)
  case partner(ID<Partner>)
  case term(ID<Term>)
}

/// A group that is larger than any room that could serve it.
public struct MissingSeats: Sendable, Hashable {
  public var learners: Int
  /// The room with the most seats.
  public var largest: ID<Room>
}

/// Learners who cannot be split into equal groups of some sizes.
public struct UnevenGroups: Sendable, Hashable {
  public var learners: Int
  /// Of one class.
  public var least: Int
  public var most: Int
}

/// One meeting of a group of a cohort for a module.
public struct Session: Sendable, Hashable {
  public var cohort: ID<Cohort>
  public var module: ID<Module>
  /// From 1; 0 where the cohort is taught as one group.
  public var group: Int
  /// The part that it teaches, where the length has parts with needs of their own.
  public var part: ID<ContactPart>?
  /// From 1, of `count` sessions of this module and group.
  public var number: Int
  public var count: Int
  public var date: CivilDate
  /// Minutes from midnight; an end before the start is of the next day.
  public var start: Int
  public var end: Int
  /// Contact minutes that it counts.
  public var minutes: Int
  public var learners: Int
  public var rooms: [ID<Room>]
  public var instructors: [ID<Instructor>]
  public var provider: ID<Partner>?

  public init(
    cohort: ID<Cohort>, module: ID<Module>, group: Int, part: ID<ContactPart>?, number: Int,
    count: Int, date: CivilDate, start: Int, end: Int, minutes: Int, learners: Int,
    rooms: [ID<Room>], instructors: [ID<Instructor>], provider: ID<Partner>?
  ) {
    self.cohort = cohort
    self.module = module
    self.group = group
    self.part = part
    self.number = number
    self.count = count
    self.date = date
    self.start = start
    self.end = end
    self.minutes = minutes
    self.learners = learners
    self.rooms = rooms
    self.instructors = instructors
    self.provider = provider
  }
}

/// A module that found no place, its window, and what holds each stretch of slots in it.
public struct UnplacedModule: Sendable {
  public enum Obstacle: Sendable, Hashable {
    /// Taken by a session of a cohort and module.
    case roomTaken(ID<Room>, Holder)
    case instructorTaken(ID<Instructor>, Holder)
    case roomClosed(ID<Room>)
    case instructorAway(ID<Instructor>)
    case instructorLoad(ID<Instructor>)
    /// Could not be there in time from or to a session of a cohort and module.
    case instructorTravels(ID<Instructor>, Holder)
    case cohortTravels(ID<Module>)
    /// At another site than the rest of the session.
    case roomElsewhere(ID<Room>)
    /// The rating that is asked for is not valid.
    case ratingEnded(ID<Instructor>)
    case cohortBusy(ID<Module>)
    case cohortLoad
    case quota(ID<Partner>)
    /// Too few slots are left before the deadline.
    case runsPastEnd
    /// A module that must come first has no place itself.
    case waits(for: ID<Module>)
    case noResource(need: NeedSubject, seats: MissingSeats? = nil)
    /// The calendar covers none of the cohort's time.
    case outside(ID<WorkCalendar>)
    /// Cohorts that are taught together are never there at the same time.
    case noCommonDays([ID<Cohort>])
    /// The cohorts taught together are not both taught the module, or not alike; or the host itself
    /// joins another for it.
    case notTaughtByHost
    /// No equal groups of the cohort fit the class sizes.
    case noGroups(UnevenGroups)
    /// In no term of the cohort's time.
    case notOffered
    /// The days are not all in the term.
    case notInTerm(ID<Term>)
    /// The module that it is kept apart from is taught in the term.
    case apart(ID<Module>)
    /// The days are not all under an agreement.
    case agreementEnded(ID<Partner>)
    /// Another group of the module has another provider.
    case otherProvider(ID<Partner>)
  }

  /// Whose session takes a room or an instructor.
  public struct Holder: Sendable, Hashable {
    public var cohort: ID<Cohort>
    public var module: ID<Module>
    /// From 1, where it is another group of the same module; else 0.
    public var group: Int

    public init(cohort: ID<Cohort>, module: ID<Module>, group: Int = 0) {
      self.cohort = cohort
      self.module = module
      self.group = group
    }
  }

  public struct Held: Sendable, Hashable {
    public var from: CivilDate
    public var to: CivilDate
    public var by: Obstacle

    public init(from: CivilDate, to: CivilDate, by: Obstacle) {
      self.from = from
      self.to = to
      self.by = by
    }
  }

  public var module: ID<Module>
  public var group: Int
  public var window: DateSpan?
  public var held: [Held]

  public init(module: ID<Module>, group: Int, window: DateSpan?, held: [Held]) {
    self.module = module
    self.group = group
    self.window = window
    self.held = held
  }
}
