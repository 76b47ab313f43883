import CadreFindings
import CadreModel
import CadreText

/// Requirements that do not hold even with everything completed. What only names modules that are
/// always there is passed over, and what holds without anything that a tailoring touches holds in
/// every variant; only for the rest are variants looked at.
struct NeverHeldCheck {
  let context: CheckContext
  /// Modules that are there in every variant.
  private let isFirm: [Bool]
  private let touched: Set<ID<Module>>
  /// Tailorings that change what sets hold or how much it counts.
  private let wideTailorings: [ID<Tailoring>]
  /// Named requirements and paths that are findings themselves.
  private var lostNames: Set<ID<NamedRequirement>> = []
  private var lostPaths: Set<ID<Path>> = []

  init(context: CheckContext) {
    self.context = context
    let program = context.program
    var isFirm = [Bool](repeating: true, count: program.modules.count)
    let rows = program.modules.rows
    var touched = Set(context.moduleTouches.keys)
    for row in rows.indices where rows[row].tailoring != nil { touched.insert(ID(row)) }
    for id in touched { isFirm[Int(id.index)] = false }
    self.isFirm = isFirm
    self.touched = touched
    let declaring = touched.compactMap { program.modules[$0].tailoring }
    wideTailorings = Set(context.moduleTouches.values.joined()).union(declaring).sorted()
  }

  mutating func findings() -> [Finding] {
    var result = named()
    result += paths()
    result += modules() + positions()
    return result
  }

  /// One requirement of a thing, and how to speak of it.
  private struct Statement {
    var requirement: Requirement
    var origin: Origin
    var owner: String
    /// A `requires` of a module: what it misses because it is dropped is told at the drop.
    var isPrerequisite = false
  }

  private mutating func named() -> [Finding] {
    let requirements = context.program.requirements
    var result: [Finding] = []
    for id in requirements.ids {
      let row = requirements[id]
      let statement = Statement(
        requirement: row.requirement, origin: row.heading.origin,
        owner: "the requirement \(row.name)")
      let found = findings([statement], interacting: []) { _ in [statement] }
      if !found.isEmpty { lostNames.insert(id) }
      result += found
    }
    return result
  }

  private func modules() -> [Finding] {
    let program = context.program
    let rows = program.modules.rows
    var result: [Finding] = []
    for row in rows.indices {
      let id = ID<Module>(row)
      let touches = context.moduleTouches[id] ?? []
      if touches.isEmpty, rows[row].tailoring == nil, isPlain(rows[row]) { continue }
      var all = Self.statements(of: rows[row])
      for tailoring in touches {
        for change in program.tailorings[tailoring].moduleChanges where change.thing == id {
          var changed = Module(heading: rows[row].heading, tailoring: nil)
          for statement in change.statements {
            statement.value.apply(to: &changed, at: statement.origin)
          }
          all += Self.statements(of: changed)
        }
      }
      let own = touches + [rows[row].tailoring].compactMap { $0 }
      result += findings(all, interacting: own) { variant in
        variant.contains(id) ? Self.statements(of: variant.module(id)) : []
      }
    }
    return result
  }

  /// The common case: nothing but names that are always there.
  private func isPlain(_ module: Module) -> Bool {
    module.lapses.isEmpty && module.validity?.value.renewal == nil
      && module.requires.allSatisfy { isFirm($0.value) }
  }

  private static func statements(of module: Module) -> [Statement] {
    let name = module.name
    var result = module.requires.map {
      Statement(
        requirement: $0.value, origin: $0.origin, owner: "what \(name) requires",
        isPrerequisite: true)
    }
    if let validity = module.validity, let renewal = validity.value.renewal {
      result.append(
        Statement(
          requirement: renewal, origin: validity.origin, owner: "the renewal of \(name)"))
    }
    return result
      + module.lapses.map {
        Statement(
          requirement: $0.value.requirement, origin: $0.origin,
          owner: "what brings \(name) back")
      }
  }

  private func positions() -> [Finding] {
    let program = context.program
    return program.positions.ids.flatMap { id -> [Finding] in
      let touches = context.positionTouches[id] ?? []
      var all = Self.statements(of: program.positions[id])
      for tailoring in touches {
        for change in program.tailorings[tailoring].positionChanges where change.thing == id {
          var changed = Position(heading: program.positions[id].heading, tailoring: nil)
          for statement in change.statements {
            statement.value.apply(to: &changed, at: statement.origin)
          }
          all += Self.statements(of: changed)
        }
      }
      let own = touches + [program.positions[id].tailoring].compactMap { $0 }
      return findings(all, interacting: own) { variant in
        variant.contains(id) ? Self.statements(of: variant.position(id)) : []
      }
    }
  }

  private static func statements(of position: Position) -> [Statement] {
    position.obligations.compactMap { obligation in
      obligation.value.requirement.map {
        Statement(
          requirement: $0, origin: obligation.origin,
          owner: "what \(position.name) asks `\(obligation.value.head)`")
      }
    }
  }

  private mutating func paths() -> [Finding] {
    let program = context.program
    var result: [Finding] = []
    for id in program.paths.ids {
      let touches = context.pathTouches[id] ?? []
      var all = Self.statements(of: program.paths[id])
      for tailoring in touches {
        for change in program.tailorings[tailoring].pathChanges where change.thing == id {
          var changed = Path(heading: program.paths[id].heading, tailoring: nil)
          for statement in change.statements {
            statement.value.apply(to: &changed, at: statement.origin)
          }
          all += Self.statements(of: changed)
        }
      }
      let own = touches + [program.paths[id].tailoring].compactMap { $0 }
      let found = findings(all, interacting: own) { variant in
        variant.contains(id) ? Self.statements(of: variant.path(id)) : []
      }
      let counted = found.isEmpty ? wholePath(id, own) : []
      if !found.isEmpty || counted.contains(where: { $0.severity == .error }) {
        lostPaths.insert(id)
      }
      result += found + counted
    }
    return result
  }

