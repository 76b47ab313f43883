import CadreText

extension ModuleStatement {
  public static func declared(_ line: LineKey, of module: Module) -> Stated<ModuleStatement>? {
    switch line.head {
    case "title": module.heading.statedTitle.map { Stated(.title($0.value), at: $0.origin) }
    case "level": module.level.map { Stated(.level($0.value), at: $0.origin) }
    case "field": module.field.map { Stated(.field($0.value), at: $0.origin) }
    case "tier": module.tiers.first.map { Stated(.tiers(module.tiers), at: $0.origin) }
    case "length": module.length.map { Stated(.length($0.value), at: $0.origin) }
    case "credits": module.credits.map { Stated(.credits($0.value), at: $0.origin) }
    case "valid": module.validity.map { Stated(.validity($0.value), at: $0.origin) }
    case "teaches":
      module.teaches.first { $0.name == line.key }
        .map { Stated(.teaches($0, name: $0.name), at: $0.origin) }
    case "same", "counts":
      module.equivalences.first {
        $0.value.name == line.key && $0.value.isOneWay == (line.head == "counts")
      }.map { Stated(.equivalence($0.value, name: line.key), at: $0.origin) }
    case "recognises":
      module.recognitions.first { $0.value.name == line.key }
        .map { Stated(.recognises($0.value, name: line.key), at: $0.origin) }
    case "topic":
      module.topics.first { ($0.value.name ?? $0.value.title.text) == line.key }
        .map { Stated(.topic($0.value), at: $0.origin) }
    default: delivery(line.head, of: module)
    }
  }

  private static func delivery(_ head: String, of module: Module) -> Stated<ModuleStatement>? {
    switch head {
    case "class": module.classSize.map { Stated(.classSize($0.value), at: $0.origin) }
    case "pace": module.pace.map { Stated(.pace($0.value), at: $0.origin) }
    case "cost": module.cost.map { Stated(.cost($0.value), at: $0.origin) }
    case "repeatable": module.repeatable.map { Stated(.repeatable($0.value), at: $0.origin) }
    case "delivery":
      module.deliveries.first.map { Stated(.delivery(module.deliveries), at: $0.origin) }
    case "provider":
      module.providers.first.map { Stated(.providers(module.providers), at: $0.origin) }
    case "offered": module.offered.first.map { Stated(.offered(module.offered), at: $0.origin) }
    case "open": module.openTo.first.map { Stated(.openTo(module.openTo), at: $0.origin) }
    case "taught":
      module.languages.isEmpty
        ? nil
        : Stated(
          .taughtIn(module.languages), at: module.languagesOrigin ?? module.heading.origin)
    default:
      RemarkStatement.declared(head, of: module).map { Stated(.remark($0.value), at: $0.origin) }
    }
  }
}

extension PathStatement {
  public static func declared(_ line: LineKey, of path: Path) -> Stated<PathStatement>? {
    if line.head == "title" {
      return path.heading.statedTitle.map { Stated(.title($0.value), at: $0.origin) }
    }
    return RemarkStatement.declared(line.head, of: path)
      .map { Stated(.remark($0.value), at: $0.origin) }
  }
}

extension PositionStatement {
  public static func declared(_ line: LineKey, of position: Position)
    -> Stated<PositionStatement>?
  {
    switch line.head {
    case "title": position.heading.statedTitle.map { Stated(.title($0.value), at: $0.origin) }
    case "tier": position.tiers.first.map { Stated(.tiers(position.tiers), at: $0.origin) }
    case "needs", "critical":
      position.needs.first { $0.name == line.key && $0.isCritical == (line.head == "critical") }
        .map { Stated(.need($0, name: $0.name), at: $0.origin) }
    default:
      RemarkStatement.declared(line.head, of: position)
        .map { Stated(.remark($0.value), at: $0.origin) }
    }
  }
}

extension CompetencyStatement {
  public static func declared(_ line: LineKey, of competency: Competency)
    -> Stated<CompetencyStatement>?
  {
    switch line.head {
    case "title": competency.heading.statedTitle.map { Stated(.title($0.value), at: $0.origin) }
    case "field": competency.field.map { Stated(.field($0.value), at: $0.origin) }
    case "scale": competency.scale.map { Stated(.scale($0.value), at: $0.origin) }
    case "level":
      competency.behaviours.first { String($0.step) == line.key }
        .map { Stated(.behaviour($0), at: $0.origin) }
    case "maps":
      competency.mappings.first { $0.value.framework.text == line.key }
        .map { Stated(.maps($0.value), at: $0.origin) }
    default:
      RemarkStatement.declared(line.head, of: competency)
        .map { Stated(.remark($0.value), at: $0.origin) }
    }
  }
}

extension RemarkStatement {
  /// A summary, a mark or an own fact of a thing, at the thing's name where the line has no place.
  fileprivate static func declared(_ head: String, of thing: any Declared)
    -> Stated<RemarkStatement>?
  {
    let (remarks, place) = (thing.remarks, thing.heading.origin)
    switch head {
    case "summary": return remarks.summary.map { Stated(.summary($0), at: place) }
    case "illustrative": return remarks.isIllustrative ? Stated(.illustrative, at: place) : nil
    case "unverified": return remarks.isUnverified ? Stated(.unverified, at: place) : nil
    default:
      return remarks.own.first { $0.value.head == head }.map { Stated(.own($0), at: $0.origin) }
    }
  }
}

extension Heading {
  fileprivate var statedTitle: Stated<LocalizedText>? { title.map { Stated($0, at: origin) } }
}
