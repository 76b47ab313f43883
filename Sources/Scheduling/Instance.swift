/// What comes of preparing a problem.
public enum Preparation: Sendable {
  case ready(Instance)
  /// At least one defect.
  case invalid([Defect])
}

/// A valid problem in the form the algorithms read. Made by `Problem.prepared()`.
public struct Instance: Sendable {
  public let problem: Problem
}

extension Problem {
  /// Checks the problem and lays it out for bounds and search.
  public func prepared() -> Preparation {
    let defects = defects()
    return defects.isEmpty ? .ready(Instance(problem: self)) : .invalid(defects)
  }
}
