import CadreText

/// One statement of a module, in its declaration or in a `change`.
public enum ModuleStatement: TailoringStatement {
  case title(LocalizedText)
  case remark(RemarkStatement)
  case level(ID<Level>)
  case field(ID<Field>)
  case tiers([Stated<ID<Tier>>])
  case length(Length)
  case lengthChange(LengthChange)
  case credits(Credits)
  case teaches(Teaching, name: String)
  case requires(Requirement)
  case recommends([Stated<ID<Module>>])
  case excludes([Stated<ID<Module>>])
  case equivalence(Equivalence, name: String)
  case recognises(Recognition, name: String)
  case validity(ValidityRule)
  case lapse(LapseRule)
  case delivery([Stated<ID<Kind>>])
  case taughtIn([String])
  case classSize(ClassSize)
  case needs(ResourceNeed)
  case pace(Pace)
  case deadline(Deadline)
  case openTo([Stated<ID<Path>>])
  case assessment(Assessment)
  case outcome(LocalizedText)
  case topic(Topic)
  case providers([Stated<ID<Partner>>])
  case offered([Stated<Offering>])
  case apart([Stated<ID<Module>>])
  case repeatable(Quantity)
  case cost(Price)
  case drop(head: String, key: String?)

  public var merge: Merge {
    switch self {
    case .title, .level, .field, .tiers, .length, .credits, .validity, .delivery, .taughtIn,
      .classSize, .pace, .openTo, .providers, .offered, .repeatable, .cost:
      .set
    case .teaches, .equivalence, .recognises, .topic: .upsert
    case .lengthChange, .requires, .recommends, .excludes, .lapse, .needs, .deadline, .assessment,
      .outcome, .apart:
      .add
    case .remark(let remark): remark.merge
    case .drop: .drop
    }
  }

  public var line: LineKey {
    switch self {
    case .title: LineKey("title")
    case .remark(let remark): remark.line
    case .level: LineKey("level")
    case .field: LineKey("field")
    case .tiers: LineKey("tier")
    case .length, .lengthChange: LineKey("length")
    case .credits: LineKey("credits")
    case .teaches(_, let name): LineKey("teaches", name)
    case .requires: LineKey("requires")
    case .recommends: LineKey("recommends")
    case .excludes: LineKey("excludes")
    case .equivalence(let it, let name): LineKey(it.isOneWay ? "counts" : "same", name)
    case .recognises(_, let name): LineKey("recognises", name)
    case .validity: LineKey("valid")
    case .lapse: LineKey("lapsed")
    case .delivery: LineKey("delivery")
    case .taughtIn: LineKey("taught")
    case .classSize: LineKey("class")
    case .needs: LineKey("needs")
    case .pace: LineKey("pace")
    case .deadline: LineKey("due")
    case .openTo: LineKey("open")
    case .assessment: LineKey("assessed")
    case .outcome: LineKey("outcome")
    case .topic(let topic): LineKey("topic", topic.name ?? topic.title.text)
    case .providers: LineKey("provider")
    case .offered: LineKey("offered")
    case .apart: LineKey("apart")
    case .repeatable: LineKey("repeatable")
    case .cost: LineKey("cost")
    case .drop(let head, let key): LineKey(head, key ?? "")
    }
  }

  public func agrees(with other: ModuleStatement) -> Bool {
    switch (self, other) {
    case (.title(let a), .title(let b)): a == b
    case (.remark(let a), .remark(let b)): a.agrees(with: b)
    case (.level(let a), .level(let b)): a == b
    case (.field(let a), .field(let b)): a == b
    case (.tiers(let a), .tiers(let b)): a == b
    case (.length(let a), .length(let b)): a == b
    case (.credits(let a), .credits(let b)): a == b
    case (.teaches(let a, _), .teaches(let b, _)):
      a.competency == b.competency && a.step == b.step
    case (.equivalence(let a, _), .equivalence(let b, _)): a == b
    case (.recognises(let a, _), .recognises(let b, _)): a == b
    case (.validity(let a), .validity(let b)): a == b
    case (.delivery(let a), .delivery(let b)): a == b
    case (.taughtIn(let a), .taughtIn(let b)): a == b
    case (.classSize(let a), .classSize(let b)): a == b
    case (.pace(let a), .pace(let b)): a == b
    case (.openTo(let a), .openTo(let b)): a == b
    case (.topic(let a), .topic(let b)): a == b
    case (.providers(let a), .providers(let b)): a == b
    case (.offered(let a), .offered(let b)): a == b
    case (.repeatable(let a), .repeatable(let b)): a == b
    case (.cost(let a), .cost(let b)): a == b
    case (.drop(let a, let x), .drop(let b, let y)): a == b && x == y
    default: false
    }
  }
}
