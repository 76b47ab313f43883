/// A genetic algorithm with two populations, one of schedules justified to the left and one to
/// the right (after Debels, Vanhoucke 2005). Children of one are built in the other direction, so
/// that each pass is also a justification; a child stands in for the member of its number if it
/// is no worse and no other is the same. A pass ends as soon as the child is sure to be worse.
struct ProjectPopulation: Sendable {
  private(set) var kernel: ProjectKernel
  private(set) var best: ProjectMember
  let project: ClassicProject
  var random: SplitMix64
  private(set) var size: Int
  private let firstSize: Int
  private let budget: Int
  private(set) var populations: [[ProjectMember]] = [[], []]
  /// 0 while the parents are justified to the left.
  private(set) var side = 0
  private var generation = 0
  private var lastGain = 0
  private let latestFinish: [Int]
  /// What each activity takes of all resources while it works, in 1024ths of a resource.
  let loads: [Int]
  var keys: [Int32]
  private var starts: [Int32]
  var list: [Int32]
  var buckets: [Int32] = []

  /// Generations without a better schedule after which all but the best start anew.
  private static let patience = 60
  /// Members that a population keeps to its end.
  private static let fewest = 5

  init(_ project: ClassicProject, schedules: Int, seed: UInt64) {
    self.project = project
    kernel = ProjectKernel(project)
    random = SplitMix64(seed: seed)
    budget = min(schedules, Int.max / max(1, project.count)) * project.count
    firstSize = Self.size(schedules: schedules)
    size = firstSize
    latestFinish = project.urgencies(.latestFinish)
    loads = project.loads
    keys = Array(repeating: 0, count: project.count)
    starts = keys
    list = project.order
    let first = kernel.forward(project.list(latestFinish), &starts) ?? 0
    best = ProjectMember(starts: starts, makespan: first)
  }

  /// Larger for more work: it keeps a population from becoming one of equals too early.
  private static func size(schedules: Int) -> Int {
    var size = 100
    var work = 5000
    while work < schedules, size < 800 {
      work *= 2
      size = size * 4 / 3
    }
    if schedules < 5000 { return schedules < 1000 ? 20 : 50 }
    return size
  }

  /// The population shrinks evenly with the work that is left, down to a twentieth: many members
  /// explore at first, a few improve at the end (after Tanabe, Fukunaga 2014).
  private mutating func shrink() {
    let done = Double(kernel.placed) / Double(max(1, budget))
    let target = max(Self.fewest, Int(Double(firstSize) * (1 - 0.95 * min(1, done))))
    while size > target {
      let worst = (0..<size).max {
        populations[0][$0].makespan &+ populations[1][$0].makespan
          < populations[0][$1].makespan &+ populations[1][$1].makespan
      }
      populations[0].remove(at: worst ?? 0)
      populations[1].remove(at: worst ?? 0)
      size -= 1
    }
  }

  private var isDone: Bool { kernel.placed >= budget || best.makespan <= project.lowerBound }

  /// Runs until the schedules are used up, the makespan meets the bound, or it is told to stop.
  mutating func run(shouldStop: () -> Bool) {
    guard project.count > 1, !isDone else { return }
    tryRules()
    restart()
    while !isDone, !shouldStop() {
      breedGeneration()
      side = 1 - side
      generation += 1
      shrink()
      if generation - lastGain > Self.patience {
        restart()
        lastGain = generation
      }
    }
  }

  /// One parallel construction for each rule; the population brings the serial ones.
  private mutating func tryRules() {
    for rule in ProjectPriorityRule.allCases where !isDone {
      let starts = project.parallelStarts(project.urgencies(rule))
      kernel.countPlaced(project.count)
      let makespan = starts.indices.reduce(0) { max($0, starts[$1] &+ project.durations[$1]) }
      keep(ProjectMember(starts: starts, makespan: makespan))
    }
  }

  private mutating func keep(_ member: ProjectMember) {
    if member.makespan < best.makespan {
      best = member
      lastGain = generation
    }
  }

  private mutating func restart() {
    var members = [best]
    while members.count < size, !isDone {
      randomList()
      guard let makespan = kernel.forward(list, &starts) else { continue }
      let member = ProjectMember(starts: starts, makespan: makespan)
      keep(member)
      members.append(member)
    }
    while members.count < size { members.append(best) }
    populations = [members, members]
    side = 0
  }

  /// A list with predecessors first; the earlier an activity must finish, the likelier it is next
  /// (regret-based biased random sampling: Drexl 1991).
  private mutating func randomList() {
    var waiting = (0..<project.count).map { project.predecessors.row($0).count }
    var ready = (0..<project.count).filter { waiting[$0] == 0 }
    var position = 0
    while !ready.isEmpty {
      let latest = ready.reduce(Int.min) { max($0, latestFinish[$1]) }
      let total = ready.reduce(0) { $0 + latest - latestFinish[$1] + 1 }
      var ticket = random.next(below: total)
      var chosen = 0
      while ticket > latest - latestFinish[ready[chosen]] {
        ticket -= latest - latestFinish[ready[chosen]] + 1
        chosen += 1
      }
      let activity = ready[chosen]
      ready.swapAt(chosen, ready.count - 1)
      ready.removeLast()
      list[position] = Int32(truncatingIfNeeded: activity)
      position += 1
      for later in project.successors.row(activity).map({ Int($0) }) {
        waiting[later] -= 1
        if waiting[later] == 0 { ready.append(later) }
      }
    }
  }
}

extension ProjectPopulation {
  private mutating func breedGeneration() {
    for number in 0..<size where !isDone {
      breed(number)
      build(number)
    }
  }

  private mutating func build(_ number: Int) {
    let limit = populations[1 - side][number].makespan
    var makespan: Int32?
    if side == 0 {
      list.reverse()
      makespan = kernel.backward(list, &starts, limit: limit)
    } else {
      makespan = kernel.forward(list, &starts, limit: limit)
    }
    guard let makespan, makespan <= limit else { return }
    let mark = ProjectMember.mark(of: starts)
    if populations[1 - side].contains(where: { $0.mark == mark }) { return }
    let member = ProjectMember(starts: starts, makespan: makespan)
    populations[1 - side][number] = member
    keep(member)
  }
}
