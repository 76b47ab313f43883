import CadreText

/// What few modules say. It lies apart, so that the others cost nothing for it: a programme has
/// thousands of modules, and every variant that changes one holds a copy.
public struct ModuleRareFacts: Sendable {
  public var life = Life<Module>.always
  public var excludes: [Stated<ID<Module>>] = []
  public var equivalences: [Stated<Equivalence>] = []
  public var recommends: [Stated<ID<Module>>] = []
  public var recognitions: [Stated<Recognition>] = []
  public var validity: Stated<ValidityRule>?
  public var lapses: [Stated<LapseRule>] = []
  public var languages: [String] = []
  /// Where they are said.
  public var languagesOrigin: Origin?
  public var pace: Stated<Pace>?
  public var deadlines: [Stated<Deadline>] = []
  public var openTo: [Stated<ID<Path>>] = []
  public var offered: [Stated<Offering>] = []
  public var apart: [Stated<ID<Module>>] = []
  /// How much of it may be taken in all.
  public var repeatable: Stated<Quantity>?
  public var cost: Stated<Price>?
  /// Of an outside module: whose catalogue it is in.
  public var catalogue: LocalizedText?

  public init() {}
}

/// Facts that are shared until one holder changes its own.
final class ModuleRareStorage: Sendable {
  let facts: ModuleRareFacts
  init(_ facts: ModuleRareFacts) { self.facts = facts }
}

extension Module {
  public var life: Life<Module> {
    get { rare?.facts.life ?? .always }
    set {
      if rare == nil, newValue.isAlways { return }
      changeRare { $0.life = newValue }
    }
  }

  public var excludes: [Stated<ID<Module>>] {
    get { rare?.facts.excludes ?? [] }
    set { changeRare { $0.excludes = newValue } }
  }

  public var equivalences: [Stated<Equivalence>] {
    get { rare?.facts.equivalences ?? [] }
    set { changeRare { $0.equivalences = newValue } }
  }

  /// Terms and seasons in which it is taught; empty: in all.
  public var offered: [Stated<Offering>] {
    get { rare?.facts.offered ?? [] }
    set { changeRare { $0.offered = newValue } }
  }

  /// Modules that are never taken in the same term.
  public var apart: [Stated<ID<Module>>] {
    get { rare?.facts.apart ?? [] }
    set { changeRare { $0.apart = newValue } }
  }

  /// How much of it may be taken in all; nil: once.
  public var repeatable: Stated<Quantity>? {
    get { rare?.facts.repeatable }
    set { changeRare { $0.repeatable = newValue } }
  }

  public var cost: Stated<Price>? {
    get { rare?.facts.cost }
    set { changeRare { $0.cost = newValue } }
  }

  /// Whose catalogue an outside module is in.
  public var catalogue: LocalizedText? {
    get { rare?.facts.catalogue }
    set { changeRare { $0.catalogue = newValue } }
  }

  public var recommends: [Stated<ID<Module>>] {
    get { rare?.facts.recommends ?? [] }
    set { changeRare { $0.recommends = newValue } }
  }

  public var recognitions: [Stated<Recognition>] {
    get { rare?.facts.recognitions ?? [] }
    set { changeRare { $0.recognitions = newValue } }
  }

  public var validity: Stated<ValidityRule>? {
    get { rare?.facts.validity }
    set { changeRare { $0.validity = newValue } }
  }

  public var lapses: [Stated<LapseRule>] {
    get { rare?.facts.lapses ?? [] }
    set { changeRare { $0.lapses = newValue } }
  }

  public var languagesOrigin: Origin? {
    get { rare?.facts.languagesOrigin }
    set { changeRare { $0.languagesOrigin = newValue } }
  }

  public var languages: [String] {
    get { rare?.facts.languages ?? [] }
    set { changeRare { $0.languages = newValue } }
  }

  public var pace: Stated<Pace>? {
    get { rare?.facts.pace }
    set { changeRare { $0.pace = newValue } }
  }

  public var deadlines: [Stated<Deadline>] {
    get { rare?.facts.deadlines ?? [] }
    set { changeRare { $0.deadlines = newValue } }
  }

  public var openTo: [Stated<ID<Path>>] {
    get { rare?.facts.openTo ?? [] }
    set { changeRare { $0.openTo = newValue } }
  }

  private mutating func changeRare(_ change: (inout ModuleRareFacts) -> Void) {
    var facts = rare?.facts ?? ModuleRareFacts()
    change(&facts)
    rare = ModuleRareStorage(facts)
  }
}
