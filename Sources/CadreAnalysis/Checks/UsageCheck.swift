import CadreFindings
import CadreModel
import CadreText

/// What is declared and never named, in any variant; one hint for all of a sort. A folder without
/// a programme is for others to use, so that nothing in it is unused.
struct UsageCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] {
    if program.cover == nil { return idlePaths() + notNeeded() }
    return idlePaths() + notNeeded() + values() + kinds() + certificates()
  }

  private func idlePaths() -> [Finding] {
    if program.positions.isEmpty, program.cohorts.isEmpty { return [] }
    var named = Set(program.cohorts.flatMap { $0.follows.map(\.value) })
    named.formUnion(program.screenings.flatMap(\.bands).compactMap { $0.value.path?.value })
    named.formUnion(
      program.cohorts.flatMap(\.chooses).compactMap {
        if case .path(let path) = $0.value { path } else { nil }
      })
    named.formUnion(program.modules.flatMap { $0.openTo.map(\.value) })
    for requirement in AllRequirements(program).list {
      RequirementLeaves.visit(requirement) { leaf in
        if case .path(let path) = leaf { named.insert(path.value) }
      }
    }
    return program.paths.ids.filter {
      program.paths[$0].positions.isEmpty && !named.contains($0)
    }
    .map { .idlePlan(program.paths[$0].name, at: program.paths[$0].heading.origin) }
  }

  private func notNeeded() -> [Finding] {
    var needed = Set(program.positions.flatMap { $0.needs.map(\.competency) })
    for change in program.tailorings.flatMap(\.positionChanges) {
      for statement in change.statements {
        if case .need(let need, _) = statement.value { needed.insert(need.competency) }
      }
    }
    if needed.isEmpty { return [] }
    for group in program.screenings.flatMap(\.groups) {
      needed.formUnion(group.value.competencies.map(\.value))
    }
    for requirement in AllRequirements(program).list {
      RequirementLeaves.visit(requirement) { leaf in
        if case .competency(let competency, _) = leaf { needed.insert(competency.value) }
      }
    }
    let taught = Set(program.modules.flatMap { $0.teaches.map(\.competency) })
    let idle = program.competencies.ids.filter { taught.contains($0) && !needed.contains($0) }
      .map { program.competencies[$0].heading }
      .filter { context.ownFiles.contains($0.origin.file) }
    guard let first = idle.first else { return [] }
    return [
      .notNeeded(idle.map(\.name), at: first.origin, others: others(idle))
    ]
  }

  private func values() -> [Finding] {
    if program.values.isEmpty { return [] }
    var used: Set<ID<DimensionValue>> = []
    for clause in program.tailorings.flatMap(\.condition.clauses) { used.formUnion(clause.values) }
    var selections = program.cohorts.map(\.selection) + program.workforces.map(\.selection)
    selections += program.norms.map(\.selection)
    for aim in program.targets.flatMap(\.aims) {
      switch aim.value.measure {
      case .holding(_, _, _, let selection, _), .learnersFor(_, let selection),
        .completing(_, _, let selection):
        selections.append(selection)
      default: break
      }
    }
    used.formUnion(selections.flatMap(\.choices).map(\.value))
    used.formUnion(program.values.compactMap(\.broader))
    let idle = program.values.ids.filter { value in
      !used.contains { program.value(value, liesIn: $0) }
    }
    return unused(idle.map { program.values[$0].heading }, "dimension value")
  }

  private func kinds() -> [Finding] {
    if program.kinds.isEmpty { return [] }
    var used = Set(program.rooms.flatMap { $0.kinds.map(\.value) })
    used.formUnion(program.instructors.flatMap { $0.kinds.map(\.value) })
    used.formUnion(program.partners.compactMap { $0.kind?.value })
    used.formUnion(program.bases.compactMap(\.kind))
    let changes = program.tailorings.flatMap(\.moduleChanges).flatMap(\.statements)
    for module in program.modules {
      used.formUnion(module.deliveries.map(\.value))
      used.formUnion(module.assessments.map(\.value.kind))
      used.formUnion(module.needs.flatMap { Self.kinds($0.value) })
    }
    for statement in changes {
      switch statement.value {
      case .delivery(let kinds): used.formUnion(kinds.map(\.value))
      case .assessment(let it): used.insert(it.kind)
      case .needs(let need): used.formUnion(Self.kinds(need))
      default: break
      }
    }
    for aim in program.targets.flatMap(\.aims) {
      if case .classesDelivered(_, let kind) = aim.value.measure { used.insert(kind) }
    }
    let idle = program.kinds.ids.filter { !used.contains($0) }
    return unused(idle.map { program.kinds[$0].heading }, "kind")
  }

  private static func kinds(_ need: ResourceNeed) -> [ID<Kind>] {
    need.items.compactMap { item in
      switch item.wanted {
      case .roomKind(let kind), .instructorKind(let kind): kind
      default: nil
      }
    }
  }

  private func certificates() -> [Finding] {
    if program.certificates.isEmpty { return [] }
    var used = Set(program.certificates.compactMap(\.life.successor))
    for module in program.modules {
      used.formUnion(module.recognitions.map(\.value.certificate))
    }
    for statement in program.tailorings.flatMap(\.moduleChanges).flatMap(\.statements) {
      if case .recognises(let it, _) = statement.value { used.insert(it.certificate) }
    }
    for requirement in AllRequirements(program).list {
      RequirementLeaves.visit(requirement) { leaf in
        if case .certificate(let certificate) = leaf { used.insert(certificate.value) }
      }
    }
    let idle = program.certificates.ids.filter { !used.contains($0) }
    return unused(idle.map { program.certificates[$0].heading }, "certificate")
  }

  private func unused(_ idle: [Heading], _ sort: String) -> [Finding] {
    // What a used folder declares is for all its users.
    let own = idle.filter { context.ownFiles.contains($0.origin.file) }
    guard let first = own.first else { return [] }
    return [.unused(own.map(\.name), sort: sort, at: first.origin, others: others(own))]
  }

  private func others(_ idle: [Heading]) -> [(name: String, place: Origin)] {
    idle.dropFirst().prefix(8).map { ($0.name, $0.origin) }
  }
}
