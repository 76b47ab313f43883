import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Things used wholly outside their time. Used partly outside, their successor is read from the
/// changeover on.
struct LifeCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  /// The time of a use, and what it is called.
  private struct Time {
    var span: DateSpan
    var noun: String

    /// The part of it in which the user is itself in force.
    func within<Thing>(_ life: Life<Thing>) -> Time? {
      let first = max(span.first, life.from ?? span.first)
      let last = min(span.last, life.until ?? span.last)
      return first <= last ? Time(span: DateSpan(first: first, last: last), noun: noun) : nil
    }
  }

  func findings() -> [Finding] {
    guard hasLives else { return [] }
    var found: [Finding] = []
    if let runs = program.cover?.runs?.value {
      let time = Time(span: runs, noun: "the programme")
      found += modules(time) + positions(time) + paths(time) + places(time)
    }
    return found + context.cohorts.flatMap { cohort($0) }
  }

  /// Whether anything begins or ends at all.
  private var hasLives: Bool {
    program.fields.contains { $0.life.isBounded } || program.tiers.contains { $0.life.isBounded }
      || program.certificates.contains { $0.life.isBounded }
      || program.competencies.contains { $0.life.isBounded }
      || program.modules.rows.contains { $0.life.isBounded }
      || program.paths.contains { $0.life.isBounded }
      || program.positions.contains { $0.life.isBounded }
      || program.sites.contains { $0.life.isBounded }
      || program.rooms.contains { $0.life.isBounded }
      || program.instructors.contains { $0.life.isBounded }
      || program.partners.contains { $0.life.isBounded }
  }

  private func modules(_ time: Time) -> [Finding] {
    (program.modules + changed(\.moduleChanges, program.modules)).flatMap { module -> [Finding] in
      guard let time = time.within(module.life) else { return [] }
      var found: [Finding] = []
      if let field = module.field { found += use(program.fields, field, \.life, "field", time) }
      for tier in module.tiers { found += use(program.tiers, tier, \.life, "tier", time) }
      for partner in module.providers {
        found += use(program.partners, partner, \.life, "partner", time)
      }
      for taught in module.teaches {
        let use = Stated(taught.competency, at: taught.origin)
        found += self.use(program.competencies, use, \.life, "competency", time)
      }
      for recognition in module.recognitions {
        let use = Stated(recognition.value.certificate, at: recognition.origin)
        found += self.use(program.certificates, use, \.life, "certificate", time)
      }
      for need in module.needs { found += resources(need, time) }
      for requirement in module.requires { found += leaves(requirement.value, time) }
      return found
    }
  }

  /// Things that say only what tailorings say of them, each in the life of the changed one.
  private func changed<Statement: TailoringStatement>(
    _ changes: KeyPath<Tailoring, [Change<Statement.Thing, Statement>]>,
    _ table: Table<Statement.Thing>
  ) -> [Statement.Thing] where Statement.Thing: Emptied {
    program.tailorings.flatMap { $0[keyPath: changes] }.map { change in
      var thing = table[change.thing].emptied
      for statement in change.statements where statement.value.merge != .drop {
        statement.value.apply(to: &thing, at: statement.origin)
      }
      return thing
    }
  }

  private func resources(_ need: Stated<ResourceNeed>, _ time: Time) -> [Finding] {
    need.value.items.flatMap { item -> [Finding] in
      switch item.wanted {
      case .room(let id): use(program.rooms, Stated(id, at: need.origin), \.life, "room", time)
      case .instructor(let id):
        use(program.instructors, Stated(id, at: need.origin), \.life, "instructor", time)
      default: []
      }
    }
  }

  private func positions(_ time: Time) -> [Finding] {
    let all = program.positions + changed(\.positionChanges, program.positions)
    return all.flatMap { position -> [Finding] in
      guard let time = time.within(position.life) else { return [] }
      var found = position.tiers.flatMap { use(program.tiers, $0, \.life, "tier", time) }
      for need in position.needs {
        let use = Stated(need.competency, at: need.origin)
        found += self.use(program.competencies, use, \.life, "competency", time)
      }
      for obligation in position.obligations {
        if let requirement = obligation.value.requirement {
          found += leaves(requirement, time)
        }
      }
      return found
    }
  }

  private func paths(_ time: Time) -> [Finding] {
    let all = program.paths + changed(\.pathChanges, program.paths)
    return all.flatMap { path -> [Finding] in
      guard let time = time.within(path.life) else { return [] }
      var found = path.positions.flatMap { use(program.positions, $0, \.life, "position", time) }
      for line in path.stages.flatMap(\.lines) {
        if case .listed(let terms)? = line.value.set {
          for term in terms { found += leaves(term, time) }
        }
      }
      for entry in path.entries { found += leaves(entry.value, time) }
      return found
    }
  }

  private func places(_ time: Time) -> [Finding] {
    var found: [Finding] = []
    for room in program.rooms {
      guard let site = room.site, let time = time.within(room.life) else { continue }
      found += use(program.sites, site, \.life, "site", time)
    }
    for instructor in program.instructors {
      guard let site = instructor.site, let time = time.within(instructor.life) else { continue }
      found += use(program.sites, site, \.life, "site", time)
    }
    for workforce in program.workforces {
      found += use(program.positions, workforce.position, \.life, "position", time)
    }
    return found
  }

  /// A cohort's paths, place and modules against its own time.
  private func cohort(_ facts: CohortFacts) -> [Finding] {
    let cohort = facts.cohort
    let runs = program.cover?.runs?.value
    guard let first = cohort.starts?.value ?? runs?.first else { return [] }
    let last = cohort.finishes?.value ?? runs.map { max($0.last, first) } ?? .last
    if last < first { return [] }
    let time = Time(span: DateSpan(first: first, last: last), noun: "the cohort \(cohort.name)")
    var found = cohort.follows.flatMap { use(program.paths, $0, \.life, "path", time) }
    if let site = cohort.site { found += use(program.sites, site, \.life, "site", time) }
    if cohort.starts == nil { return found }
    for module in facts.sure where program.modules[module].life.until ?? .last < first {
      found += use(
        program.modules, Stated(module, at: cohort.heading.origin), \.life, "module", time)
    }
    return found
  }

  private func leaves(_ requirement: Requirement, _ time: Time) -> [Finding] {
    var found: [Finding] = []
    RequirementLeaves.visit(requirement) { leaf in
      switch leaf {
      case .module(let it, _), .corequisite(let it), .strictCorequisite(let it):
        found += use(program.modules, it, \.life, "module", time)
      case .competency(let it, _):
        found += use(program.competencies, it, \.life, "competency", time)
      case .certificate(let it):
        found += use(program.certificates, it, \.life, "certificate", time)
      case .path(let it): found += use(program.paths, it, \.life, "path", time)
      default: break
      }
    }
    return found
  }

  private func use<Thing: Declared>(
    _ table: Table<Thing>, _ used: Stated<ID<Thing>>, _ life: KeyPath<Thing, Life<Thing>>,
    _ kind: String, _ time: Time
  ) -> [Finding] {
    let thing = table[used.value]
    let life = thing[keyPath: life]
    let said: String
    if let until = life.until, until < time.span.first {
      said = "in force until \(until.iso); \(time.noun) begins on \(time.span.first.iso)"
    } else if let from = life.from, from > time.span.last {
      said = "in force from \(from.iso); \(time.noun) ends on \(time.span.last.iso)"
    } else {
      return []
    }
    let isOver = life.until.map { $0 < time.span.first } ?? false
    return [
      .outsideLife(
        thing.name, kind: kind, at: used.origin, declaredAt: thing.heading.origin, time: said,
        successor: isOver ? life.successor.map { table[$0].name } : nil)
    ]
  }
}

extension Life {
  /// Whether it begins or ends.
  var isBounded: Bool { from != nil || until != nil }
}

/// What can be had without its statements, its name and life alone.
private protocol Emptied {
  var emptied: Self { get }
}

extension Module: Emptied {
  fileprivate var emptied: Module {
    var module = Module(heading: heading, tailoring: tailoring)
    module.life = life
    return module
  }
}

extension Position: Emptied {
  fileprivate var emptied: Position {
    var position = Position(heading: heading, tailoring: tailoring)
    position.life = life
    return position
  }
}

extension Path: Emptied {
  fileprivate var emptied: Path {
    var path = Path(heading: heading, tailoring: tailoring)
    path.life = life
    return path
  }
}
