import CadreModel

/// How often a thing says something under a head of the keyword table.
enum StatementCounts {
  static func count(_ head: String, of thing: any Declared) -> Int {
    let own: Int? =
      switch thing {
      case let it as Module: module(head, it)
      case let it as Path: path(head, it)
      case let it as Position: position(head, it)
      case let it as Competency: competency(head, it)
      case let it as Instructor: instructor(head, it)
      case let it as Room: room(head, it)
      case let it as Partner: partner(head, it)
      case let it as Cohort: cohort(head, it) ?? cohortTime(head, it)
      default: nil
      }
    return own ?? remarks(head, thing)
  }

  private static func one<Value>(_ value: Value?) -> Int { value == nil ? 0 : 1 }

  private static func remarks(_ head: String, _ thing: any Declared) -> Int {
    let remarks = thing.remarks
    switch head {
    case "title": return one(thing.heading.title)
    case "summary": return one(remarks.summary)
    case "note": return remarks.notes.count
    case "basis": return remarks.bases.count
    case "tag": return remarks.tags.count
    case "illustrative": return remarks.isIllustrative ? 1 : 0
    case "unverified": return remarks.isUnverified ? 1 : 0
    default: return remarks.own.count { $0.value.head == head }
    }
  }

  private static func module(_ head: String, _ it: Module) -> Int? {
    switch head {
    case "level": one(it.level)
    case "field": one(it.field)
    case "tier": it.tiers.count
    case "length": one(it.length)
    case "credits": one(it.credits)
    case "teaches": it.teaches.count
    case "requires": it.requires.count
    case "recommends": it.recommends.count
    case "excludes": it.excludes.count
    case "same": it.equivalences.count { !$0.value.isOneWay }
    case "counts": it.equivalences.count { $0.value.isOneWay }
    case "recognises": it.recognitions.count
    case "valid": one(it.validity)
    case "lapsed": it.lapses.count
    default: teaching(head, it)
    }
  }

  private static func teaching(_ head: String, _ it: Module) -> Int? {
    switch head {
    case "delivery": it.deliveries.count
    case "taught": it.languages.count
    case "class": one(it.classSize)
    case "needs": it.needs.count
    case "pace": one(it.pace)
    case "due": it.deadlines.count
    case "open": it.openTo.count
    case "apart": it.apart.count
    case "offered": it.offered.count
    case "assessed": it.assessments.count
    case "outcome": it.outcomes.count
    case "topic": it.topics.count
    case "cost": one(it.cost)
    case "repeatable": one(it.repeatable)
    case "provider": it.providers.count
    default: nil
    }
  }

  private static func path(_ head: String, _ it: Path) -> Int? {
    switch head {
    case "entry": it.entries.count
    case "section": it.stages.count { $0.isSection }
    case "stage": it.stages.count { !$0.isSection }
    case "at": it.minimums.count
    default: nil
    }
  }

  private static func position(_ head: String, _ it: Position) -> Int? {
    switch head {
    case "tier": it.tiers.count
    case "includes": it.includes.count
    case "needs": it.needs.count { !$0.isCritical }
    case "critical": it.needs.count { $0.isCritical }
    case "before", "within", "every", "in", "keeps":
      it.obligations.count { $0.value.head == head }
    default: nil
    }
  }

  private static func competency(_ head: String, _ it: Competency) -> Int? {
    switch head {
    case "field": one(it.field)
    case "scale": one(it.scale)
    case "level": it.behaviours.count
    case "maps": it.mappings.count
    default: nil
    }
  }

  private static func instructor(_ head: String, _ it: Instructor) -> Int? {
    switch head {
    case "kind": it.kinds.count
    case "teaches": it.teaches.count
    case "at": one(it.weeklyLoad)
    case "away": it.away.count
    case "holds": it.ratings.count
    case "based": one(it.site)
    case "speaks": it.languages.count
    case "valid": one(it.validUntil)
    default: nil
    }
  }

  private static func room(_ head: String, _ it: Room) -> Int? {
    switch head {
    case "kind": it.kinds.count
    case "site": one(it.site)
    case "seats": one(it.seats)
    case "closed": it.closed.count
    default: nil
    }
  }

  private static func partner(_ head: String, _ it: Partner) -> Int? {
    switch head {
    case "kind": one(it.kind)
    case "agreement": it.agreements.count
    case "offers": it.offers.count
    case "at": it.quotas.count
    case "standard": it.standards.count
    default: nil
    }
  }

  private static func cohort(_ head: String, _ it: Cohort) -> Int? {
    switch head {
    case "follows": it.follows.count
    case "for": it.selection.choices.count
    case "size": one(it.size)
    case "at": one(it.site) + one(it.weeklyLoad)
    case "calendar": one(it.calendar)
    case "chooses": it.chooses.count
    case "completed": it.completed.count
    case "joins": it.joins.count
    default: nil
    }
  }

  private static func cohortTime(_ head: String, _ it: Cohort) -> Int? {
    switch head {
    case "starts": one(it.starts)
    case "finishes": one(it.finishes)
    case "meets": it.meets.isEmpty ? 0 : 1
    case "fixed": it.fixed.count + it.fixedTerms.count
    case "by": it.terms.count
    case "load": one(it.creditsATerm)
    case "modules": one(it.modulesATerm)
    default: nil
    }
  }
}
