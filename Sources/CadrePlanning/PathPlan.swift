import CadreModel
import CadreText
import CadreTime

/// What a learner takes on a path in a variant: every module with the reason it is there.
public struct PathPlan: Sendable {
  public var path: ID<Path>
  public var stages: [PlannedStage]
  /// Facts about persons that the plan assumes (consent, certificates, service, grades), in words
  /// of the programme's plain language.
  public var conditions: [PlanCondition]

  public init(path: ID<Path>, stages: [PlannedStage], conditions: [PlanCondition]) {
    self.path = path
    self.stages = stages
    self.conditions = conditions
  }

  /// Modules in the order of the stages; prerequisites stand before what requires them.
  public var modules: [PlannedModule] { stages.flatMap(\.modules) }
}

public struct PlannedStage: Sendable {
  /// Row of the stage in `variant.path(path).stages`.
  public var stage: Int
  public var modules: [PlannedModule]
  public var choices: [PlannedChoice]

  public init(stage: Int, modules: [PlannedModule], choices: [PlannedChoice]) {
    self.stage = stage
    self.modules = modules
    self.choices = choices
  }
}

public struct PlannedModule: Sendable {
  public enum Reason: Sendable {
    /// A line of the stage asks for it.
    case asked(by: Origin)
    /// Another module of the plan requires it.
    case prerequisite(of: ID<Module>)
    /// A line leaves a choice, and this was chosen.
    case chosen(line: Origin)
  }

  public var module: ID<Module>
  public var reason: Reason
  /// Held by all of the cohort already, so it is not taught again.
  public var isHeld: Bool

  public init(module: ID<Module>, reason: Reason, isHeld: Bool = false) {
    self.module = module
    self.reason = reason
    self.isHeld = isHeld
  }
}

/// A choice of a path (`any 1 of …`, an `or`), how it was decided and why.
public struct PlannedChoice: Sendable {
  public enum Reason: Sendable {
    case chosenByCohort
    /// Adds this much contact time with its prerequisites; the next best adds `next`.
    case leastAddedTime(minutes: Int, next: Int)
    /// Equal in time; it stands first.
    case firstListed
    case onlyPossible
    /// Decided together with the other lines of the path, since one after another does not hold it.
    case together
  }

  /// The line or requirement that leaves the choice.
  public var origin: Origin
  /// How many of the options are taken.
  public var count: Int
  /// The amount that is asked, where the line asks for one instead of a number of options.
  public var quantity: Quantity?
  public var options: [ID<Module>]
  public var taken: [ID<Module>]
  public var reason: Reason

  public init(
    origin: Origin, count: Int, quantity: Quantity? = nil, options: [ID<Module>],
    taken: [ID<Module>], reason: Reason
  ) {
    self.origin = origin
    self.count = count
    self.quantity = quantity
    self.options = options
    self.taken = taken
    self.reason = reason
  }
}

public enum PlanCondition: Sendable {
  case certificate(ID<Certificate>)
  case grade(String, in: ID<Module>)
  case service(CalendarDuration, as: ID<Position>?)
  case consent(LocalizedText)
  /// A module of somebody else's catalogue.
  case outside(ID<Module>)
  /// A line of the path that no modules of the variant can fill: a fact to tell, not to hide.
  case unmet(Origin)
  /// Whether some modules fill a line was not decided within the limit of work.
  case undecided(Origin)
}

extension PlanCondition {
  init(_ fact: PersonalFact) {
    switch fact {
    case .certificate(let certificate): self = .certificate(certificate)
    case .grade(let grade, in: let module): self = .grade(grade, in: module)
    case .service(let duration, as: let position): self = .service(duration, as: position)
    case .consent(let text): self = .consent(text)
    case .outside(let module): self = .outside(module)
    }
  }
}
