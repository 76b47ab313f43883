/// The answer of a decision with a work limit: never a guess.
public enum Answer: Sendable, Hashable {
  case held
  case notHeld
  /// The work limit was reached first.
  case notDecided

  /// Held if both are; not held if either is surely not.
  public func and(_ other: Answer) -> Answer {
    if self == .notHeld || other == .notHeld { return .notHeld }
    return self == .held ? other : self
  }

  public func or(_ other: Answer) -> Answer {
    if self == .held || other == .held { return .held }
    return self == .notHeld ? other : self
  }
}

extension Bool {
  var answer: Answer { self ? .held : .notHeld }
}
