import CadreText
import CadreTime

/// A place.
public struct Site: Declared {
  public struct Travel: Sendable {
    public var site: ID<Site>
    public var duration: Int

    public init(site: ID<Site>, minutes: Int) {
      self.site = site
      duration = minutes
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Site>.always
  public var travels: [Travel] = []

  public init(heading: Heading) { self.heading = heading }
}

public struct Room: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Room>.always
  public var site: Stated<ID<Site>>?
  public var kinds: [Stated<ID<Kind>>] = []
  public var seats: Stated<Int>?
  public var closed: [Stated<DateSpan>] = []

  public init(heading: Heading) { self.heading = heading }
}

public struct Instructor: Declared {
  /// An own rating, which expires as the module says.
  public struct Rating: Sendable {
    public var module: ID<Module>
    public var since: CivilDate

    public init(module: ID<Module>, since: CivilDate) {
      self.module = module
      self.since = since
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Instructor>.always
  public var kinds: [Stated<ID<Kind>>] = []
  public var teaches: [Stated<ID<Module>>] = []
  public var weeklyLoad: Stated<ContactTime>?
  public var away: [Stated<DateSpan>] = []
  public var ratings: [Stated<Rating>] = []
  public var site: Stated<ID<Site>>?
  public var languages: [String] = []
  public var validUntil: CivilDate?

  public init(heading: Heading) { self.heading = heading }
}

/// A provider under agreement.
public struct Partner: Declared {
  public struct Quota: Sendable {
    public enum Subject: Sendable { case classes, learners }
    public var isMost: Bool
    public var count: Int
    public var subject: Subject

    public init(isMost: Bool, count: Int, subject: Subject) {
      self.isMost = isMost
      self.count = count
      self.subject = subject
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Partner>.always
  public var kind: Stated<ID<Kind>>?
  /// Empty: no time is told, and none is excluded.
  public var agreements: [Stated<DateSpan>] = []
  public var offers: [Stated<ID<Module>>] = []
  public var quotas: [Stated<Quota>] = []
  public var standards: [LocalizedText] = []

  public init(heading: Heading) { self.heading = heading }
}

/// A group of learners who follow a path together.
public struct Cohort: Declared {
  public struct Fixed: Sendable {
    public var module: ID<Module>
    public var date: CivilDate

    public init(module: ID<Module>, date: CivilDate) {
      self.module = module
      self.date = date
    }
  }

  public struct FixedTerm: Sendable {
    public var module: ID<Module>
    public var term: ID<Term>

    public init(module: ID<Module>, term: ID<Term>) {
      self.module = module
      self.term = term
    }
  }

  public struct Joining: Sendable {
    public var cohort: ID<Cohort>
    public var modules: [Stated<ID<Module>>]

    public init(cohort: ID<Cohort>, modules: [Stated<ID<Module>>]) {
      self.cohort = cohort
      self.modules = modules
    }
  }

  /// What decides a choice of a path.
  public enum Chosen: Sendable {
    case module(ID<Module>)
    case path(ID<Path>)
  }

  public struct Completion: Sendable {
    public var module: ID<Module>
    public var date: CivilDate?

    public init(module: ID<Module>, date: CivilDate?) {
      self.module = module
      self.date = date
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var follows: [Stated<ID<Path>>] = []
  public var selection = Selection()
  public var site: Stated<ID<Site>>?
  public var size: Stated<Int>?
  public var calendar: Stated<ID<WorkCalendar>>?
  /// No session before.
  public var starts: Stated<CivilDate>?
  /// No session after.
  public var finishes: Stated<CivilDate>?
  /// Days of the week; empty: all of the calendar's.
  public var meets: [Weekday] = []
  /// Names of slots; empty: all.
  public var meetingSlots: [String] = []
  public var weeklyLoad: Stated<ContactTime>?
  /// Planned in these terms, not in days; empty: in days.
  public var terms: [Stated<ID<Term>>] = []
  /// Credits in each term, in thousandths.
  public var creditsATerm: Stated<TermLoad>?
  /// Modules in each term.
  public var modulesATerm: Stated<TermLoad>?
  public var chooses: [Stated<Chosen>] = []
  public var completed: [Stated<Completion>] = []
  public var fixed: [Stated<Fixed>] = []
  /// Modules whose term is a fact.
  public var fixedTerms: [Stated<FixedTerm>] = []
  public var joins: [Stated<Joining>] = []

  public init(heading: Heading) { self.heading = heading }
}
