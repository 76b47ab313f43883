import CadreText
import CadreTime

/// The smallest thing that is taught and passed.
public struct Module: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  /// The tailoring that declares it; nil in the base.
  public var tailoring: ID<Tailoring>?
  /// Of somebody else's catalogue: known by name only.
  public var isOutside = false
  public var level: Stated<ID<Level>>?
  public var field: Stated<ID<Field>>?
  public var tiers: [Stated<ID<Tier>>] = []
  public var length: Stated<Length>?
  public var credits: Stated<Credits>?
  public var teaches: [Teaching] = []
  public var requires: [Stated<Requirement>] = []
  public var deliveries: [Stated<ID<Kind>>] = []
  public var classSize: Stated<ClassSize>?
  public var needs: [Stated<ResourceNeed>] = []
  public var assessments: [Stated<Assessment>] = []
  public var outcomes: [LocalizedText] = []
  public var topics: [Stated<Topic>] = []
  public var providers: [Stated<ID<Partner>>] = []
  var rare: ModuleRareStorage?

  public init(heading: Heading, tailoring: ID<Tailoring>?) {
    self.heading = heading
    self.tailoring = tailoring
  }

  /// Contact minutes; 0 where no length is said.
  public var minutes: Int { length?.value.minutes ?? 0 }
}

/// Contact time as it was written, and in minutes.
public struct ContactTime: Sendable, Hashable {
  public var minutes: Int
  public var unit: ID<ContactUnit>

  public init(minutes: Int, unit: ID<ContactUnit>) {
    self.minutes = minutes
    self.unit = unit
  }
}

/// Contact time and its parts, in minutes.
public struct Length: Sendable, Equatable {
  public struct Share: Sendable, Equatable {
    public var part: ID<ContactPart>
    public var minutes: Int

    public init(part: ID<ContactPart>, minutes: Int) {
      self.part = part
      self.minutes = minutes
    }
  }

  public var minutes: Int
  public var unit: ID<ContactUnit>
  public var parts: [Share]

  public init(minutes: Int, unit: ID<ContactUnit>, parts: [Share]) {
    self.minutes = minutes
    self.unit = unit
    self.parts = parts
  }
}

/// Credits in thousandths: one value, a range, or one of several.
public enum Credits: Sendable, Equatable {
  case exactly(Int)
  case range(least: Int, most: Int)
  case oneOf([Int])
}

/// A competency brought to a step of its scale.
public struct Teaching: Sendable, Equatable {
  public var competency: ID<Competency>
  public var step: Int
  public var origin: Origin
  /// The competency's name as it was written, the key of the line.
  public var name: String

  public init(competency: ID<Competency>, step: Int, origin: Origin, name: String = "") {
    self.competency = competency
    self.step = step
    self.origin = origin
    self.name = name
  }
}

/// `same as` (both ways) or `counts as` (one way).
public struct Equivalence: Sendable, Equatable {
  public var module: ID<Module>
  public var isOneWay: Bool
  public var until: CivilDate?
  /// The module's name as it was written, the key of the line.
  public var name: String

  public init(module: ID<Module>, isOneWay: Bool, until: CivilDate?, name: String = "") {
    self.name = name
    self.module = module
    self.isOneWay = isOneWay
    self.until = until
  }
}

/// A certificate whose holder counts as having completed the module.
public struct Recognition: Sendable, Equatable {
  public var certificate: ID<Certificate>
  public var issuedAfter: CivilDate?
  public var issuedInLast: CalendarDuration?
  /// The certificate's name as it was written, the key of the line.
  public var name: String

  public init(
    certificate: ID<Certificate>, issuedAfter: CivilDate?, issuedInLast: CalendarDuration?,
    name: String = ""
  ) {
    self.name = name
    self.certificate = certificate
    self.issuedAfter = issuedAfter
    self.issuedInLast = issuedInLast
  }
}

/// How long a completion holds and what renews it.
public struct ValidityRule: Sendable, Equatable {
  public enum Period: Sendable, Equatable {
    /// To the end of the month, or to the day.
    case lasting(CalendarDuration, toTheDay: Bool)
    case toEach(MonthDay, atLeast: CalendarDuration?)
  }

