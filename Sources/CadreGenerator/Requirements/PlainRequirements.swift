/// The meaning of requirements by enumeration: every way to count every completion is tried.
extension GeneratedRequirements {
  /// Completions that count once together: what they are, and what they count as.
  struct Token {
    var own: Set<Int>
    var counted: Set<Int>
  }

  /// One way to count a completion: for a line, in the place of one of its members.
  struct Use: Hashable {
    var line: Int
    var member: Int
  }

  /// One line that uses up: an amount of modules, in a section.
  struct Line {
    enum Unit { case modules, hours, credits }
    var need: Int
    var unit: Unit
    var members: [Int]
    var section: Int
  }

  var tokens: [Token] {
    var groups: [Set<Int>] = completed.map { [$0] }
    for module in completed {
      let same = reach(module, oneWay: false)
      let touched = groups.filter { !$0.isDisjoint(with: same) }
      groups.removeAll { !$0.isDisjoint(with: same) }
      groups.append(touched.reduce([]) { $0.union($1) })
    }
    return groups.map { own in
      Token(own: own, counted: own.reduce([]) { $0.union(reach($1, oneWay: true)) })
    }
  }

  private func reach(_ module: Int, oneWay: Bool) -> Set<Int> {
    var found: Set = [module]
    for _ in 0..<moduleCount {
      for link in links where oneWay || !link.isOneWay {
        if found.contains(link.from) { found.insert(link.to) }
        if !link.isOneWay, found.contains(link.to) { found.insert(link.from) }
      }
    }
    return found
  }

  func weight(_ token: Token, _ unit: Line.Unit) -> Int {
    token.own.map { module in
      switch unit {
      case .modules: 1
      case .hours: hours[module]
      case .credits: credits[module].lowerBound
      }
    }.max() ?? 0
  }

  /// Whether the requirement is held by what is completed.
  public var holdsRequirement: Bool { holds(requirement) }

  private func holds(_ term: GeneratedTerm) -> Bool {
    switch term {
    case .module(let module): return tokens.contains { $0.counted.contains(module) }
    case .both(let terms), .all(let terms): return terms.allSatisfy { holds($0) }
    case .either(let terms): return terms.contains { holds($0) }
    case .hours(let need, let members):
      return counts([Line(need: need, unit: .hours, members: members, section: 0)])
    case .credits(let need, let members):
      return counts([Line(need: need, unit: .credits, members: members, section: 0)])
    case .any(let need, let terms):
      let plain = Self.plain(terms)
      let others = terms.filter { Self.plain([$0]).isEmpty && holds($0) }.count
      return counts(
        [Line(need: need - others, unit: .modules, members: plain, section: 0)])
    }
  }

  static func plain(_ terms: [GeneratedTerm]) -> [Int] {
    var found: [Int] = []
    for case .module(let module) in terms where !found.contains(module) { found.append(module) }
    return found
  }

  private func counts(_ lines: [Line]) -> Bool { canCount(lines, sharings: [], caps: []) }

  /// Whether the path is held by what is completed.
  public var holdsPath: Bool {
    var alternatives: [[Line]] = [[]]
    for (row, terms) in sections.enumerated() {
      for term in terms {
        let ways = Self.ways(term, row)
        alternatives = alternatives.flatMap { old in ways.map { old + $0 } }
      }
    }
    return alternatives.contains { canCount($0, sharings: sharings, caps: caps) }
  }

  /// Every list of lines that a term may stand for.
  private static func ways(_ term: GeneratedTerm, _ section: Int) -> [[Line]] {
    switch term {
    case .module(let module):
      return [[Line(need: 1, unit: .modules, members: [module], section: section)]]
    case .both(let terms), .all(let terms):
      return terms.reduce([[]]) { old, term in
        old.flatMap { lines in ways(term, section).map { lines + $0 } }
      }
    case .either(let terms): return ways(.any(1, terms), section)
    case .hours(let need, let members):
      return [[Line(need: need, unit: .hours, members: members, section: section)]]
    case .credits(let need, let members):
      return [[Line(need: need, unit: .credits, members: members, section: section)]]
    case .any(let need, let terms):
      let different =
        plain(terms).map { GeneratedTerm.module($0) }
        + terms.filter { plain([$0]).isEmpty }
      return (0..<(1 << different.count)).filter { $0.nonzeroBitCount == need }.flatMap { mask in
        ways(.all(different.indices.filter { mask >> $0 & 1 == 1 }.map { different[$0] }), section)
      }
    }
  }
}
