import CadreText
import CadreTime

/// The programme of a folder.
public struct Programme: Declared {
  public struct Edition: Sendable {
    public var name: LocalizedText
    public var from: CivilDate?
    public var replaces: LocalizedText?

    public init(name: LocalizedText, from: CivilDate?, replaces: LocalizedText?) {
      self.name = name
      self.from = from
      self.replaces = replaces
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var owner: LocalizedText?
  public var edition: Edition?
  public var runs: Stated<DateSpan>?
  public var calendar: Stated<ID<WorkCalendar>>?
  public var objectives: [LocalizedText] = []
  public var solutions: [LocalizedText] = []
  public var phases: [Phase] = []
  public var budgets: [Stated<Budget>] = []

  public init(heading: Heading) { self.heading = heading }
}

/// Money for one year.
public struct Budget: Sendable, Equatable {
  public var year: Int
  public var money: Money

  public init(year: Int, money: Money) {
    self.year = year
    self.money = money
  }
}

/// An amount in thousandths of a currency (ISO 4217 code).
public struct Money: Sendable, Equatable {
  public var thousandths: Int
  public var currency: String

  public init(thousandths: Int, currency: String) {
    self.thousandths = thousandths
    self.currency = currency
  }
}

/// A stretch of the programme.
public struct Phase: Declared {
  public struct Task: Sendable {
    public var title: LocalizedText
    public var actor: LocalizedText?
    public var due: CivilDate?

    public init(title: LocalizedText, actor: LocalizedText?, due: CivilDate?) {
      self.title = title
      self.actor = actor
      self.due = due
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var span: DateSpan
  public var solutions: [LocalizedText] = []
  public var tasks: [Task] = []

  public init(heading: Heading, span: DateSpan) {
    self.heading = heading
    self.span = span
  }
}

/// A measurable aim.
public struct Target: Declared {
  public struct Aim: Sendable {
    public enum Measure: Sendable {
      /// Per mille of the holders of a position.
      case holding(
        perMille: Int, ID<Position>, appointedIn: DateSpan?, Selection, Requirement)
      case learnersFor(perMille: Int, Selection)
      case classesDelivered(perMille: Int, ID<Kind>)
      case completing(Int, ID<Module>, Selection)
      case learnersAYear(Int)
      case classesAYear(Int)
    }

    public var measure: Measure
    public var by: CivilDate?

    public init(measure: Measure, by: CivilDate?) {
      self.measure = measure
      self.by = by
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var owner: LocalizedText?
  public var aims: [Stated<Aim>] = []

  public init(heading: Heading) { self.heading = heading }
}

/// Head counts of a position for the forecast. Rates are in per mille.
public struct Workforce: Declared {
  public struct Certified: Sendable {
    public var count: Int
    public var module: ID<Module>

    public init(count: Int, module: ID<Module>) {
      self.count = count
      self.module = module
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var position: Stated<ID<Position>>
  public var selection: Selection
  /// Head count at the start of a year, by year.
  public var headcounts: [Stated<(year: Int, count: Int)>] = []
  public var growth: Int?
  public var attrition: Int?
  public var attritionByYear: [(year: Int, perMille: Int)] = []
  public var certified: [Stated<Certified>] = []
  public var backlogCleared: CalendarDuration?
  public var success: Int?
  public var noShow: Int?

  public init(heading: Heading, position: Stated<ID<Position>>, selection: Selection) {
    self.heading = heading
    self.position = position
    self.selection = selection
  }
}
