import CadreText

/// One statement of a position, in its declaration or in a `change`.
public enum PositionStatement: TailoringStatement {
  case title(LocalizedText)
  case remark(RemarkStatement)
  case tiers([Stated<ID<Tier>>])
  case includes([Stated<ID<Position>>])
  case need(Position.Need, name: String)
  case obligation(Position.Obligation)
  case drop(head: String, key: String?)

  public var merge: Merge {
    switch self {
    case .title, .tiers: .set
    case .remark(let remark): remark.merge
    case .need: .upsert
    case .includes, .obligation: .add
    case .drop: .drop
    }
  }

  public var line: LineKey {
    switch self {
    case .title: LineKey("title")
    case .remark(let remark): remark.line
    case .tiers: LineKey("tier")
    case .includes: LineKey("includes")
    case .need(let need, let name): LineKey(need.isCritical ? "critical" : "needs", name)
    case .obligation(let obligation): LineKey(obligation.head)
    case .drop(let head, let key): LineKey(head, key ?? "")
    }
  }

  public func agrees(with other: PositionStatement) -> Bool {
    switch (self, other) {
    case (.title(let a), .title(let b)): a == b
    case (.remark(let a), .remark(let b)): a.agrees(with: b)
    case (.tiers(let a), .tiers(let b)): a == b
    case (.need(let a, _), .need(let b, _)):
      a.competency == b.competency && a.step == b.step && a.weight == b.weight
    case (.drop(let a, let x), .drop(let b, let y)): a == b && x == y
    default: false
    }
  }

  public func apply(to position: inout Position, at origin: Origin) {
    switch self {
    case .title(let title): position.heading.title = title
    case .remark(let remark): remark.apply(to: &position.remarks)
    case .tiers(let tiers): position.tiers = tiers
    case .includes(let positions): position.includes += positions
    case .need(let need, _): position.require(need)
    case .obligation(let obligation):
      position.obligations.append(Stated(obligation, at: origin))
    case .drop("tier", _): position.tiers = []
    case .drop("includes", _): position.includes = []
    case .drop(let head, let key): position.drop(head, key: key)
    }
  }
}

extension Position.Obligation {
  /// The head of its statement.
  public var head: String {
    switch self {
    case .beforeNomination, .beforeAppointment: "before"
    case .within: "within"
    case .everyCalendarYear: "every"
    case .inAny: "in"
    case .keepsValid, .keepsRecent: "keeps"
    }
  }
}

extension Position {
  fileprivate mutating func require(_ need: Need) {
    let same: (Need) -> Bool = {
      $0.competency == need.competency && $0.isCritical == need.isCritical
    }
    if let row = needs.firstIndex(where: same) { needs[row] = need } else { needs.append(need) }
  }

  fileprivate mutating func drop(_ head: String, key: String?) {
    switch head {
    case "needs": needs.removeAll { !$0.isCritical && (key == nil || $0.name == key) }
    case "critical": needs.removeAll { $0.isCritical && (key == nil || $0.name == key) }
    case "before", "within", "every", "in", "keeps":
      obligations.removeAll { $0.value.head == head }
    default: remarks.drop(head)
    }
  }
}
