import CadreText

/// What may be said of any thing. Most things have no remarks, so that these lie apart: the others
/// cost one word.
public struct Remarks: Sendable {
  private struct Facts: Sendable {
    var summary: LocalizedText?
    var notes: [LocalizedText] = []
    var bases: [Stated<ID<Basis>>] = []
    var tags: [Stated<ID<Tag>>] = []
    var isIllustrative = false
    var isUnverified = false
    var own: [Stated<OwnFact>] = []
  }

  /// Shared until one holder changes its own.
  private final class Storage: Sendable {
    let facts: Facts
    init(_ facts: Facts) { self.facts = facts }
  }

  private var storage: Storage?

  public init() {}

  private mutating func change(_ change: (inout Facts) -> Void) {
    var facts = storage?.facts ?? Facts()
    change(&facts)
    storage = Storage(facts)
  }

  public var summary: LocalizedText? {
    get { storage?.facts.summary }
    set { change { $0.summary = newValue } }
  }

  public var notes: [LocalizedText] {
    get { storage?.facts.notes ?? [] }
    set { change { $0.notes = newValue } }
  }

  public var bases: [Stated<ID<Basis>>] {
    get { storage?.facts.bases ?? [] }
    set { change { $0.bases = newValue } }
  }

  public var tags: [Stated<ID<Tag>>] {
    get { storage?.facts.tags ?? [] }
    set { change { $0.tags = newValue } }
  }

  /// Made up for the example; prints as such.
  public var isIllustrative: Bool {
    get { storage?.facts.isIllustrative ?? false }
    set { change { $0.isIllustrative = newValue } }
  }

  /// Not yet checked against its source; prints as such.
  public var isUnverified: Bool {
    get { storage?.facts.isUnverified ?? false }
    set { change { $0.isUnverified = newValue } }
  }

  /// What is said under heads of the author's own.
  public var own: [Stated<OwnFact>] {
    get { storage?.facts.own ?? [] }
    set { change { $0.own = newValue } }
  }
}
