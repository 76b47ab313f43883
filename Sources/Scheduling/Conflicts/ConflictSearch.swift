/// Constraints, by their numbers, that cannot be kept together.
public struct Conflict: Hashable, Sendable {
  /// Ascending. It was shown that they cannot be kept together.
  public var members: [Int]
  /// For each member what is known of all the others without it: never `impossible` if the limit
  /// of questions allowed to ask.
  public var withoutOne: [ConflictSearch.Verdict]
  /// Whether it is known that no set of fewer constraints is impossible.
  public var isSmallest = false

  /// Whether the others can be kept as soon as any one of them is dropped.
  public var isIrreducible: Bool { withoutOne.allSatisfy { $0 == .possible } }
}

/// Finds small sets of constraints that cannot be kept together, by asking about sets of them.
///
/// Irreducible sets by deletion (Chinneck and Dravnieks 1991), whole runs of constraints at a time
/// as long as that leaves an impossible set, as in QuickXplain (Junker 2004). Smallest ones by
/// hitting sets (Ignatiev, Previti, Liffiton and Marques-Silva 2015). What is not decided counts
/// as possible, so that every set that is returned was shown to be impossible.
public struct ConflictSearch {
  /// Whether some constraints can be kept together.
  public enum Verdict: Hashable, Sendable {
    case possible, impossible, undecided
  }

  public typealias Judge = (_ kept: [Int]) -> Verdict

  private let judge: Judge
  private let mostQuestions: Int
  private var known: [[Int]: Verdict] = [:]
  /// Sets that were judged.
  public private(set) var questions = 0

  /// `judge` says whether the constraints with these numbers, ascending, can be kept together.
  public init(mostQuestions: Int = 400, judge: @escaping Judge) {
    self.mostQuestions = mostQuestions
    self.judge = judge
  }

  private var isAtLimit: Bool { questions >= mostQuestions }

  /// At the limit of questions nothing more is decided.
  private mutating func verdict(_ kept: [Int]) -> Verdict {
    if let verdict = known[kept] { return verdict }
    if isAtLimit { return .undecided }
    questions += 1
    let verdict = judge(kept)
    known[kept] = verdict
    return verdict
  }

  /// A set out of some constraints of which none can be left out; nil if all of them together are
  /// not shown to be impossible. The first ones are dropped first.
  public mutating func irreducible(of constraints: [Int]) -> Conflict? {
    var kept = constraints.sorted()
    if verdict(kept) != .impossible { return nil }
    // Again where a limited judge decides a smaller set that it could not decide before.
    for _ in 0..<3 {
      let before = kept
      drop(before[...], from: &kept)
      if kept == before { break }
    }
    return conflict(kept)
  }

  /// Leaves out the whole run if what is left is impossible without it; else its halves, each.
  private mutating func drop(_ run: ArraySlice<Int>, from kept: inout [Int]) {
    let rest = kept.filter { !run.contains($0) }
    if rest.count < kept.count, verdict(rest) == .impossible {
      kept = rest
      return
    }
    if run.count < 2 { return }
    let middle = run.startIndex + run.count / 2
    drop(run[..<middle], from: &kept)
    drop(run[middle...], from: &kept)
  }

  private mutating func conflict(_ members: [Int]) -> Conflict {
    Conflict(
      members: members,
      withoutOne: members.map { member in verdict(members.filter { $0 != member }) })
  }

  /// As `irreducible`, with as few members as can be. At the limit of questions the smallest set
  /// known by then.
  public mutating func smallest(of constraints: [Int]) -> Conflict? {
    guard var best = irreducible(of: constraints) else { return nil }
    let all = constraints.sorted()
    // Each of these sets must be hit: without it the rest is possible.
    var corrections: [[Int]] = []
    var isSure = true
    while !isAtLimit {
      switch HittingSet.smallest(corrections, below: best.members.count) {
      case .none:
        best.isSmallest = isSure && best.isIrreducible
        return best
      case .tooMany: return best
      case .found(let hitting) where verdict(hitting) == .impossible:
        best = conflict(hitting)
        best.isSmallest = isSure && best.isIrreducible
        return best
      case .found(let hitting):
        let kept = grown(hitting, all)
        if verdict(kept.sorted()) != .possible { isSure = false }
        corrections.append(all.filter { !kept.contains($0) })
      }
    }
    return best
  }

  /// As many constraints as can be kept beside some, a run at a time.
  private mutating func grown(_ members: [Int], _ all: [Int]) -> Set<Int> {
    var kept = Set(members)
    add(all.filter { !kept.contains($0) }[...], to: &kept)
    return kept
  }

  private mutating func add(_ run: ArraySlice<Int>, to kept: inout Set<Int>) {
    if run.isEmpty || isAtLimit { return }
    let more = kept.union(run)
    if verdict(more.sorted()) != .impossible {
      kept = more
      return
    }
    if run.count < 2 { return }
    let middle = run.startIndex + run.count / 2
    add(run[..<middle], to: &kept)
    add(run[middle...], to: &kept)
  }
}