  /// Lines that can each be met, but not all together, since a module counts once.
  private func wholePath(_ id: ID<Path>, _ touches: [ID<Tailoring>]) -> [Finding] {
    let path = context.program.paths[id]
    let lines = path.stages.flatMap(\.lines) + changedLines(id, touches)
    guard SharedMembers.canMatter(lines.map(\.value), context) else { return [] }
    let own = touches + lines.flatMap { line in line.value.links.flatMap { interacting(with: $0) } }
    for variant in context.variants(of: own) where variant.contains(id) {
      let text = context.text(of: variant)
      switch context.judge(of: variant).verdict(path: id).answer {
      case .held: continue
      case .notHeld:
        return [
          .neverHeld(
            "the path \(path.name)", at: path.heading.origin,
            "its lines ask for more than there is: a module counts for one of them only",
            labels: [], variant: text)
        ]
      case .notDecided:
        return [
          .notDecided(
            "whether the path \(path.name) can be completed", at: path.heading.origin,
            variant: text)
        ]
      }
    }
    return []
  }

  private func changedLines(_ id: ID<Path>, _ touches: [ID<Tailoring>]) -> [Stated<Stage.Line>] {
    touches.flatMap { context.program.tailorings[$0].pathChanges }.filter { $0.thing == id }
      .flatMap(\.statements).flatMap { $0.value.stage?.lines ?? [] }
  }

  private func interacting(with link: RequirementLink) -> [ID<Tailoring>] {
    guard case .module(let module) = link.target else { return wideTailorings }
    return (context.moduleTouches[module] ?? [])
      + [context.program.modules[module].tailoring].compactMap { $0 }
  }

  private static func statements(of path: Path) -> [Statement] {
    let owner = { (line: String) in "`\(line)` of the path \(path.name)" }
    var result = path.entries.map {
      Statement(requirement: $0.value, origin: $0.origin, owner: owner("entry"))
    }
    result += path.minimums.map {
      Statement(
        requirement: .atLeast($0.value.quantity, $0.value.set), origin: $0.origin,
        owner: owner("at least"))
    }
    for line in path.stages.flatMap(\.lines) {
      switch line.value {
      case .all(let set):
        result.append(
          Statement(requirement: .allOf(set), origin: line.origin, owner: owner("all of")))
      case .any(let count, let set):
        result.append(
          Statement(
            requirement: .anyOf(count, set), origin: line.origin, owner: owner("any \(count) of")))
      case .atLeast(let count):
        result.append(
          Statement(
            requirement: .atLeast(count.quantity, count.set), origin: line.origin,
            owner: owner("at least")))
      case .atMost, .optional, .shares: break
      }
    }
    return result
  }

  private func findings(
    _ all: [Statement], interacting: [ID<Tailoring>], in variant: (Variant) -> [Statement]
  ) -> [Finding] {
    let rest = all.filter { !isFirm($0.requirement) }
    if rest.isEmpty { return [] }
    let firmJudge = context.ledger.judge("firm") { context.baseJudge(without: touched) }
    let open = rest.filter { !isSurelyHeld($0.requirement, firmJudge) }
    if open.isEmpty { return [] }
    let tailorings = interacting + open.flatMap { self.interacting(with: $0.requirement) }
    var known: Set<Origin> = []
    var result: [Finding] = []
    for candidate in context.variants(of: tailorings) {
      let judge = context.judge(of: candidate)
      for statement in variant(candidate) where !known.contains(statement.origin) {
        guard let finding = finding(statement, judge) else { continue }
        known.insert(statement.origin)
        result.append(finding)
      }
    }
    return result
  }

  private func isSurelyHeld(_ requirement: Requirement, _ firmJudge: RequirementJudge) -> Bool {
    if !UnknownGrades.of(requirement, in: context.program).isEmpty { return false }
    let touchesPath = requirement.links.contains { link in
      if case .path(let path) = link.target { return context.pathTouches[path] != nil }
      return false
    }
    return !touchesPath && firmJudge.verdict(requirement).answer == .held
  }

  /// Whether it only names modules that are there in every variant.
  private func isFirm(_ requirement: Requirement) -> Bool {
    switch requirement {
    case .module(let module, nil), .corequisite(let module), .strictCorequisite(let module):
      isFirm[Int(module.value.index)]
    case .both(let terms), .either(let terms), .allOf(.listed(let terms)):
      terms.allSatisfy { isFirm($0) }
    case .certificate, .service, .consent: true
    default: false
    }
  }

  /// Tailorings that may decide whether a requirement can be met.
  private func interacting(with requirement: Requirement) -> [ID<Tailoring>] {
    requirement.links.flatMap { interacting(with: $0) }
  }

  private func finding(_ statement: Statement, _ judge: RequirementJudge) -> Finding? {
    let variant = context.text(of: judge.variant)
    if let (grade, place) = UnknownGrades.of(statement.requirement, in: context.program).first {
      return .neverHeld(
        statement.owner, at: place, "there is no grade \(grade)", labels: [],
        help: [UnknownGrades.help(context.program)], variant: variant)
    }
    guard judge.verdict(statement.requirement).answer == .notHeld else { return nil }
    let cause = ImpossibleTerm(judge, context).cause(
      of: statement.requirement, at: statement.origin)
    if cause.isReportedElsewhere(lostNames, lostPaths, statement.isPrerequisite) { return nil }
    return .neverHeld(
      statement.owner, at: cause.place, cause.reason, labels: cause.labels, variant: variant)
  }
}
