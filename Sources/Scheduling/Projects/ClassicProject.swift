/// A project with nothing but finish-to-start precedence and resources of constant capacity, laid
/// out for speed: rows of 32-bit numbers, and all resources of one activity packed into words.
///
/// Several resources share one 64-bit word, each in a lane whose top bit is a guard: one
/// subtraction compares all of them at once.
struct ClassicProject: Sendable {
  let count: Int
  let durations: [Int32]
  /// Rows of predecessors and successors: those of activity i are at `offsets[i]..<offsets[i + 1]`.
  let predecessors: ProjectRows
  let successors: ProjectRows
  /// `words` words for each activity.
  let demands: [UInt64]
  /// Guards set, capacities below them.
  let capacities: [UInt64]
  let guards: UInt64
  /// Bits of a lane: 16 or 32.
  let laneBits: Int
  let words: Int
  /// Longest chains: from the start of an activity to the end of the project, and from the start
  /// of the project to the end of an activity.
  let tails: [Int32]
  let heads: [Int32]
  /// A topological order.
  let order: [Int32]
  /// Sum of all durations: no semi-active schedule is longer.
  let horizon: Int
}

/// Lists of numbers, one after the other in one array.
struct ProjectRows: Sendable {
  private(set) var offsets: [Int32] = [0]
  private(set) var values: [Int32] = []

  init(_ lists: [[Int]]) {
    for list in lists {
      values += list.map { Int32(truncatingIfNeeded: $0) }
      offsets.append(Int32(truncatingIfNeeded: values.count))
    }
  }

  func row(_ index: Int) -> ArraySlice<Int32> {
    values[Int(offsets[index])..<Int(offsets[index + 1])]
  }
}

extension ClassicProject {
  /// What each activity takes of all resources together while it works, in 1024ths of a resource.
  var loads: [Int] {
    let lane = (UInt64(1) << UInt64(laneBits - 1)) - 1
    return (0..<count).map { activity in
      var load = 0
      for word in 0..<words {
        for shift in stride(from: 0, to: 64, by: laneBits) {
          let capacity = Int((capacities[word] >> UInt64(shift)) & lane)
          let units = Int((demands[activity * words + word] >> UInt64(shift)) & lane)
          if capacity > 0 { load += units * 1024 / capacity }
        }
      }
      return load
    }
  }
}
