extension RequirementEvaluation {
  /// Whether the goals can be met together, a module counting once; an alternative that needs no
  /// facts is taken where there is one.
  mutating func decide(_ goals: [CountingGoal], _ limits: [CountedLimit]) -> Verdict {
    var draft = GoalDraft(limits: limits)
    draft.add(goals)
    return explore(draft)
  }

  private mutating func explore(_ draft: GoalDraft) -> Verdict {
    work -= 1 + draft.lines.count
    guard work > 0, depth < 200 else { return Verdict(.notDecided) }
    if draft.answer == .notHeld { return Verdict(.notHeld, draft.facts) }
    guard let (count, choice) = draft.choices.last else { return count(draft) }
    depth += 1
    defer { depth -= 1 }
    var result = Verdict(.notHeld)
    for taken in combinations(count, of: choice) {
      var next = draft
      next.choices.removeLast()
      next.add(taken)
      let verdict = explore(next)
      result = better(result, verdict)
      if result.answer == .held, result.facts.isEmpty { return result }
    }
    return result
  }

  private func better(_ old: Verdict, _ new: Verdict) -> Verdict {
    if old.answer == .held, new.answer == .held {
      return new.facts.count < old.facts.count ? new : old
    }
    if old.answer == .held { return old }
    return new.answer == .notHeld ? old : new
  }

  /// Every way to take so many of the goals; what is held apart and needs no facts is taken first.
  /// Where there are too many ways, work runs out.
  private mutating func combinations(_ count: Int, of goals: [CountingGoal]) -> [[CountingGoal]] {
    let free = goals.count { $0.isFree }
    let rest = goals.filter { !$0.isFree && !$0.isLost }
    let missing = count - free
    if missing <= 0 { return [[]] }
    if missing > rest.count { return [] }
    var result: [[CountingGoal]] = []
    var set = Array(0..<missing)
    while true {
      result.append(set.map { rest[$0] })
      work -= set.count
      if work <= 0 { return [[.apart(Verdict(.notDecided))]] }
      guard let move = set.indices.last(where: { set[$0] < rest.count - missing + $0 }) else {
        return result
      }
      set[move] += 1
      for next in set.indices where next > move { set[next] = set[next - 1] + 1 }
    }
  }

  private mutating func count(_ draft: GoalDraft) -> Verdict {
    let path = CountedPath(lines: draft.lines, limits: draft.limits)
    let own = path.problem(judge).answer(work: spend())
    if own == .held { return Verdict(draft.answer, draft.facts) }
    guard judge.record == nil else {
      return Verdict(own.and(draft.answer), draft.facts)
    }
    var outside = draft.lines.flatMap(\.members).uniqued().filter {
      variant.module($0).isOutside && !judge.isHeld($0)
    }
    if outside.isEmpty { return Verdict(own.and(draft.answer), draft.facts) }
    let with = path.problem(judge, outside: outside).answer(work: spend())
    guard with == .held else { return Verdict(with.and(draft.answer), draft.facts) }
    // Only those without which it fails are assumed.
    for module in outside where outside.count <= 64 {
      let fewer = outside.filter { $0 != module }
      if path.problem(judge, outside: fewer).answer(work: spend()) == .held { outside = fewer }
    }
    return Verdict(draft.answer, draft.facts + outside.map { .outside($0) })
  }
}

/// Goals sorted into lines to count, choices still to make, and what is decided already.
struct GoalDraft {
  var limits: [CountedLimit]
  private(set) var lines: [CountedLine] = []
  var choices: [(count: Int, goals: [CountingGoal])] = []
  private(set) var answer = Answer.held
  private(set) var facts: [PersonalFact] = []

  init(limits: [CountedLimit]) { self.limits = limits }

  mutating func add(_ goals: [CountingGoal]) {
    for goal in goals {
      switch goal {
      case .line(let line): lines.append(line)
      case .all(let goals): add(goals)
      case .some(let count, let goals):
        if count > 0 { choices.append((count, goals)) }
      case .apart(let verdict):
        answer = answer.and(verdict.answer)
        facts += verdict.facts
      }
    }
  }
}

extension CountingGoal {
  fileprivate var isFree: Bool {
    if case .apart(let verdict) = self { return verdict.answer == .held && verdict.facts.isEmpty }
    return false
  }

  fileprivate var isLost: Bool {
    if case .apart(let verdict) = self { return verdict.answer == .notHeld }
    return false
  }
}
