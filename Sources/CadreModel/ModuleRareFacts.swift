import CadreText

/// What few modules say. It lies apart, so that the others cost nothing for it: a programme has
/// thousands of modules, and every variant that changes one holds a copy.
public struct ModuleRareFacts: Sendable {
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

  private mutating func changeRare(_ change: (inout ModuleRareFacts) -> Void) {
    var facts = rare?.facts ?? ModuleRareFacts()
    change(&facts)
    rare = ModuleRareStorage(facts)
  }
}
