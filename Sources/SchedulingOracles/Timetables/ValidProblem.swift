import Scheduling

extension Problem {
  /// The instance of a problem that is known to be valid.
  public func instance() throws -> Instance {
    switch prepared() {
    case .ready(let instance): return instance
    case .invalid(let defects): throw InvalidProblem(defects: defects)
    }
  }
}

/// A problem that was meant to be valid is not.
public struct InvalidProblem: Error { public var defects: [Defect] }
