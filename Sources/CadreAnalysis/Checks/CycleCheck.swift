import CadreFindings
import CadreModel
import CadreText

/// Rings of prerequisites, and of other things that rest on each other. A ring can only lie in the
/// union of all tailorings; only the variants that touch a ring of the union are looked at.
struct CycleCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let graph = RequirementGraph(context.program)
    var result: [Finding] = []
    for component in Rings(edges: graph.edges).ringComponents() {
      result += findings(in: component, graph)
    }
    return result + ringsOfPositions() + ringsOfValues()
  }

  private func findings(in component: [Int], _ graph: RequirementGraph) -> [Finding] {
    let modules = component.compactMap { graph.module($0) }.sorted()
    if modules.isEmpty { return [] }
    var known: Set<[ID<Module>]> = []
    var result: [Finding] = []
    for variant in context.variants(of: touching(component, modules, graph)) {
      let present = modules.filter { variant.contains($0) }
      let sets = ModuleSets(variant)
      let equivalents = Equivalents(variant)
      let stuck = Reachability(variant, among: present, sets: sets, equivalents: equivalents)
        .unreached
      if stuck.isEmpty { continue }
      let rings = StuckModules(variant, stuck, sets).rings()
      for ring in rings where known.insert(ring.modules.sorted()).inserted {
        result += [finding(ring, in: variant)].compactMap { $0 }
      }
    }
    return result
  }

  private func finding(_ ring: StuckModules.Ring, in variant: Variant) -> Finding? {
    let text = context.text(of: variant)
    return ring.hasCorequisite
      ? .corequisiteDeadlock(ring.edges, others: ring.others, variant: text)
      : .cycle(ring.edges, verb: "requires", variant: text)
  }

  /// Tailorings that add, change or take away something in a part of the graph.
  private func touching(
    _ component: [Int], _ modules: [ID<Module>], _ graph: RequirementGraph
  ) -> [ID<Tailoring>] {
    let program = context.program
    if program.tailorings.isEmpty { return [] }
    let hasSets = component.contains(where: graph.isSet)
    var result: [ID<Tailoring>] = []
    for module in modules {
      if let own = program.modules[module].tailoring { result.append(own) }
      let touches = context.moduleTouches[module] ?? []
      result += hasSets ? touches : touches.filter { context.changesOrder($0, of: module) }
    }
    for path in component.compactMap({ graph.path($0) }) {
      result += context.pathTouches[path] ?? []
      if let own = program.paths[path].tailoring { result.append(own) }
    }
    return result
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
