import CadreFindings
import CadreModel
import CadreText

/// Replacements are followed to their end: rings have none, and two tailorings may not give two.
struct ReplacementCheck {
  let context: CheckContext

  private struct Said {
    var tailoring: ID<Tailoring>
    var pair: Stated<Replacement>
  }

  func findings() -> [Finding] {
    let program = context.program
    let all = program.tailorings.ids.flatMap { id in
      program.tailorings[id].replacements.map { Said(tailoring: id, pair: $0) }
    }
    return all.isEmpty ? [] : rings(all) + ends(all)
  }

  private func rings(_ all: [Said]) -> [Finding] {
    var edges = [[Int]](repeating: [], count: context.program.modules.count)
    for said in all { edges[Int(said.pair.old.index)].append(Int(said.pair.new.index)) }
    return Rings(edges: edges).ringComponents().flatMap { component -> [Finding] in
      let part = Set(component)
      let within = all.filter { part.contains(Int($0.pair.old.index)) }
      for variant in context.variants(of: within.map(\.tailoring)) {
        let found = rings(within, in: variant)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  private func rings(_ all: [Said], in variant: Variant) -> [Finding] {
    var next: [ID<Module>: Said] = [:]
    for said in all where variant.tailorings.contains(said.tailoring) {
      if let old = next[said.pair.old], !isNarrower(said, than: old) { continue }
      next[said.pair.old] = said
    }
    var seen: Set<ID<Module>> = []
    var result: [Finding] = []
    for start in next.keys.sorted() where !seen.contains(start) {
      var way: [ID<Module>] = []
      var current = start
      while let said = next[current], seen.insert(current).inserted {
        way.append(current)
        current = said.pair.new
      }
      guard let first = way.firstIndex(of: current) else { continue }
      let edges = way[first...].compactMap { module in
        next[module].map {
          CycleEdge(from: name($0.pair.old), to: name($0.pair.new), place: $0.pair.origin)
        }
      }
      result += [Finding.replacementRing(edges, variant: context.text(of: variant))]
        .compactMap { $0 }
    }
    return result
  }

  private func ends(_ all: [Said]) -> [Finding] {
    var result: [Finding] = []
    for (_, rivals) in Dictionary(grouping: all, by: \.pair.old).sorted(by: { $0.key < $1.key })
    where rivals.count > 1 {
      let space = VariantSpace(
        of: context.program, tailorings: Set(rivals.map(\.tailoring)).sorted())
      let points = space.firstPoints(limit: VariantLedger.mostOfOne).points
      for (row, first) in rivals.enumerated() {
        for second in rivals[(row + 1)...] where first.pair.new != second.pair.new {
          result += [finding(first, second, rivals, points)].compactMap { $0 }
        }
      }
    }
    return result
  }

  private func finding(
    _ first: Said, _ second: Said, _ rivals: [Said], _ points: [VariantSpace.Point]
  ) -> Finding? {
    if isNarrower(first, than: second) || isNarrower(second, than: first) { return nil }
    let point = points.first { point in
      point.active.contains(first.tailoring) && point.active.contains(second.tailoring)
        && !rivals.contains { judge in
          point.active.contains(judge.tailoring) && isNarrower(judge, than: first)
            && isNarrower(judge, than: second)
        }
    }
    return point.map {
      .replacementWithTwoEnds(
        name(first.pair.old), first: (name(first.pair.new), first.pair.origin),
        second: (name(second.pair.new), second.pair.origin),
        variant: context.program.text(of: $0.selection))
    }
  }

  private func isNarrower(_ a: Said, than b: Said) -> Bool {
    context.program.tailorings[a.tailoring].condition.isNarrower(
      than: context.program.tailorings[b.tailoring].condition, in: context.program)
  }

  private func name(_ id: ID<Module>) -> String { context.program.modules[id].name }
}