  public var period: Period
  /// nil: the module itself renews it.
  public var renewal: Requirement?
  /// The last stretch of the period in which renewal counts from the old expiry.
  public var window: CalendarDuration?

  public init(period: Period, renewal: Requirement?, window: CalendarDuration?) {
    self.period = period
    self.renewal = renewal
    self.window = window
  }
}

extension ValidityRule {
  /// The dates that the rule gives, whatever renews it.
  public var arithmetic: Validity {
    let dated: Validity.Period =
      switch period {
      case .lasting(let duration, toTheDay: false): .lasting(duration)
      case .lasting(let duration, toTheDay: true): .lastingToTheDay(duration)
      case .toEach(let day, let least): .toEach(day, atLeast: least)
      }
    return Validity(period: dated, window: window)
  }
}

/// What brings a lapsed completion back.
public struct LapseRule: Sendable {
  public var isUpTo: Bool
  public var duration: CalendarDuration
  public var requirement: Requirement

  public init(isUpTo: Bool, duration: CalendarDuration, requirement: Requirement) {
    self.isUpTo = isUpTo
    self.duration = duration
    self.requirement = requirement
  }
}

/// Least and most learners in one group.
public struct ClassSize: Sendable, Equatable {
  public var least: Int
  public var most: Int

  public init(least: Int, most: Int) {
    self.least = least
    self.most = most
  }

  /// Into how many equal groups a cohort may be split, their sizes differing by one at most; nil
  /// where no number of groups fits.
  public func groupCounts(for learners: Int) -> ClosedRange<Int>? {
    guard most > 0, learners >= least else { return nil }
    let fewest = max(1, (learners - 1) / most + 1)
    guard learners / fewest >= least else { return nil }
    return fewest...max(fewest, learners / max(1, least))
  }

  /// Whether a cohort fits as one group or as some equal groups.
  public func fits(_ learners: Int) -> Bool { groupCounts(for: learners) != nil }
}

/// Rooms and instructors for the whole module or one part of it.
public struct ResourceNeed: Sendable, Equatable {
  public enum Wanted: Sendable, Equatable {
    case roomKind(ID<Kind>)
    case instructorKind(ID<Kind>)
    case room(ID<Room>)
    case instructor(ID<Instructor>)
    /// An instructor whose own rating in the module is valid that day.
    case holder(ID<Module>)
  }

  public struct Item: Sendable, Equatable {
    public var count: Int
    public var wanted: Wanted
    /// One set of `count` for so many learners; nil: for the group.
    public var perLearners: Int?

    public init(count: Int, wanted: Wanted, perLearners: Int?) {
      self.count = count
      self.wanted = wanted
      self.perLearners = perLearners
    }
  }

  public var items: [Item]
  public var part: ID<ContactPart>?

  public init(items: [Item], part: ID<ContactPart>?) {
    self.items = items
    self.part = part
  }
}

/// How sessions are spread over the cohort's meeting days.
public enum Pace: Sendable, Equatable {
  case consecutiveDays
  case oneDay
  case sessionsPerWeek(Int)
  case selfPaced(within: CalendarDuration)
}

/// A deadline counted from the completion of another module.
public struct Deadline: Sendable, Equatable {
  public var duration: CalendarDuration
  public var after: ID<Module>

  public init(duration: CalendarDuration, after: ID<Module>) {
    self.duration = duration
    self.after = after
  }
}

public struct Assessment: Sendable, Equatable {
  public var kind: ID<Kind>
  public var title: LocalizedText?
  /// In per mille.
  public var passMark: Int?
  /// How long one waits before trying again; nil: no wait is asked.
  public var retake: CalendarDuration?
  /// How often it may be tried in all; nil: no limit.
  public var attempts: Int?

  public init(
    kind: ID<Kind>, title: LocalizedText?, passMark: Int?, retake: CalendarDuration? = nil,
    attempts: Int? = nil
  ) {
    self.kind = kind
    self.title = title
    self.passMark = passMark
    self.retake = retake
    self.attempts = attempts
  }
}

/// A topic and its time.
public struct Topic: Sendable, Equatable {
  public var name: String?
  public var title: LocalizedText
  public var time: ContactTime?

  public init(name: String?, title: LocalizedText, time: ContactTime?) {
    self.name = name
    self.title = title
    self.time = time
  }
}
