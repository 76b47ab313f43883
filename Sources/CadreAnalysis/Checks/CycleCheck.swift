import CadreFindings
import CadreModel
import CadreText

/// Rings of prerequisites. A ring can only lie in the union of all tailorings; only where that has
/// one are variants looked at.
struct CycleCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    if unionRings().isEmpty { return ringsOfPositions() + ringsOfValues() }
    var result: [Finding] = []
    var known: Set<[ID<Module>]> = []
    for variant in context.variants(of: Array(touching())) {
      let modules = variant.moduleIDs
      let stuck = Reachability(variant, among: modules).unreached
      for finding in rings(among: stuck, in: variant, &known) { result.append(finding) }
    }
    return result + ringsOfPositions() + ringsOfValues()
  }

  /// Tailorings that add or take away a prerequisite, or a module that has some.
  private func touching() -> Set<ID<Tailoring>> {
    var result: Set<ID<Tailoring>> = []
    for id in context.program.tailorings.ids {
      let tailoring = context.program.tailorings[id]
      let changes = tailoring.moduleChanges.contains { change in
        change.statements.contains { $0.value.line.head == "requires" }
      }
      if changes || !tailoring.replacements.isEmpty || !tailoring.droppedModules.isEmpty {
        result.insert(id)
      }
    }
    let rows = context.program.modules.rows
    for row in rows.indices where !rows[row].requires.isEmpty {
      if let tailoring = rows[row].tailoring { result.insert(tailoring) }
    }
    return result
  }

  private func unionRings() -> [[Int]] {
    let program = context.program
    let rows = program.modules.rows
    var edges = rows.indices.map { row in
      rows[row].requires.flatMap { $0.value.namedModules.map { Int($0.value.index) } }
    }
    for tailoring in program.tailorings {
      for change in tailoring.moduleChanges {
        for statement in change.statements {
          if case .requires(let requirement) = statement.value {
            edges[Int(change.thing.index)] += requirement.namedModules.map { Int($0.value.index) }
          }
        }
      }
      for pair in tailoring.replacements {
        edges[Int(pair.value.old.index)].append(Int(pair.value.new.index))
        edges[Int(pair.value.new.index)].append(Int(pair.value.old.index))
      }
    }
    return Rings(edges: edges).found()
  }

  private func rings(
    among stuck: [ID<Module>], in variant: Variant, _ known: inout Set<[ID<Module>]>
  ) -> [Finding] {
    let rows = Dictionary(
      stuck.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let needs = stuck.map { module in
      variant.module(module).requires.flatMap { $0.value.namedModules }
    }
    let edges = needs.map { $0.compactMap { rows[variant.resolved($0.value)] } }
    return Rings(edges: edges).found().compactMap { ring in
      let modules = ring.map { stuck[$0] }
      guard known.insert(modules.sorted()).inserted else { return nil }
      let steps = modules.indices.compactMap { step -> CycleEdge? in
        let next = modules[(step + 1) % modules.count]
        let named = needs[ring[step]].first { variant.resolved($0.value) == next }
        return named.map {
          CycleEdge(
            from: variant.module(modules[step]).name, to: variant.module(next).name,
            place: $0.origin)
        }
      }
      return Finding.cycle(steps, verb: "requires", variant: context.text(of: variant))
    }
  }

  private func ringsOfPositions() -> [Finding] {
    let positions = context.program.positions
    let edges = positions.map { $0.includes.map { Int($0.value.index) } }
    return Rings(edges: edges).found().compactMap { ring in
      let steps = ring.indices.compactMap { step -> CycleEdge? in
        let next = ring[(step + 1) % ring.count]
        return positions[ring[step]].includes.first { Int($0.value.index) == next }.map {
          CycleEdge(
            from: positions[ring[step]].name, to: positions[next].name, place: $0.origin)
        }
      }
      return Finding.cycle(steps, verb: "includes", variant: nil)
    }
  }

  private func ringsOfValues() -> [Finding] {
    let values = context.program.values
    let edges = values.map { $0.broader.map { [Int($0.index)] } ?? [] }
    return Rings(edges: edges).found().compactMap { ring in
      let steps = ring.indices.map { step in
        CycleEdge(
          from: values[ring[step]].name, to: values[ring[(step + 1) % ring.count]].name,
          place: values[ring[step]].heading.origin)
      }
      return Finding.cycle(steps, verb: "lies in", variant: nil)
    }
  }
}
