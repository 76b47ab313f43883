/// Courses to be taken in periods: the balanced academic curriculum problem (Castro and Manzano
/// 2001; CSPLib 30) and its generalisation to several curricula and unwanted periods (Chiarandini,
/// Di Gaspero, Gualandi, Schaerf 2012). Periods count from 0.
public struct TermProblem: Hashable, Sendable {
  public var periodCount: Int
  public var courses: [TermCourse]
  public var curricula: [Curriculum]
  public var orders: [TermOrder]
  /// Pairs never taken in one period.
  public var apart: [TermPair]

  public init(
    periodCount: Int, courses: [TermCourse], curricula: [Curriculum], orders: [TermOrder] = [],
    apart: [TermPair] = []
  ) {
    self.periodCount = periodCount
    self.courses = courses
    self.curricula = curricula
    self.orders = orders
    self.apart = apart
  }

  /// More periods are refused: sets of periods are 64 bits.
  public static let mostPeriods = 64
  /// With these limits no sum of squares overflows.
  public static let mostLoad = 10_000
  public static let mostCourses = 5000
  public static let mostCurricula = 1000
}

public struct TermCourse: Hashable, Sendable {
  public var load: Int
  /// The periods in which it may be taken, all if nil; one if it is fixed.
  public var periods: [Int]?
  /// Each costs 1 in `TermObjective.balance` if the course is taken in it.
  public var unwanted: [Int]

  public init(load: Int, periods: [Int]? = nil, unwanted: [Int] = []) {
    self.load = load
    self.periods = periods
    self.unwanted = unwanted
  }
}

/// Courses taken by the same persons. Curricula may share courses.
public struct Curriculum: Hashable, Sendable {
  public var courses: [Int]
  /// The least and most load, and the least and most courses, of each period.
  public var loads: ClosedRange<Int>
  public var counts: ClosedRange<Int>

  public init(
    courses: [Int], loads: ClosedRange<Int> = 0...Int.max, counts: ClosedRange<Int> = 0...Int.max
  ) {
    self.courses = courses
    self.loads = loads
    self.counts = counts
  }
}

public struct TermOrder: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The first is taken in an earlier period (a prerequisite).
    case before
    /// The first is taken in an earlier or the same period (a corequisite).
    case notAfter
    /// Both are taken in the same period (a strict corequisite).
    case together
  }

  public var first: Int
  public var second: Int
  public var kind: Kind

  public init(_ first: Int, _ kind: Kind, _ second: Int) {
    self.first = first
    self.second = second
    self.kind = kind
  }
}

public struct TermPair: Hashable, Sendable {
  public var first: Int
  public var second: Int

  public init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}

/// What makes one assignment better than another. Least is best.
public enum TermObjective: Hashable, Sendable, CaseIterable {
  /// The highest load of a curriculum in a period.
  case highestLoad
  /// The squares of the distances of each curriculum's load in each period to its mean, rounded
  /// down and up; and one for each course in an unwanted period.
  case balance
  /// The number of the last period in use, then the highest load, then the balance over the
  /// periods up to it. Later periods need not keep the least load and count.
  case fewestPeriods
}

/// How good an assignment is; compared from the first part to the last. Parts that the objective
/// does not ask for are 0.
public struct TermValue: Hashable, Comparable, Sendable {
  public var periods: Int
  public var highestLoad: Int
  public var balance: Int

  public init(periods: Int = 0, highestLoad: Int = 0, balance: Int = 0) {
    self.periods = periods
    self.highestLoad = highestLoad
    self.balance = balance
  }

  public static func < (a: TermValue, b: TermValue) -> Bool {
    (a.periods, a.highestLoad, a.balance) < (b.periods, b.highestLoad, b.balance)
  }
}

/// How much to search: numbers of steps, never seconds.
public struct TermLimits: Hashable, Sendable {
  /// Moves of annealing.
  public var moves: Int
  /// Nodes of each exact search.
  public var nodes: Int
  public var seed: UInt64

  public init(moves: Int = 1_000_000, nodes: Int = 5000, seed: UInt64 = 1) {
    self.moves = moves
    self.nodes = nodes
    self.seed = seed
  }
}

/// The outcome of a search.
public struct TermSolution: Hashable, Sendable {
  /// The period of each course; nil if none was found that keeps every rule.
  public var periods: [Int]?
  /// The value of `periods`; nil as they are.
  public var value: TermValue?
  /// No assignment has a smaller value. Part after part: a part is worth comparing where the
  /// parts before it are equal.
  public var bound: TermValue
  /// Proven that there is none, or that none is better.
  public var isProven: Bool
  /// Why there is none; nil if one was found or nothing is proven.
  public var impossibility: TermImpossibility?
  /// Moves and nodes used.
  public var steps: Int
}

/// A mistake in a problem, found before any search.
public enum TermDefect: Hashable, Sendable {
  case periodCount
  case tooMany
  case load(course: Int)
  case period(course: Int)
  case curriculum(Int)
  case order(Int)
  case apart(Int)
}

extension TermProblem {
  /// Mistakes that forbid searching: numbers beyond the limits and courses that do not exist.
  public var defects: [TermDefect] {
    guard (1...Self.mostPeriods).contains(periodCount) else { return [.periodCount] }
    guard courses.count <= Self.mostCourses, curricula.count <= Self.mostCurricula else {
      return [.tooMany]
    }
    let known = courses.indices
    let periods = 0..<periodCount
    return known.filter { !(0...Self.mostLoad).contains(courses[$0].load) }.map(TermDefect.load)
      + known.filter { course in
        !(courses[course].periods ?? []).allSatisfy(periods.contains)
          || !courses[course].unwanted.allSatisfy(periods.contains)
          || courses[course].unwanted.count > Self.mostLoad
      }.map(TermDefect.period)
      + curricula.indices.filter { index in
        let courses = curricula[index].courses
        return !courses.allSatisfy(known.contains) || Set(courses).count != courses.count
          || curricula[index].loads.lowerBound < 0 || curricula[index].counts.lowerBound < 0
      }.map(TermDefect.curriculum)
      + orders.indices.filter {
        !known.contains(orders[$0].first) || !known.contains(orders[$0].second)
      }.map(TermDefect.order)
      + apart.indices.filter {
        !known.contains(apart[$0].first) || !known.contains(apart[$0].second)
      }.map(TermDefect.apart)
  }
}
