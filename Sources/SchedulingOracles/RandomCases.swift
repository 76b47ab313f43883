/// The kinds of random small problems that are put both to the searches and to trying everything.
public enum RandomCases: String, CaseIterable, Sendable {
  case projects
  case timetables
  case terms

  /// What the search says of the problem of a seed, beside what trying everything says, as far as
  /// that takes no more than the steps.
  public func comparison(seed: Int, mostSteps: Int = 1_000_000) -> Comparison {
    switch self {
    case .projects: .project(seed, mostSteps)
    case .timetables: .timetable(seed, mostSteps)
    case .terms: .terms(seed)
    }
  }
}

/// One problem, answered twice.
public struct Comparison: Sendable {
  /// Whether everything could be tried.
  public var isCompared = false
  /// Whether there is an answer, as far as that is known.
  public var isPossible = false
  /// Whether the search that tries everything proved its answer.
  public var isProven = false
  /// Whether the search that does not found the best answer all the same; of terms, whether the
  /// bound of the balance is the best balance.
  public var isFound = false
  /// What is not as it should be, in words; also broken rules where not everything was tried.
  public private(set) var differences: [String] = []

  mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { differences.append(what()) }
  }
}
