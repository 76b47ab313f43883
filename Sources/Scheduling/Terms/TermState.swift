/// An assignment whose cost and broken limits are kept up to date move by move, in flat rows.
struct TermState {
  /// How much a move changes.
  struct Change {
    var cost = 0
    var broken = 0

    static func += (a: inout Change, b: Change) {
      a.cost &+= b.cost
      a.broken &+= b.broken
    }
  }

  private struct Limit {
    var lowLoad: Int
    var highLoad: Int
    var lowCount: Int
    var highCount: Int
    var lowIdeal: Int
    var highIdeal: Int
  }

  private let periodCount: Int
  private let costs: Bool
  private var limits: [Limit]
  private(set) var shareStarts: [Int] = [0]
  private(set) var shares: [TermInstance.Share] = []
  private var arcStarts: [Int] = [0]
  private var arcs: [TermInstance.Arc] = []
  /// Where the arcs to later nodes begin.
  private var afterStarts: [Int] = []
  private var apartStarts: [Int] = [0]
  private var apart: [Int] = []
  private let unwanted: [Int]
  private var cells: [TermCell]
  private(set) var periods: [Int]
  private(set) var total = Change()

  /// Without costs only broken limits count.
  init(_ instance: TermInstance, periods: [Int], costs: Bool) {
    periodCount = instance.periodCount
    self.costs = costs
    self.periods = periods
    unwanted = instance.unwanted
    limits = instance.limits.map {
      Limit(
        lowLoad: $0.loads.lowerBound, highLoad: $0.loads.upperBound,
        lowCount: $0.counts.lowerBound, highCount: $0.counts.upperBound,
        lowIdeal: $0.ideal.lowerBound, highIdeal: $0.ideal.upperBound)
    }
    cells = Array(repeating: TermCell(), count: limits.count * periodCount)
    for node in periods.indices {
      shares += instance.shares[node]
      shareStarts.append(shares.count)
      arcs += instance.before[node]
      afterStarts.append(arcs.count)
      arcs += instance.after[node]
      arcStarts.append(arcs.count)
      apart += instance.apart[node]
      apartStarts.append(apart.count)
      for share in instance.shares[node] {
        cells[share.curriculum * periodCount + periods[node]].add(share)
      }
    }
    total = recount()
  }

  private func recount() -> Change {
    var sum = Change()
    for cell in cells.indices { sum += worth(cell / periodCount, cells[cell]) }
    for node in periods.indices {
      if costs { sum.cost += unwanted[node * periodCount + periods[node]] }
      for arc in arcs[afterStarts[node]..<arcStarts[node + 1]]
      where periods[arc.node] < periods[node] + arc.lag { sum.broken += 1 }
      for other in apart[apartStarts[node]..<apartStarts[node + 1]]
      where other > node && periods[other] == periods[node] { sum.broken += 1 }
    }
    return sum
  }

  @inline(__always)
  private func worth(_ curriculum: Int, _ cell: TermCell) -> Change {
    let limit = limits[curriculum]
    var result = Change()
    let distance = max(cell.load &- limit.highIdeal, limit.lowIdeal &- cell.load, 0)
    if costs { result.cost = distance &* distance }
    result.broken =
      max(cell.load &- limit.highLoad, limit.lowLoad &- cell.load, 0)
      &+ max(cell.count &- limit.highCount, limit.lowCount &- cell.count, 0)
    return result
  }

  /// How much it changes to move a node to another period.
  @inline(__always)
  func change(moving node: Int, to period: Int) -> Change {
    let old = periods[node]
    var sum = Change()
    if costs {
      sum.cost = unwanted[node &* periodCount &+ period] &- unwanted[node &* periodCount &+ old]
    }
    for index in arcStarts[node]..<afterStarts[node] {
      let first = periods[arcs[index].node] &+ arcs[index].lag
      sum.broken &+= (period < first ? 1 : 0) &- (old < first ? 1 : 0)
    }
    for index in afterStarts[node]..<arcStarts[node &+ 1] {
      let last = periods[arcs[index].node] &- arcs[index].lag
      sum.broken &+= (period > last ? 1 : 0) &- (old > last ? 1 : 0)
    }
    for index in apartStarts[node]..<apartStarts[node &+ 1] {
      let other = periods[apart[index]]
      sum.broken &+= (period == other ? 1 : 0) &- (old == other ? 1 : 0)
    }
    for index in shareStarts[node]..<shareStarts[node &+ 1] {
      sum += change(shares[index], from: old, to: period)
    }
    return sum
  }

  @inline(__always)
  private func change(_ share: TermInstance.Share, from old: Int, to period: Int) -> Change {
    let first = share.curriculum &* periodCount
    let (from, to) = (cells[first &+ old], cells[first &+ period])
    var sum = worth(
      share.curriculum,
      TermCell(load: from.load &- share.load, count: from.count &- share.count))
    sum += worth(
      share.curriculum, TermCell(load: to.load &+ share.load, count: to.count &+ share.count))
    let (a, b) = (worth(share.curriculum, from), worth(share.curriculum, to))
    sum.cost &-= a.cost &+ b.cost
    sum.broken &-= a.broken &+ b.broken
    return sum
  }

  /// Moves a node; `change` is what `change(moving:to:)` says of it.
  @inline(__always)
  mutating func move(_ node: Int, to period: Int, _ change: Change) {
    for index in shareStarts[node]..<shareStarts[node &+ 1] {
      let share = shares[index]
      let first = share.curriculum &* periodCount
      cells[first &+ periods[node]].load &-= share.load
      cells[first &+ periods[node]].count &-= share.count
      cells[first &+ period].load &+= share.load
      cells[first &+ period].count &+= share.count
    }
    periods[node] = period
    total += change
  }
}
