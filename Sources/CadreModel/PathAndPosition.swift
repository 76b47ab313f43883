import CadreText
import CadreTime

/// A learning path: stages in order, and sections without order.
public struct Path: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Path>.always
  public var tailoring: ID<Tailoring>?
  public var positions: [Stated<ID<Position>>] = []
  public var entries: [Stated<Requirement>] = []
  public var stages: [Stage] = []
  /// Over the whole path; uses nothing up.
  public var minimums: [Stated<CountLine>] = []

  public init(heading: Heading, tailoring: ID<Tailoring>?) {
    self.heading = heading
    self.tailoring = tailoring
  }
}

/// An amount of a set of modules.
public struct CountLine: Sendable {
  public var quantity: Quantity
  public var set: ModuleSet

  public init(quantity: Quantity, set: ModuleSet) {
    self.quantity = quantity
    self.set = set
  }
}

/// A stage (in order) or a section (without order) of a path.
public struct Stage: Declared {
  public enum Line: Sendable {
    case all(ModuleSet)
    case any(Int, ModuleSet)
    case atLeast(CountLine)
    case atMost(CountLine)
    case optional([Stated<ID<Module>>])
    case shares(Quantity, with: String)
  }

  /// `at least 2 weeks after basics`.
  public struct Wait: Sendable {
    public var duration: CalendarDuration
    public var stage: String

    public init(duration: CalendarDuration, stage: String) {
      self.duration = duration
      self.stage = stage
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var isSection: Bool
  public var wait: Wait?
  public var lines: [Stated<Line>] = []

  public init(heading: Heading, isSection: Bool, wait: Wait?) {
    self.heading = heading
    self.isSection = isSection
    self.wait = wait
  }
}

/// A job title with its obligations.
public struct Position: Declared {
  public struct Need: Sendable, Equatable {
    public var competency: ID<Competency>
    /// The competency's name as it was written, the key of the line.
    public var name: String
    public var step: Int
    public var weight: Int
    public var isCritical: Bool
    public var origin: Origin

    public init(
      competency: ID<Competency>, name: String, step: Int, weight: Int, isCritical: Bool,
      origin: Origin
    ) {
      self.competency = competency
      self.name = name
      self.step = step
      self.weight = weight
      self.isCritical = isCritical
      self.origin = origin
    }
  }

  public enum Obligation: Sendable {
    case beforeNomination(Requirement)
    case beforeAppointment(Requirement)
    case within(CalendarDuration, Requirement)
    case everyCalendarYear(Requirement)
    case inAny(CalendarDuration, Requirement)
    case keepsValid([Stated<ID<Module>>], eachHeld: Bool)
    case keepsRecent(Int, ID<Activity>, in: CalendarDuration, otherwise: Requirement?)

    /// The requirement, where it is one.
    public var requirement: Requirement? {
      switch self {
      case .beforeNomination(let it), .beforeAppointment(let it), .within(_, let it),
        .everyCalendarYear(let it), .inAny(_, let it):
        it
      case .keepsRecent(_, _, in: _, otherwise: let it): it
      case .keepsValid: nil
      }
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Position>.always
  public var tailoring: ID<Tailoring>?
  public var tiers: [Stated<ID<Tier>>] = []
  public var includes: [Stated<ID<Position>>] = []
  public var needs: [Need] = []
  public var obligations: [Stated<Obligation>] = []

  public init(heading: Heading, tailoring: ID<Tailoring>?) {
    self.heading = heading
    self.tailoring = tailoring
  }
}
