import Scheduling
import SchedulingOracles
import Testing

/// A random problem with its constraints dealt out to a few named groups.
private struct Case {
  let problem: Problem
  let groups: [[Constraint]]

  /// Nil if the whole is not impossible.
  init?(_ seed: Int, mostGroups: Int, isMonotone: Bool) {
    var problem = RandomProblem.make(seed, .tiny)
    if isMonotone { problem.takeOutWhatHelps() }
    guard case .impossible = problem.decision(Case.limits) else { return nil }
    self.problem = problem
    var dice = Dice(seed + 77)
    var groups: [[Constraint]] = Array(repeating: [], count: mostGroups)
    for constraint in problem.constraints {
      groups[dice.roll(0...(mostGroups - 1))].append(constraint)
    }
    self.groups = groups.filter { !$0.isEmpty }
  }

  static let limits = DecisionLimits(schedules: 0)

  func relaxed(_ kept: [Int]) -> Problem {
    let dropped = groups.indices.filter { !kept.contains($0) }.flatMap { groups[$0] }
    return problem.dropping(Set(dropped)).problem
  }

  func verdict(_ kept: [Int]) -> ConflictSearch.Verdict {
    switch relaxed(kept).decision(Case.limits) {
    case .placed: .possible
    case .impossible: .impossible
    case .undecided: .undecided
    }
  }

  func search() -> ConflictSearch { ConflictSearch { verdict($0) } }
}

extension Problem {
  /// Weekly amounts let consecutive sessions leave out slots, and an earlier end can make what is
  /// due after it due earlier: with either, fewer constraints need not leave more schedules.
  fileprivate mutating func takeOutWhatHelps() {
    for resource in activities.flatMap(\.exclusive) { resources[resource].weeklyAmount = nil }
    for index in activities.indices {
      for row in activities[index].predecessors.indices {
        activities[index].predecessors[row].due = nil
      }
    }
  }
}

@Suite struct ConflictTests {
  /// The set itself is impossible, and without any one member there is a schedule that the plain
  /// checker accepts.
  @Test func setsAreIrreducible() throws {
    var counts = (cases: 0, members: 0, withoutOne: 0)
    for seed in 1...1_000 where counts.cases < 200 {
      guard let one = Case(seed, mostGroups: 9, isMonotone: false) else { continue }
      counts.cases += 1
      var search = one.search()
      let found = search.irreducible(of: Array(one.groups.indices))
      let conflict = try #require(found)
      #expect(conflict.withoutOne.allSatisfy { $0 != .impossible }, "seed \(seed)")
      let answer = BruteForce.solve(one.relaxed(conflict.members))
      #expect(answer == .impossible || answer == .unknown, "seed \(seed)")
      for (member, verdict) in zip(conflict.members, conflict.withoutOne) {
        counts.members += 1
        let rest = one.relaxed(conflict.members.filter { $0 != member })
        guard verdict == .possible, case .placed(let schedule) = rest.decision(Case.limits)
        else { continue }
        counts.withoutOne += 1
        #expect(PlainChecker.violations(schedule, rest) == [], "seed \(seed)")
      }
    }
    #expect(counts.cases == 200)
    #expect(counts.withoutOne * 100 >= counts.members * 98)
  }

  /// No set of one group less is impossible, whatever its groups, so no smaller one is either.
  @Test func smallestSetsAreSmallest() throws {
    var counts = (cases: 0, smaller: 0, questions: 0)
    for seed in 1...1_000 where counts.cases < 200 {
      guard let one = Case(seed, mostGroups: 7, isMonotone: true) else { continue }
      counts.cases += 1
      let all = Array(one.groups.indices)
      var search = one.search()
      let (first, smallest) = (search.irreducible(of: all), search.smallest(of: all))
      let conflict = try #require(smallest)
      counts.questions += search.questions
      if conflict.members.count < first?.members.count ?? 0 { counts.smaller += 1 }
      #expect(conflict.isSmallest, "seed \(seed)")
      #expect(one.verdict(conflict.members) == .impossible, "seed \(seed)")
      for set in 0..<(1 << all.count) where set.nonzeroBitCount == conflict.members.count - 1 {
        let kept = all.filter { set >> $0 & 1 == 1 }
        #expect(one.verdict(kept) != .impossible, "seed \(seed): \(kept)")
      }
    }
    #expect(counts.cases == 200 && counts.smaller > 0)
  }

  /// A judge of numbers: sets that hold all members of one of the given sets are impossible.
  private func search(_ bad: [[Int]], undecided: Set<Int> = []) -> ConflictSearch {
    ConflictSearch { kept in
      if bad.contains(where: { $0.allSatisfy(kept.contains) }) { return .impossible }
      return undecided.isDisjoint(with: kept) ? .possible : .undecided
    }
  }

  @Test func knownSetsAreFound() {
    var many = search([[3, 40, 77]])
    let conflict = many.irreducible(of: Array(0..<100))
    #expect(conflict?.members == [3, 40, 77] && conflict?.isIrreducible == true)
    // Far fewer questions than constraints: whole runs are dropped at a time.
    #expect(many.questions < 50)
    var two = search([[5, 6, 7], [1, 2]])
    #expect(two.irreducible(of: Array(0..<9))?.members == [5, 6, 7])
    #expect(two.smallest(of: Array(0..<9))?.members == [1, 2])
    var none = search([[0, 99]])
    #expect(none.irreducible(of: [0, 1, 2]) == nil)
    var always = search([[]])
    #expect(always.smallest(of: [0, 1, 2])?.members == [])
  }

  /// What is not decided is kept, and said.
  @Test func whatIsNotDecidedIsNotClaimed() {
    var search = search([[1, 2, 3]], undecided: [3])
    let conflict = search.smallest(of: [0, 1, 2, 3])
    #expect(conflict?.members == [1, 2, 3])
    #expect(conflict?.withoutOne == [.undecided, .undecided, .possible])
    #expect(conflict?.isIrreducible == false && conflict?.isSmallest == false)
  }
}
