/// A problem laid out in rows for the search: courses that must be taken together are one node.
struct TermInstance {
  /// What a node adds to a curriculum.
  struct Share {
    var curriculum: Int
    var load: Int
    var count: Int
  }

  struct Arc {
    var node: Int
    /// 1 if the other must be in an earlier or later period, 0 if the same will do.
    var lag: Int
  }

  struct Limits {
    var loads: ClosedRange<Int>
    var counts: ClosedRange<Int>
    var totalLoad = 0
    var totalCount = 0
    /// The mean load a period, rounded down and up.
    var ideal = 0...0
  }

  /// The periods in use; later ones are closed.
  let periodCount: Int
  let nodeOfCourse: [Int]
  var firstCourse: [Int] = []
  var shares: [[Share]]
  var before: [[Arc]]
  var after: [[Arc]]
  var apart: [[Int]]
  var domains: [UInt64]
  /// By node and period, how many courses do not want it.
  var unwanted: [Int]
  var limits: [Limits]
  /// The nodes of each curriculum.
  var nodes: [[Int]]

  /// Nil if two courses must be together and apart.
  init?(_ problem: TermProblem, periods: Int, highestLoad: Int = .max) {
    let groups = DisjointSets(problem.courses.count).joining(
      problem.orders.filter { $0.kind == .together }.map { ($0.first, $0.second) })
    periodCount = periods
    nodeOfCourse = groups.numbers
    let count = (nodeOfCourse.max() ?? -1) + 1
    shares = Array(repeating: [], count: count)
    before = Array(repeating: [], count: count)
    after = before
    apart = Array(repeating: [], count: count)
    domains = Array(repeating: .max >> UInt64(64 - periods), count: count)
    unwanted = Array(repeating: 0, count: count * periods)
    limits = []
    nodes = []
    firstCourse = Array(repeating: 0, count: count)
    for course in problem.courses.indices.reversed() { firstCourse[nodeOfCourse[course]] = course }
    for pair in problem.apart {
      let (a, b) = (nodeOfCourse[pair.first], nodeOfCourse[pair.second])
      if a == b { return nil }
      apart[a].append(b)
      apart[b].append(a)
    }
    layOutCourses(problem)
    layOutCurricula(problem, highestLoad)
  }

  private mutating func layOutCourses(_ problem: TermProblem) {
    for (index, course) in problem.courses.enumerated() {
      let node = nodeOfCourse[index]
      if let periods = course.periods {
        domains[node] &= periods.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      }
      for period in course.unwanted where period < periodCount {
        unwanted[node * periodCount + period] += 1
      }
    }
    for order in problem.orders where order.kind != .together {
      let (first, second) = (nodeOfCourse[order.first], nodeOfCourse[order.second])
      let lag = order.kind == .before ? 1 : 0
      if first == second, lag == 0 { continue }
      after[first].append(Arc(node: second, lag: lag))
      before[second].append(Arc(node: first, lag: lag))
    }
  }

  private mutating func layOutCurricula(_ problem: TermProblem, _ highestLoad: Int) {
    for (index, curriculum) in problem.curricula.enumerated() {
      let least = curriculum.loads.lowerBound
      // A least load above the highest is a contradiction, which an impossible range cannot say.
      let most = max(least, min(curriculum.loads.upperBound, highestLoad))
      var own = Limits(loads: least...most, counts: curriculum.counts)
      var inside: [Int] = []
      for course in curriculum.courses {
        let (node, load) = (nodeOfCourse[course], problem.courses[course].load)
        own.totalLoad += load
        own.totalCount += 1
        if let last = shares[node].indices.last, shares[node][last].curriculum == index {
          shares[node][last].load += load
          shares[node][last].count += 1
        } else {
          shares[node].append(Share(curriculum: index, load: load, count: 1))
          inside.append(node)
        }
      }
      let low = own.totalLoad / periodCount
      own.ideal = low...(low + (own.totalLoad % periodCount == 0 ? 0 : 1))
      limits.append(own)
      nodes.append(inside)
    }
  }
}

/// Sets that are joined (union-find).
struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  private mutating func root(_ element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    parents[max(a, b)] = min(a, b)
  }

  func joining(_ pairs: [(Int, Int)]) -> DisjointSets {
    var joined = self
    for (a, b) in pairs { joined.join(a, b) }
    return joined
  }

  /// For each element the number of its set; sets are numbered in order of their first element.
  var numbers: [Int] {
    var copy = self
    var known = Array(repeating: -1, count: parents.count)
    var count = 0
    return parents.indices.map { element in
      let root = copy.root(element)
      if known[root] < 0 {
        known[root] = count
        count += 1
      }
      return known[root]
    }
  }
}
