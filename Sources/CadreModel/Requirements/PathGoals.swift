/// What a line of a path asks for, before it is known which alternatives are taken.
indirect enum CountingGoal {
  case line(CountedLine)
  case all([CountingGoal])
  case some(Int, [CountingGoal])
  /// Decided apart; it uses nothing up.
  case apart(Verdict)
}

extension RequirementEvaluation {
  /// Whether a path is held.
  mutating func counted(_ path: ID<Path>) -> Verdict {
    var limits: [CountedLimit] = []
    let goals = goals(of: path, within: [], &limits)
    return decide(goals, limits)
  }

  /// The goals of a path that stands alone or in a section of another.
  private mutating func goals(
    of id: ID<Path>, within section: [SectionStep], _ limits: inout [CountedLimit]
  ) -> [CountingGoal] {
    let path = variant.path(id)
    var goals = path.minimums.map { minimum in
      CountingGoal.apart(verdict(.atLeast(minimum.quantity, minimum.set)))
    }
    for (row, stage) in path.stages.enumerated() {
      let here = section + [SectionStep(path: id, stage: row)]
      for line in stage.lines {
        switch line.value {
        case .all(let set): goals.append(all(of: set, here, &limits))
        case .any(let count, let set): goals.append(some(count, of: set, here, &limits))
        case .atLeast(let count): goals.append(amount(count.quantity, count.set, here))
        case .atMost(let count):
          limits.append(.init(kind: .cap(count.set), quantity: count.quantity, section: here))
        case .shares(let quantity, let name):
          if let other = path.stages.firstIndex(where: { $0.name == name }), other != row {
            limits.append(.init(kind: .sharing(with: other), quantity: quantity, section: here))
          }
        case .optional: break
        }
      }
    }
    return goals
  }

  private mutating func all(
    of set: ModuleSet, _ section: [SectionStep], _ limits: inout [CountedLimit]
  ) -> CountingGoal {
    if case .listed(let terms) = set {
      return .all(judge.sets.terms(of: terms).map { goal($0, section, &limits) })
    }
    return .all(
      members(of: set).map {
        .line(CountedLine(quantity: .modules(1), members: [$0], section: section))
      })
  }

  private mutating func some(
    _ count: Int, of set: ModuleSet, _ section: [SectionStep], _ limits: inout [CountedLimit]
  ) -> CountingGoal {
    guard case .listed(let terms) = set else {
      return .line(
        CountedLine(quantity: .modules(count), members: members(of: set), section: section))
    }
    return some(count, of: judge.sets.terms(of: terms), section, &limits)
  }

  /// Plain modules of a choice are one line; each other term is a goal of its own.
  private mutating func some(
    _ count: Int, of terms: [Requirement], _ section: [SectionStep], _ limits: inout [CountedLimit]
  ) -> CountingGoal {
    let plain = terms.compactMap(\.plainModule).map { variant.resolved($0) }.uniqued()
    let others = terms.filter { $0.plainModule == nil }
    if others.isEmpty {
      return .line(
        CountedLine(quantity: .modules(count), members: plain, section: section))
    }
    let goals = others.map { goal($0, section, &limits) }
    let singles = plain.map { module in
      CountingGoal.line(
        CountedLine(quantity: .modules(1), members: [module], section: section))
    }
    return .some(count, singles + goals)
  }

  private mutating func amount(
    _ quantity: Quantity, _ set: ModuleSet, _ section: [SectionStep]
  ) -> CountingGoal {
    if case .everyModule = set { return .apart(verdict(.atLeast(quantity, set))) }
    return .line(CountedLine(quantity: quantity, members: members(of: set), section: section))
  }

  private mutating func goal(
    _ term: Requirement, _ section: [SectionStep], _ limits: inout [CountedLimit]
  ) -> CountingGoal {
    work -= 1
    guard work > 0, depth < 200 else { return .apart(Verdict(.notDecided)) }
    depth += 1
    defer { depth -= 1 }
    switch term {
    case .module(let module, let grade):
      let id = variant.resolved(module.value)
      let line = CountedLine(
        quantity: .modules(1), members: [id], grade: grade, section: section)
      guard let grade, judge.record == nil else { return .line(line) }
      return .all([.line(line), .apart(Verdict(.held, [.grade(grade, in: id)]))])
    case .corequisite(let module), .strictCorequisite(let module):
      return .line(
        CountedLine(
          quantity: .modules(1), members: [variant.resolved(module.value)], section: section))
    case .both(let terms): return .all(terms.map { goal($0, section, &limits) })
    case .either(let terms): return some(1, of: terms, section, &limits)
    case .allOf(let set): return all(of: set, section, &limits)
    case .anyOf(let count, let set): return some(count, of: set, section, &limits)
    case .atLeast(let quantity, let set): return amount(quantity, set, section)
    case .path(let path):
      guard variant.contains(path.value), section.allSatisfy({ $0.path != path.value }) else {
        return .apart(Verdict(.notHeld))
      }
      return .all(goals(of: path.value, within: section, &limits))
    default: return .apart(verdict(term))
    }
  }
}
