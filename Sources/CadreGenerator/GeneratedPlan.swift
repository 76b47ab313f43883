/// A plan as project software knows it: modules in levels, each some days of one instructor in one
/// room. The numbers are the same for our own problem and for the text of another planner.
public struct GeneratedPlan: Sendable {
  public struct Module: Sendable {
    public var days: Int
    /// The first is preferred.
    public var instructors: [Int]
    public var room: Int
    public var predecessors: [Int]
  }

  /// Days from the start, both included, on which an instructor is away.
  public struct Absence: Sendable {
    public var instructor: Int
    public var first: Int
    public var last: Int
  }

  public let modules: [Module]
  public let absences: [Absence]
  public let instructorCount: Int
  public let roomCount: Int
  public let levels: Int

  public init(moduleCount: Int, levels: Int = 10, seed: UInt64 = 1) {
    var random = SeededGenerator(seed: seed)
    let instructors = max(3, moduleCount / 20)
    let rooms = max(3, moduleCount / 15)
    var modules: [Module] = []
    for index in 0..<moduleCount {
      let level = index * levels / moduleCount
      let instructor = Int.random(in: 0..<instructors, using: &random)
      let before = modules.indices.filter { $0 * levels / moduleCount == level - 1 }
      let count = before.isEmpty ? 0 : Int.random(in: 1...3, using: &random)
      var predecessors: Set<Int> = []
      for _ in 0..<count {
        predecessors.insert(before[Int.random(in: before.indices, using: &random)])
      }
      modules.append(
        Module(
          days: Int.random(in: 2...5, using: &random),
          instructors: [instructor, (instructor + 1) % instructors],
          room: Int.random(in: 0..<rooms, using: &random), predecessors: predecessors.sorted()))
    }
    self.modules = modules
    absences = (0..<instructors).map { instructor in
      let first = Int.random(in: 30...270, using: &random)
      return Absence(instructor: instructor, first: first, last: first + 4)
    }
    instructorCount = instructors
    roomCount = rooms
    self.levels = levels
  }
}
