/// What a variant says differently of one fact: lines that the base alone has, lines that the
/// variant alone has, and how many both have.
struct Difference: Sendable {
  let label: Phrase
  /// The label in the variant, where it is another.
  let newLabel: Phrase?
  let removed: [Words]
  let added: [Words]
  let keptCount: Int

  private init(_ old: Fact, _ new: Fact) {
    label = old.label
    newLabel = new.label == old.label ? nil : new.label
    let both = Set(old.lines).intersection(new.lines)
    removed = old.lines.filter { !both.contains($0) }
    added = new.lines.filter { !both.contains($0) }
    keptCount = both.count
  }

  private var isEmpty: Bool { removed.isEmpty && added.isEmpty && newLabel == nil }

  /// Facts that differ, in the order of the base, then what is new.
  static func all(_ base: [Fact], _ here: [Fact]) -> [Difference] {
    let old = base.map { fact in
      Difference(fact, here.first { $0.matches(fact) } ?? Fact(fact.label, [], key: fact.key))
    }
    let new = here.filter { fact in !base.contains { $0.matches(fact) } }.map { fact in
      Difference(Fact(fact.label, [], key: fact.key), fact)
    }
    return (old + new).filter { !$0.isEmpty }
  }
}
