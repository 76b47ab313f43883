import CadreFindings
import CadreModel
import CadreText

/// Modules that exclude themselves, or what they cannot do without. `excludes` goes both ways and
/// covers equivalents.
struct ExclusionCheck {
  let context: CheckContext
  /// Steps along prerequisites that all pairs together may take.
  private static let mostSteps = 5_000_000

  private struct Pair {
    var module: ID<Module>
    var excluded: ID<Module>
    var origin: Origin
  }

  func findings() -> [Finding] {
    let involved = context.modulesWithExclusions
    if involved.isEmpty { return [] }
    var touches: [ID<Tailoring>] = []
    for module in involved {
      touches += context.moduleTouches[module] ?? []
      if let own = context.program.modules[module].tailoring { touches.append(own) }
    }
    var known: Set<Origin> = []
    var result: [Finding] = []
    for variant in context.variants(of: touches) {
      for finding in findings(in: variant, involved) where known.insert(finding.place).inserted {
        result.append(finding)
      }
    }
    return result
  }

  private func findings(in variant: Variant, _ involved: [ID<Module>]) -> [Finding] {
    let equivalents = Equivalents(variant)
    var result: [Finding] = []
    var pairs: [Pair] = []
    for module in involved where variant.contains(module) {
      for said in variant.module(module).excludes {
        let other = variant.resolved(said.value)
        let covered = equivalents.same(other, on: nil)
        if covered.contains(module) {
          result.append(
            .selfExclusion(
              variant.module(module).name, variant.module(other).name, at: said.origin,
              sameAt: equivalence(of: module, or: other, variant),
              variant: context.text(of: variant)))
        } else {
          pairs += covered.sorted().map { Pair(module: module, excluded: $0, origin: said.origin) }
        }
      }
    }
    return result + impossible(pairs, in: variant, equivalents)
  }

  private func equivalence(of module: ID<Module>, or other: ID<Module>, _ variant: Variant)
    -> Origin?
  {
    (variant.module(module).equivalences + variant.module(other).equivalences).first?.origin
  }

  private func impossible(_ pairs: [Pair], in variant: Variant, _ equivalents: Equivalents)
    -> [Finding]
  {
    var partners: [ID<Module>: [Pair]] = [:]
    for pair in pairs {
      partners[pair.module, default: []].append(pair)
      partners[pair.excluded, default: []].append(
        Pair(module: pair.excluded, excluded: pair.module, origin: pair.origin))
    }
    var result: [Finding] = []
    var told: Set<ID<Module>> = []
    for module in partners.keys.sorted() {
      guard let own = partners[module], variant.contains(module),
        let finding = direct(module, own, in: variant, equivalents)
      else { continue }
      told.insert(module)
      result.append(finding)
    }
    return result + indirect(pairs, told, in: variant)
  }

  /// A requirement that fails without what the module excludes.
  private func direct(
    _ module: ID<Module>, _ pairs: [Pair], in variant: Variant, _ equivalents: Equivalents
  ) -> Finding? {
    let row = variant.module(module)
    if row.requires.isEmpty { return nil }
    let excluded = Set(pairs.map(\.excluded))
    let judge = RequirementJudge(
      variant, allBut: excluded, sets: ModuleSets(variant), equivalents: equivalents)
    for requirement in row.requires where judge.verdict(requirement.value).answer == .notHeld {
      guard context.judge(of: variant).verdict(requirement.value).answer == .held else { continue }
      let named = requirement.value.namedModules.first {
        excluded.contains(variant.resolved($0.value))
      }
      let isPlain = named.map { named in
        requirement.value.plainModules.contains { $0.origin == named.origin }
      }
      let pair = pairs.first { pair in
        named.map { variant.resolved($0.value) == pair.excluded } ?? true
      }
      return .excludedPrerequisite(
        row.name, at: named?.origin ?? requirement.origin,
        isPlain ?? false ? "excluded" : "no way without what is excluded",
        labels: pair.map { [Label($0.origin, "excluded here")] } ?? [],
        variant: context.text(of: variant))
    }
    return nil
  }

  /// Modules that need both of two that exclude each other: the first on every way upwards.
  private func indirect(_ pairs: [Pair], _ told: Set<ID<Module>>, in variant: Variant) -> [Finding]
  {
    if pairs.isEmpty { return [] }
    let dependents = dependents(in: variant)
    var steps = 0
    var result: [Finding] = []
    for pair in pairs where steps < Self.mostSteps {
      let above = reach(from: pair.module, dependents, &steps)
      if above.isEmpty { continue }
      let both = reach(from: pair.excluded, dependents, &steps).intersection(above)
      for module in both.sorted() where !told.contains(module) {
        let needs = variant.module(module).requires.flatMap(\.value.plainModules)
        if needs.contains(where: { both.contains(variant.resolved($0.value)) }) { continue }
        let places = needs.filter { need in
          let id = variant.resolved(need.value)
          return above.contains(id) || id == pair.module || id == pair.excluded
        }
        guard let place = places.first ?? needs.first else { continue }
        result.append(
          .excludedPrerequisite(
            variant.module(module).name, at: place.origin,
            "needs both \(variant.module(pair.module).name) and "
              + variant.module(pair.excluded).name,
            labels: [Label(pair.origin, "these exclude each other")]
              + places.dropFirst().prefix(2).map { Label($0.origin, "required, too") },
            variant: context.text(of: variant)))
      }
    }
    return result
  }

  /// For each module, those that cannot do without it, one step up; a module stands above itself
  /// only through others.
  private func dependents(in variant: Variant) -> [ID<Module>: [ID<Module>]] {
    var result: [ID<Module>: [ID<Module>]] = [:]
    for module in variant.moduleIDs {
      for need in variant.module(module).requires.flatMap(\.value.plainModules) {
        result[variant.resolved(need.value), default: []].append(module)
      }
    }
    return result
  }

  private func reach(
    from module: ID<Module>, _ dependents: [ID<Module>: [ID<Module>]], _ steps: inout Int
  ) -> Set<ID<Module>> {
    var found: Set<ID<Module>> = [module]
    var queue = [module]
    while let next = queue.popLast() {
      steps += 1
      for other in dependents[next] ?? [] where found.insert(other).inserted { queue.append(other) }
    }
    return found
  }
}

extension Program {
  /// Those that exclude another, and the excluded ones, in the base or by a tailoring.
  var modulesWithExclusions: [ID<Module>] {
    var found: Set<ID<Module>> = []
    let rows = modules.rows
    for row in rows.indices where !rows[row].excludes.isEmpty {
      found.insert(ID(row))
      found.formUnion(rows[row].excludes.map(\.value))
    }
    for change in tailorings.flatMap(\.moduleChanges) {
      for statement in change.statements {
        guard case .excludes(let others) = statement.value else { continue }
        found.insert(change.thing)
        found.formUnion(others.map(\.value))
      }
    }
    return found.sorted()
  }
}
