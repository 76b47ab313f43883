/// One bound of one variable, as a statement that may hold: `x ≥ v` on the even side of the
/// variable, `x ≤ v` on the odd side, kept as `-x ≥ -v`, so that both sides read alike: the bound
/// of the side has at least the value.
struct ProofBound: Hashable, Sendable {
  var side: Int32
  var value: Int32

  init(side: Int, value: Int32) {
    self.side = Int32(truncatingIfNeeded: side)
    self.value = value
  }

  static func atLeast(_ variable: Int, _ value: Int32) -> ProofBound {
    ProofBound(side: 2 * variable, value: value)
  }

  static func atMost(_ variable: Int, _ value: Int32) -> ProofBound {
    ProofBound(side: 2 * variable + 1, value: -value)
  }

  var negated: ProofBound { ProofBound(side: Int(side ^ 1), value: 1 - value) }
  var variable: Int { Int(side >> 1) }
}

/// Units that an activity takes while it runs, always or where a bound holds.
struct ProofUse: Sendable {
  let variable: Int
  /// Guard-free lanes, as many words as the model has.
  let demand: [UInt64]
  let condition: ProofBound?
}

/// If the bound of side `from` is v, the bound of `to` is at least `image(v)`.
struct ProofArc: Sendable {
  let from: Int32
  let to: Int32
  let image: ProofImage
}

enum ProofImage: Sendable {
  case shift(Int32)
  /// End of the course from start v, plus the shift.
  case end(course: Int32, shift: Int32)
  /// `-v` is the latest time by which it must have ended after the shift: minus the last start.
  case lastStart(course: Int32, shift: Int32)
  /// `-v` is the last start: minus its end and minus the shift.
  case latestEnd(course: Int32, shift: Int32)
  /// v is the earliest time of the end less the shift: the first start that ends so late.
  case firstStart(course: Int32, shift: Int32)
}

/// What a proof search works on: variables with bounds, arcs, uses of resources, clauses.
struct ProofModel: Sendable {
  /// Lower and negated upper bounds, two for each variable. Starts come first, then the choices
  /// of options (0 or 1), last the makespan.
  var bounds: [Int32] = []
  var startCount = 0
  var arcs: [ProofArc] = []
  var courses: [ProofCourse] = []
  /// For each start variable its course.
  var courseOf: [Int32] = []
  var uses: [ProofUse] = []
  var clauses: [[ProofBound]] = []
  /// Free units at each time, guards set; `words` words a time.
  var free: [UInt64] = []
  var guards: UInt64 = 0
  var laneBits = 16
  var words = 1
  var makespan: Int { bounds.count / 2 - 1 }
  var horizon: Int { free.count / max(1, words) }
}
