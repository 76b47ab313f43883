/// A schedule of a population: starts, and their makespan.
struct ProjectMember: Sendable {
  let starts: [Int32]
  let makespan: Int32
  /// Equal for equal starts.
  let mark: UInt64

  init(starts: [Int32], makespan: Int32) {
    self.starts = starts
    self.makespan = makespan
    mark = Self.mark(of: starts)
  }

  /// FNV-1a over the starts.
  static func mark(of starts: [Int32]) -> UInt64 {
    starts.reduce(14_695_981_039_346_656_037) {
      ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x100_0000_01b3
    }
  }
}
