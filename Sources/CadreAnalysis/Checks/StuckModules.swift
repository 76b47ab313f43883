import CadreFindings
import CadreModel
import CadreText

/// Modules of a variant that can never be completed, and the rings in which they wait for each
/// other.
struct StuckModules {
  struct Ring {
    var modules: [ID<Module>]
    var edges: [CycleEdge]
    /// Whether some step may be taken in the same term.
    var hasCorequisite: Bool
    /// Names of further modules that wait for these and are waited for.
    var others: [String] = []
  }

  private struct Step {
    var to: Int
    var place: Origin
    var isCorequisite: Bool
    var isStrict: Bool
  }

  private let variant: Variant
  private let stuck: [ID<Module>]
  private let rows: [ID<Module>: Int]
  private let sets: ModuleSets

  init(_ variant: Variant, _ stuck: [ID<Module>], _ sets: ModuleSets) {
    self.variant = variant
    self.stuck = stuck
    self.sets = sets
    rows = Dictionary(
      stuck.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// One for each set of modules that wait for each other. Corequisites alone keep nobody waiting.
  func rings() -> [Ring] {
    var steps = stuck.map { self.steps(of: $0) }
    for row in steps.indices {
      for step in steps[row] where step.isStrict && step.to != row {
        steps[step.to].append(
          Step(to: row, place: step.place, isCorequisite: true, isStrict: false))
      }
    }
    let graph = Rings(edges: steps.map { $0.map(\.to) })
    return graph.ringComponents().compactMap { component in
      let part = Set(component)
      if let ring = graph.ring(through: component.min() ?? 0, within: part),
        let found = self.ring(ring, steps), !found.isCorequisiteOnly
      {
        return found.ring.with(names(component))
      }
      for from in component.sorted() {
        for step in steps[from] where !step.isCorequisite && part.contains(step.to) {
          guard let ring = graph.ring(from: from, over: step.to, within: part) else { continue }
          return self.ring(ring, steps)?.ring.with(names(component))
        }
      }
      return nil
    }
    .sorted { ($0.modules.first ?? ID(0)) < ($1.modules.first ?? ID(0)) }
  }

  private func names(_ rows: [Int]) -> [String] {
    rows.sorted().map { variant.module(stuck[$0]).name }
  }

  private func ring(_ rows: [Int], _ steps: [[Step]]) -> (ring: Ring, isCorequisiteOnly: Bool)? {
    var edges: [CycleEdge] = []
    var corequisites = 0
    for (place, row) in rows.enumerated() {
      let next = rows[(place + 1) % rows.count]
      let ways = steps[row].filter { $0.to == next }
      guard let step = ways.first(where: { !$0.isCorequisite }) ?? ways.first else { return nil }
      if step.isCorequisite { corequisites += 1 }
      edges.append(
        CycleEdge(
          from: variant.module(stuck[row]).name, to: variant.module(stuck[next]).name,
          place: step.place, isCorequisite: step.isCorequisite))
    }
    let ring = Ring(
      modules: rows.map { stuck[$0] }, edges: edges, hasCorequisite: corequisites > 0)
    return (ring, corequisites == edges.count)
  }

  private func steps(of module: ID<Module>) -> [Step] {
    var result: [Step] = []
    for requirement in variant.module(module).requires {
      var seen: Set<Origin> = []
      for link in requirement.value.links {
        follow(link, at: link.origin ?? requirement.origin, &seen, &result, depth: 0)
      }
    }
    return result
  }

  /// The stuck modules that a mention leads to, through named requirements, paths and sets.
  private func follow(
    _ link: RequirementLink, at place: Origin, _ seen: inout Set<Origin>, _ steps: inout [Step],
    depth: Int
  ) {
    guard depth < 32, seen.count < 4_096 else { return }
    let step = { (module: ID<Module>) in
      rows[variant.resolved(module)].map {
        Step(
          to: $0, place: place, isCorequisite: link.isCorequisite, isStrict: link.isStrict)
      }
    }
    switch link.target {
    case .module(let module): steps += [step(module)].compactMap { $0 }
    case .competency(let competency):
      steps += sets.teaching(competency, to: .min).compactMap(step)
    case .selected(let selector):
      steps += stuck.filter { sets.fits($0, selector) }.compactMap(step)
    case .everyModule: steps += stuck.compactMap(step)
    case .named(let id):
      let named = variant.program.requirements[id]
      guard seen.insert(named.heading.origin).inserted else { return }
      for inner in named.requirement.links {
        follow(inner, at: place, &seen, &steps, depth: depth + 1)
      }
    case .path(let id):
      let path = variant.path(id)
      guard seen.insert(path.heading.origin).inserted else { return }
      for inner in path.stages.flatMap(\.lines).flatMap(\.value.links) {
        follow(inner, at: place, &seen, &steps, depth: depth + 1)
      }
    }
  }
}

extension StuckModules.Ring {
  fileprivate func with(_ names: [String]) -> Self {
    var result = self
    result.others = names
    return result
  }
}
