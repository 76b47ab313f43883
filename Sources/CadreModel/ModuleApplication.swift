import CadreText

extension ModuleStatement {
  public func apply(to module: inout Module, at origin: Origin) {
    switch self {
    case .title(let title): module.heading.title = title
    case .remark(let remark): remark.apply(to: &module.remarks)
    case .level(let level): module.level = Stated(level, at: origin)
    case .field(let field): module.field = Stated(field, at: origin)
    case .tiers(let tiers): module.tiers = tiers
    case .length(let length): module.length = Stated(length, at: origin)
    case .lengthChange(let change): module.changeLength(by: change)
    case .credits(let credits): module.credits = Stated(credits, at: origin)
    case .teaches(let teaching, _): module.teach(teaching)
    case .requires(let requirement): module.requires.append(Stated(requirement, at: origin))
    case .recommends(let modules): module.recommends += modules
    case .excludes(let modules): module.excludes += modules
    case .equivalence(let equivalence, _): module.equate(Stated(equivalence, at: origin))
    case .recognises(let recognition, _): module.recognise(Stated(recognition, at: origin))
    case .validity(let rule): module.validity = Stated(rule, at: origin)
    case .lapse(let rule): module.lapses.append(Stated(rule, at: origin))
    default: applyDelivery(to: &module, at: origin)
    }
  }

  private func applyDelivery(to module: inout Module, at origin: Origin) {
    switch self {
    case .delivery(let kinds): module.deliveries = kinds
    case .taughtIn(let languages):
      module.languages = languages
      module.languagesOrigin = origin
    case .classSize(let size): module.classSize = Stated(size, at: origin)
    case .needs(let need): module.needs.append(Stated(need, at: origin))
    case .pace(let pace): module.pace = Stated(pace, at: origin)
    case .deadline(let deadline): module.deadlines.append(Stated(deadline, at: origin))
    case .openTo(let paths): module.openTo = paths
    case .assessment(let assessment): module.assessments.append(Stated(assessment, at: origin))
    case .outcome(let text): module.outcomes.append(text)
    case .topic(let topic): module.treat(Stated(topic, at: origin))
    case .providers(let partners): module.providers = partners
    case .offered(let times): module.offered = times
    case .apart(let modules): module.apart += modules
    case .repeatable(let quantity): module.repeatable = Stated(quantity, at: origin)
    case .cost(let price): module.cost = Stated(price, at: origin)
    case .drop(let head, let key): module.drop(head, key: key)
    default: break
    }
  }
}

extension Topic {
  /// Whether both have one name, or one title where there is no name.
  fileprivate func hasKey(of other: Topic) -> Bool {
    if name == nil, other.name == nil { return title.source == other.title.source }
    return (name ?? title.text) == (other.name ?? other.title.text)
  }
}

extension Module {
  fileprivate mutating func teach(_ teaching: Teaching) {
    if let row = teaches.firstIndex(where: { $0.competency == teaching.competency }) {
      teaches[row] = teaching
    } else {
      teaches.append(teaching)
    }
  }

  fileprivate mutating func equate(_ new: Stated<Equivalence>) {
    let same: (Stated<Equivalence>) -> Bool = {
      $0.value.module == new.value.module && $0.value.isOneWay == new.value.isOneWay
    }
    if let row = equivalences.firstIndex(where: same) {
      equivalences[row] = new
    } else {
      equivalences.append(new)
    }
  }

  fileprivate mutating func recognise(_ new: Stated<Recognition>) {
    if let row = recognitions.firstIndex(where: {
      $0.value.certificate == new.value.certificate
    }) {
      recognitions[row] = new
    } else {
      recognitions.append(new)
    }
  }

  fileprivate mutating func treat(_ new: Stated<Topic>) {
    if let row = topics.firstIndex(where: { $0.value.hasKey(of: new.value) }) {
      topics[row] = new
    } else {
      topics.append(new)
    }
  }

  /// Longer or shorter; never below nothing.
  fileprivate mutating func changeLength(by change: LengthChange) {
    guard var new = length else { return }
    new.value.minutes = max(0, Self.sum(new.value.minutes, change.minutes))
    if let part = change.part {
      if let row = new.value.parts.firstIndex(where: { $0.part == part }) {
        let minutes = Self.sum(new.value.parts[row].minutes, change.minutes)
        new.value.parts[row].minutes = max(0, minutes)
      } else if change.minutes > 0, !new.value.parts.isEmpty {
        new.value.parts.append(.init(part: part, minutes: change.minutes))
      }
    }
    length = new
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  /// Takes lines away: all with the head, or the one with the key.
  fileprivate mutating func drop(_ head: String, key: String?) {
    switch head {
    case "level": level = nil
    case "field": field = nil
    case "tier": tiers = []
    case "length": length = nil
    case "credits": credits = nil
    case "requires": requires = []
    case "recommends": recommends = []
    case "excludes": excludes = []
    case "valid": validity = nil
    case "lapsed": lapses = []
    case "delivery": deliveries = []
    case "taught": languages = []
    case "class": classSize = nil
    case "needs": needs = []
    case "pace": pace = nil
    case "due": deadlines = []
    case "open": openTo = []
    case "assessed": assessments = []
    case "outcome": outcomes = []
    case "provider": providers = []
    case "offered": offered = []
    case "apart": apart = []
    case "repeatable": repeatable = nil
    case "cost": cost = nil
    case "topic":
      topics.removeAll { key == nil || ($0.value.name ?? $0.value.title.text) == key }
    case "teaches": teaches.removeAll { key == nil || $0.name == key }
    case "recognises": recognitions.removeAll { key == nil || $0.value.name == key }
    case "same", "counts":
      equivalences.removeAll {
        $0.value.isOneWay == (head == "counts") && (key == nil || $0.value.name == key)
      }
    default: remarks.drop(head)
    }
  }
}
