import CadreModel

/// Every requirement of the programme: of the base and of every tailoring.
struct AllRequirements {
  let list: [Requirement]

  init(_ program: Program) {
    var list: [Requirement] = []
    for module in program.modules {
      list += module.requires.map(\.value) + module.lapses.map(\.value.requirement)
      if let renewal = module.validity?.value.renewal { list.append(renewal) }
    }
    list += program.requirements.map(\.requirement)
    for path in program.paths {
      list += path.entries.map(\.value)
      list += path.stages.flatMap(\.lines).compactMap { $0.value.set.map { .allOf($0) } }
    }
    list += program.positions.flatMap { $0.obligations.compactMap(\.value.requirement) }
    for aim in program.targets.flatMap(\.aims) {
      if case .holding(_, _, _, _, let requirement) = aim.value.measure { list.append(requirement) }
    }
    for tailoring in program.tailorings { list += Self.changed(in: tailoring) }
    self.list = list
  }

  private static func changed(in tailoring: Tailoring) -> [Requirement] {
    var list: [Requirement] = []
    for statement in tailoring.moduleChanges.flatMap(\.statements) {
      switch statement.value {
      case .requires(let it): list.append(it)
      case .lapse(let rule): list.append(rule.requirement)
      case .validity(let rule): list += [rule.renewal].compactMap { $0 }
      default: break
      }
    }
    for statement in tailoring.pathChanges.flatMap(\.statements) {
      switch statement.value {
      case .entry(let it): list.append(it)
      case .stage(let stage), .replaceStage(let stage):
        list += stage.lines.compactMap { $0.value.set.map { .allOf($0) } }
      default: break
      }
    }
    for statement in tailoring.positionChanges.flatMap(\.statements) {
      if case .obligation(let it) = statement.value { list += [it.requirement].compactMap { $0 } }
    }
    return list
  }
}
