/// A few random modules with prerequisites, corequisites and strict corequisites, and which of them
/// can ever be taken, by a search over all plans in terms.
public struct GeneratedCorequisites: Sendable {
  indirect enum Term: Sendable {
    case before(Int)
    /// Before or in the same term.
    case beside(Int)
    case both([Term])
    case either([Term])
    case any(Int, [Term])

    var text: String {
      switch self {
      case .before(let module): "M\(module)"
      case .beside(let module): "corequisite M\(module)"
      case .both(let terms): "(" + terms.map(\.text).joined(separator: " and ") + ")"
      case .either(let terms): "(" + terms.map(\.text).joined(separator: " or ") + ")"
      case .any(let count, let terms):
        "any \(count) of (" + terms.map(\.text).joined(separator: ", ") + ")"
      }
    }
  }

  let requirements: [Term?]
  /// Strict partners, each pair once.
  let partners: [(Int, Int)]

  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...5, using: &random)
    requirements = (0..<count).map { _ in
      Int.random(in: 0..<10, using: &random) < 6
        ? Self.term(count, depth: 2, using: &random) : nil
    }
    partners = (0..<count).compactMap { module in
      guard Int.random(in: 0..<7, using: &random) == 0 else { return nil }
      let other = Int.random(in: 0..<count, using: &random)
      return other == module ? nil : (module, other)
    }
  }

  private static func term(_ count: Int, depth: Int, using random: inout SeededGenerator) -> Term {
    let module = Int.random(in: 0..<count, using: &random)
    let kind = Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random)
    if kind < 3 { return .before(module) }
    if kind < 6 { return .beside(module) }
    // Different modules, so that any two of them can be had.
    let terms = (0..<count).shuffled(using: &random).prefix(Int.random(in: 2...3, using: &random))
      .map { other in
        depth > 1 && Bool.random(using: &random)
          ? term(count, depth: depth - 1, using: &random)
          : Bool.random(using: &random) ? Term.before(other) : .beside(other)
      }
    if kind < 7 { return .both(terms) }
    if kind == 7, count > 2 {
      let different = (0..<count).shuffled(using: &random).prefix(3)
      return .any(2, different.map { Bool.random(using: &random) ? .before($0) : .beside($0) })
    }
    return kind < 9 || terms.count < 2 ? .either(terms) : .both(terms + [.either(terms)])
  }

  public var text: String {
    var text = "cadre 1\n\n"
    for (row, requirement) in requirements.enumerated() {
      text += "module M\(row) \"M\" {\n"
      if let requirement { text += "    requires \(requirement.text)\n" }
      for (module, other) in partners where module == row {
        text += "    requires strict corequisite M\(other)\n"
      }
      text += "}\n"
    }
    return text
  }

  /// Whether some module can never be taken.
  public var hasDeadlock: Bool {
    let all = 1 << requirements.count - 1
    var seen: Set<Int> = [0]
    var queue = [0]
    var ever = 0
    while let taken = queue.popLast() {
      for step in 1...all where step & taken == 0 && canTake(step, after: taken) {
        ever |= step
        if seen.insert(taken | step).inserted { queue.append(taken | step) }
      }
    }
    return ever != all
  }

  private func canTake(_ step: Int, after taken: Int) -> Bool {
    let isWhole = partners.allSatisfy { step >> $0 & 1 == step >> $1 & 1 }
    return isWhole
      && requirements.enumerated().allSatisfy { row, requirement in
        guard step >> row & 1 == 1, let requirement else { return true }
        return holds(requirement, taken, step)
      }
  }

  private func holds(_ term: Term, _ taken: Int, _ step: Int) -> Bool {
    switch term {
    case .before(let module): taken >> module & 1 == 1
    case .beside(let module): (taken | step) >> module & 1 == 1
    case .both(let terms): terms.allSatisfy { holds($0, taken, step) }
    case .either(let terms): terms.contains { holds($0, taken, step) }
    case .any(let count, let terms): terms.count { holds($0, taken, step) } >= count
    }
  }
}
