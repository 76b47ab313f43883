/// Lines that ask for amounts, and items of which each counts for one line only, unless lines share
/// it. With amounts this is NP-hard (the case of two lines is PARTITION, Karp 1972).
public struct CountingProblem: Sendable, Equatable {
  public struct Use: Sendable, Equatable {
    public var line: Int
    /// How much the item gives the line; positive.
    public var weight: Int

    public init(line: Int, weight: Int) {
      self.line = line
      self.weight = weight
    }
  }

  /// What an option takes of a limit.
  public struct Draw: Sendable, Equatable {
    public var limit: Int
    public var amount: Int

    public init(limit: Int, amount: Int) {
      self.limit = limit
      self.amount = amount
    }
  }

  /// One way to count an item: for one line, or for several that share it. Each part of an option
  /// that leaves lines out is an option of the item, too.
  public struct Option: Sendable, Equatable {
    public var uses: [Use]
    public var draws: [Draw]

    public init(uses: [Use], draws: [Draw] = []) {
      self.uses = uses
      self.draws = draws
    }

    var weight: Int { uses.reduce(0) { $0.clampedSum($1.weight) } }
  }

  /// The least that each line asks for.
  public var needs: [Int]
  /// The most that may be drawn of each limit.
  public var limits: [Int]
  public var items: [[Option]]

  public init(needs: [Int], limits: [Int] = [], items: [[Option]]) {
    self.needs = needs
    self.limits = limits
    self.items = items
  }

  /// Whether the items can be counted so that every line has its need.
  public func answer(work: Int = 2_000_000) -> Answer {
    var search = CountingSearch(work: work)
    var result = Answer.held
    for part in components() {
      result = result.and(search.answer(part))
      if result == .notHeld { return result }
    }
    return result
  }

  /// Parts that share neither an item nor a limit, their lines and limits numbered anew.
  private func components() -> [CountingState] {
    var groups = DisjointSets(count: needs.count + limits.count)
    for options in items {
      let touched = options.flatMap { option in
        option.uses.map(\.line) + option.draws.map { needs.count + $0.limit }
      }
      for other in touched.dropFirst() { groups.join(touched[0], other) }
    }
    var numbers = [Int](repeating: 0, count: needs.count + limits.count)
    var rows: [Int: Int] = [:]
    var parts: [CountingState] = []
    let part = { (element: Int, groups: inout DisjointSets) -> Int in
      let root = groups.root(element)
      if let row = rows[root] { return row }
      rows[root] = parts.count
      parts.append(CountingState())
      return parts.count - 1
    }
    for line in needs.indices {
      let row = part(line, &groups)
      numbers[line] = parts[row].needs.count
      parts[row].needs.append(needs[line])
    }
    for limit in limits.indices {
      let row = part(needs.count + limit, &groups)
      numbers[needs.count + limit] = parts[row].limits.count
      parts[row].limits.append(limits[limit])
    }
    for options in items {
      guard let line = options.first?.uses.first?.line else { continue }
      let row = part(line, &groups)
      parts[row].items.append(options.map { $0.renumbered(numbers, lines: needs.count) })
    }
    return parts
  }
}

extension CountingProblem.Option {
  fileprivate func renumbered(_ numbers: [Int], lines: Int) -> Self {
    Self(
      uses: uses.map { .init(line: numbers[$0.line], weight: $0.weight) },
      draws: draws.map { .init(limit: numbers[lines + $0.limit], amount: $0.amount) })
  }
}

extension Int {
  /// The sum, at the edge of what a number holds.
  func clampedSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
