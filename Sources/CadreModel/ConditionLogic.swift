extension Condition {
  /// Whether the condition holds in a selection; an open dimension satisfies nothing.
  public func holds(in selection: Selection, of program: Program) -> Bool {
    clauses.allSatisfy { clause in
      guard let value = selection.value(of: clause.dimension) else { return false }
      return clause.values.contains { program.value(value, liesIn: $0) }
    }
  }

  /// Whether this condition holds wherever the other does not fail: every selection that satisfies
  /// this one satisfies the other.
  public func implies(_ other: Condition, in program: Program) -> Bool {
    other.clauses.allSatisfy { theirs in
      clauses.contains { ours in
        ours.dimension == theirs.dimension
          && ours.values.allSatisfy { value in
            theirs.values.contains { program.value(value, liesIn: $0) }
          }
      }
    }
  }

  public func isNarrower(than other: Condition, in program: Program) -> Bool {
    implies(other, in: program) && !other.implies(self, in: program)
  }
}
