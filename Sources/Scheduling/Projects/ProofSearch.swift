/// Search with explanations (lazy clause generation: Ohrimenko, Stuckey, Codish 2009; for project
/// scheduling Schutt, Feydt, Stuckey, Wallace 2011): bounds are propagated, every new bound knows
/// the bounds it follows from, and every dead end is turned into a clause that forbids its cause.
struct ProofSearch: Sendable {
  let model: ProofModel
  var bounds: [Int32]
  var trail: [ProofStep] = []
  /// For each side the last step that raised it, or -1.
  var lastStep: [Int32]
  var levels: [ProofLevel] = []
  /// Reasons of steps, one after the other.
  var reasons: [ProofBound] = []
  var clauses = ProofClauses()
  var watches: [[ProofWatch]]
  /// Lists of watches a side has, a power of two.
  let bucketCount: Int
  var arcRows: [[ProofArc]]
  var usesOf: [[Int32]]
  /// Free units at each time beside everything that must run then.
  var free: [UInt64]
  /// Times at which each use is taken out of `free`.
  var taken: [Range<Int32>]
  var next = 0
  var isProfileDirty = true
  var activity: [Double]
  var bump = 1.0
  var marks: [Int32] = []
  /// Start times fixed so far, by decision or propagation.
  var placed = 0
  var conflicts = 0
  var conflict: [ProofBound] = []
  var isRefuted = false

  init(_ model: ProofModel) {
    self.model = model
    bounds = model.bounds
    let sides = model.bounds.count
    lastStep = Array(repeating: -1, count: sides)
    bucketCount = Self.bucketCount(sides)
    watches = Array(repeating: [], count: sides * bucketCount)
    arcRows = Array(repeating: [], count: sides)
    usesOf = Array(repeating: [], count: sides / 2)
    free = model.free
    taken = Array(repeating: 0..<0, count: model.uses.count)
    activity = Array(repeating: 0, count: sides / 2)
    for arc in model.arcs { arcRows[Int(arc.from)].append(arc) }
    for (index, use) in model.uses.enumerated() {
      usesOf[use.variable].append(Int32(truncatingIfNeeded: index))
      if let condition = use.condition {
        usesOf[condition.variable].append(Int32(truncatingIfNeeded: index))
      }
    }
    prepare()
  }

  private static func bucketCount(_ sides: Int) -> Int {
    var count = 64
    while count > 1, count * sides > 1 << 16 { count /= 2 }
    return count
  }

  /// Everything that follows before any decision.
  private mutating func prepare() {
    for side in bounds.indices where bounds[side] &+ bounds[side ^ 1] > 0 { isRefuted = true }
    if isRefuted { return }
    for side in bounds.indices where !snap(side) { isRefuted = true }
    for variable in usesOf.indices where !isRefuted && !takeCompulsory(variable) {
      isRefuted = true
    }
    for clause in model.clauses where !isRefuted {
      if clause.count > 1 {
        addClause(clause, distance: 0)
      } else if let only = clause.first {
        if !raise(only, reason: .none) { isRefuted = true }
      }
    }
    for side in bounds.indices where !isRefuted {
      if !propagateArcs(side) { isRefuted = true }
    }
    if !isRefuted, !propagate() { isRefuted = true }
  }

  func holds(_ bound: ProofBound) -> Bool { bounds[Int(bound.side)] >= bound.value }

  func isFalse(_ bound: ProofBound) -> Bool {
    bounds[Int(bound.side ^ 1)] >= 1 &- bound.value
  }

  func lower(_ variable: Int) -> Int32 { bounds[2 * variable] }
  func upper(_ variable: Int) -> Int32 { -bounds[2 * variable + 1] }
  func isFixed(_ variable: Int) -> Bool { bounds[2 * variable] &+ bounds[2 * variable + 1] >= 0 }
}

/// One bound raised.
struct ProofStep: Sendable {
  let side: Int32
  let value: Int32
  let old: Int32
  /// The step of the same side before.
  let previous: Int32
  /// A part of the reasons, or a clause if the count is negative; none for a decision.
  let reason: ProofReason
}

enum ProofReason: Sendable {
  case none
  case bounds(start: Int32, count: Int32)
  case clause(Int32)
}

/// Where a level of decisions begins.
struct ProofLevel: Sendable {
  let trail: Int
  let reasons: Int
}

/// A clause that must be looked at when its bound becomes false.
struct ProofWatch: Sendable {
  let value: Int32
  let clause: Int32
  /// Another bound of the clause: where it holds there is nothing to do.
  let blocker: ProofBound
}
