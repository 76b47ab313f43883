import CadreText
import CadreTime

/// What must be held: one expression everywhere (prerequisites, gates, obligations, renewal).
public indirect enum Requirement: Sendable, Equatable {
  case both([Requirement])
  case either([Requirement])
  case allOf(ModuleSet)
  /// That many of the set, or more.
  case anyOf(Int, ModuleSet)
  case atLeast(Quantity, ModuleSet)
  case module(Stated<ID<Module>>, grade: String?)
  /// Before or in the same term.
  case corequisite(Stated<ID<Module>>)
  /// In the same term.
  case strictCorequisite(Stated<ID<Module>>)
  case competency(Stated<ID<Competency>>, step: Int)
  case certificate(Stated<ID<Certificate>>)
  case path(Stated<ID<Path>>)
  case named(Stated<ID<NamedRequirement>>)
  case service(CalendarDuration, as: Stated<ID<Position>>?)
  case consent(LocalizedText)
}

/// The modules that a requirement speaks of.
public enum ModuleSet: Sendable, Equatable {
  case listed([Requirement])
  case selected(Selector)
  case everyModule
}

/// Modules picked by their marks; all marks must fit.
public struct Selector: Sendable, Equatable {
  public var marks: [Mark]
  public var except: [Stated<ID<Module>>]

  public init(marks: [Mark], except: [Stated<ID<Module>>]) {
    self.marks = marks
    self.except = except
  }
}

/// One mark of a selector; any one of its names fits.
public enum Mark: Sendable, Hashable {
  case field([ID<Field>])
  case level([ID<Level>])
  case tier([ID<Tier>])
  case tag([ID<Tag>])
  case provider([ID<Partner>])
}

/// An amount that requirements count: contact minutes, credits (in thousandths) or modules.
public enum Quantity: Sendable, Hashable {
  case contact(minutes: Int, unit: ID<ContactUnit>)
  case credits(thousandths: Int)
  case modules(Int)
}

/// A requirement with a name (standing, eligibility).
public struct NamedRequirement: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var requirement: Requirement

  public init(heading: Heading, requirement: Requirement) {
    self.heading = heading
    self.requirement = requirement
  }
}

extension Requirement {
  /// Every module named anywhere in the expression, with its place, in order of the text.
  public var namedModules: [Stated<ID<Module>>] {
    var found: [Stated<ID<Module>>] = []
    collectModules(into: &found)
    return found
  }

  private func collectModules(into found: inout [Stated<ID<Module>>]) {
    switch self {
    case .both(let terms), .either(let terms):
      for term in terms { term.collectModules(into: &found) }
    case .allOf(.listed(let terms)), .anyOf(_, .listed(let terms)), .atLeast(_, .listed(let terms)):
      for term in terms { term.collectModules(into: &found) }
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      found.append(module)
    default: break
    }
  }
}
