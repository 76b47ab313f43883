import CadreTime

/// A completion, or several that count once, with the modules that it counts as.
struct Credit: Sendable {
  /// Completed themselves.
  var own: [ID<Module>]
  /// Held through it on the day: itself and its equivalents.
  var counted: Set<ID<Module>>
  /// The completions in the record; empty in a plan.
  var completions: [LearnerRecord.Completion] = []

  /// What it counts; of a range of credits the least, unless the record gives the value.
  func weight(as quantity: Quantity, in variant: Variant) -> Int {
    weights(in: variant, as: quantity) { quantity.weight(of: $0) }
  }

  /// What a limit counts of it: of a range of credits the most.
  func limitWeight(as quantity: Quantity, in variant: Variant) -> Int {
    weights(in: variant, as: quantity) { quantity.limitWeight(of: $0) }
  }

  private func weights(
    in variant: Variant, as quantity: Quantity, _ plain: (Module) -> Int
  ) -> Int {
    own.reduce(0) { most, module in
      if case .credits = quantity,
        let known = completions.last(where: { $0.module == module })?.credits
      {
        return max(most, known)
      }
      return max(most, plain(variant.module(module)))
    }
  }

  /// Whether it has a module in a grade or a better one.
  func reaches(_ grade: String, in grades: [String]) -> Bool {
    guard let least = grades.firstIndex(of: grade) else { return false }
    return completions.contains { completion in
      completion.grade.flatMap { grades.firstIndex(of: $0) }.map { $0 <= least } ?? false
    }
  }
}

extension Credit {
  /// Modules of a plan as credits.
  static func planned(_ modules: [ID<Module>], _ links: Equivalents) -> [Credit] {
    var result = modules.map { Credit(own: [$0], counted: links.counted($0, on: nil)) }
    let rows = Dictionary(
      modules.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var groups = DisjointSets(count: modules.count)
    for (row, module) in modules.enumerated() {
      for other in links.same(module, on: nil) {
        if let other = rows[other] { groups.join(row, other) }
      }
    }
    merge(&result, &groups)
    return result
  }

  /// Completions as credits: those that count as each other are one. `held` says what is still
  /// valid.
  static func credits(
    _ completions: [LearnerRecord.Completion], _ links: Equivalents,
    isHeld: (ID<Module>) -> Bool
  ) -> [Credit] {
    var rows: [ID<Module>: Int] = [:]
    var credits: [Credit] = []
    for completion in completions {
      let row = rows[completion.module] ?? credits.count
      if row == credits.count {
        rows[completion.module] = row
        credits.append(Credit(own: [completion.module], counted: []))
      }
      credits[row].completions.append(completion)
      credits[row].counted.formUnion(links.counted(completion.module, on: completion.date))
    }
    guard !links.isEmpty else { return credits.map { $0.keeping(isHeld) } }
    var groups = DisjointSets(count: credits.count)
    for (row, credit) in credits.enumerated() {
      for completion in credit.completions {
        for other in links.same(completion.module, on: completion.date) {
          if let other = rows[other] { groups.join(row, other) }
        }
      }
    }
    merge(&credits, &groups)
    return credits.map { $0.keeping(isHeld) }
  }

  private static func merge(_ credits: inout [Credit], _ groups: inout DisjointSets) {
    var merged: [Int: Credit] = [:]
    for (row, credit) in credits.enumerated() {
      let root = groups.root(row)
      guard var first = merged[root] else {
        merged[root] = credit
        continue
      }
      first.own += credit.own
      first.counted.formUnion(credit.counted)
      first.completions += credit.completions
      merged[root] = first
    }
    credits = merged.keys.sorted().compactMap { merged[$0] }
  }

  private func keeping(_ isHeld: (ID<Module>) -> Bool) -> Credit {
    var result = self
    result.counted = counted.filter(isHeld)
    return result
  }
}
