/// When resources are occupied. Time is cut at the limits of all slots; each resource has a bit
/// for each stretch between two cuts, set where it can hold no further session.
struct Timeline: Sendable {
  /// Most bits, counts and weekly sums together, in 64-bit words (128 MB).
  static let mostWords = 1 << 24

  private let wordsPerRow: Int
  /// Where the bits of each resource start. One that travels has a row for sessions anywhere and
  /// one for sessions at each site, set also while it could not be back from another.
  private let rowStart: [Int]
  private let travels: [Bool]
  private let isUnlimited: [Bool]
  private let travel: [[Int]]
  private let moments: [Int]
  private let stretchCount: Int
  private let weekCount: Int
  private var full: [UInt64]
  /// The absences alone; kept where somebody travels.
  private var absent: [UInt64] = []
  /// For resources that hold several sessions: where their counts start; -1 for the others.
  private let countStart: [Int]
  private let capacity: [Int]
  private var counts: [Int32]
  /// For resources with a weekly amount: where their sums start; -1 for the others.
  private let loadStart: [Int]
  private let weeklyAmount: [Int]
  private var loads: [Int]

  /// Resources without sessions, with their absences; nil if that is too much to keep.
  init?(resources: [Resource], moments: [Int], weekCount: Int, travel: [[Int]]) {
    stretchCount = max(0, moments.count - 1)
    self.weekCount = weekCount
    wordsPerRow = (stretchCount + 63) / 64
    self.travel = travel
    self.moments = moments
    let travels = resources.map { $0.travels && $0.capacity == 1 && !travel.isEmpty }
    self.travels = travels
    isUnlimited = resources.map { $0.capacity == Resource.unlimited }
    let limits = resources.map { $0.capacity == Resource.unlimited ? 1 : $0.capacity }
    let rows = travels.map { $0 ? 1 + travel.count : 1 }
    let counted = zip(limits, travels).filter { $0 > 1 || $1 }.count
    let countedRows = zip(rows, limits).reduce(0) {
      $1.0 > 1 || $1.1 > 1 ? $0 + $1.0 : $0
    }
    let limited = resources.filter { $0.weeklyAmount != nil }.count
    let words =
      Double(wordsPerRow) * Double(rows.reduce(0, +))
      + Double(countedRows) * Double(stretchCount) / 2 + Double(limited) * Double(weekCount)
    if words > Double(Timeline.mostWords) { return nil }
    var start = 0
    var starts: [Int] = []
    for row in rows {
      starts.append(start)
      start += row * wordsPerRow
    }
    rowStart = starts
    full = Array(repeating: 0, count: start)
    counts = Array(repeating: 0, count: countedRows * stretchCount)
    loads = Array(repeating: 0, count: limited * weekCount)
    capacity = resources.map(\.capacity)
    weeklyAmount = resources.map { $0.weeklyAmount ?? .max }
    var nextCount = 0
    var countStarts: [Int] = []
    for (limit, rows) in zip(limits, rows) {
      let isCounted = limit > 1 || rows > 1
      countStarts.append(isCounted ? nextCount : -1)
      if isCounted { nextCount += rows * stretchCount }
    }
    countStart = countStarts
    loadStart = Timeline.starts(resources.map { $0.weeklyAmount != nil }, stride: weekCount)
    for (index, resource) in resources.enumerated() {
      if resource.capacity == 0 { fillRows(index, 0..<stretchCount) }
      for absence in resource.unavailable {
        // A stretch that is touched at all is not free.
        let first = max(0, moments.firstIndex(above: absence.lowerBound) - 1)
        let end = min(moments.firstIndex(atLeast: absence.upperBound), stretchCount)
        if first < end, !absence.isEmpty { fillRows(index, first..<end) }
      }
    }
    if counted > 0 { absent = full }
  }

  private static func starts(_ chosen: [Bool], stride: Int) -> [Int] {
    var next = 0
    return chosen.map { isChosen in
      if !isChosen { return -1 }
      defer { next += stride }
      return next
    }
  }

  /// In all rows of the resource.
  private mutating func fillRows(_ resource: Int, _ stretches: Range<Int>) {
    for row in 0..<(travels[resource] ? 1 + travel.count : 1) {
      fill(rowStart[resource] + row * wordsPerRow, stretches)
    }
  }

  private mutating func fill(_ base: Int, _ stretches: Range<Int>) {
    for stretch in stretches { full[base + (stretch >> 6)] |= 1 << UInt64(stretch & 63) }
  }

  /// Whether the resource can hold one more session in all of the stretches, at a site or (-1)
  /// without one.
  @inline(__always)
  func isFree(_ resource: Int, _ stretches: Range<Int>, site: Int = -1) -> Bool {
    var base = rowStart[resource]
    if site >= 0, travels[resource] { base += (1 + site) * wordsPerRow }
    var stretch = stretches.lowerBound
    while stretch < stretches.upperBound {
      let wordEnd = (stretch | 63) + 1
      let bits = full[base + (stretch >> 6)] >> UInt64(stretch & 63)
      let width = min(wordEnd, stretches.upperBound) - stretch
      let mask = width == 64 ? UInt64.max : (1 << UInt64(width)) &- 1
      if bits & mask != 0 { return false }
      stretch = wordEnd
    }
    return true
  }

  @inline(__always)
  func hasWeeklyLimit(_ resource: Int) -> Bool { loadStart[resource] >= 0 }

  /// Whether so many more contact minutes in the week keep within the weekly amount.
  @inline(__always)
  func canTake(_ resource: Int, _ amount: Int, week: Int) -> Bool {
    let start = loadStart[resource]
    return start < 0 || amount <= weeklyAmount[resource] - loads[start + week]
  }

  /// One session more. The resource must be free and within its weekly amount.
  mutating func occupy(_ resource: Int, _ slot: SlotRow, amount: Int, site: Int) {
    if travels[resource] {
      for row in -1..<travel.count {
        count(resource, row: row, stretches(of: slot, at: site, seenFrom: row), 1)
      }
    } else if countStart[resource] >= 0 {
      count(resource, row: -1, slot.stretches, 1)
    } else if !isUnlimited[resource] {
      fill(rowStart[resource], slot.stretches)
    }
    if loadStart[resource] >= 0 { loads[loadStart[resource] + slot.week] += amount }
  }

  /// One session less. It must have been occupied: what is absent never was.
  mutating func vacate(_ resource: Int, _ slot: SlotRow, amount: Int, site: Int) {
    if travels[resource] {
      for row in -1..<travel.count {
        count(resource, row: row, stretches(of: slot, at: site, seenFrom: row), -1)
      }
    } else if countStart[resource] >= 0 {
      count(resource, row: -1, slot.stretches, -1)
    } else if !isUnlimited[resource] {
      let base = rowStart[resource]
      for stretch in slot.stretches {
        full[base + (stretch >> 6)] &= ~(1 << UInt64(stretch & 63))
      }
    }
    if loadStart[resource] >= 0 { loads[loadStart[resource] + slot.week] -= amount }
  }

  /// The stretches in which sessions at one site, or (-1) anywhere, cannot be held for a session
  /// in the slot at another.
  private func stretches(of slot: SlotRow, at site: Int, seenFrom row: Int) -> Range<Int> {
    guard site >= 0, row >= 0, site != row else { return slot.stretches }
    let before = travel[row][site]
    let behind = travel[site][row]
    if before == 0, behind == 0 { return slot.stretches }
    let first = max(0, moments.firstIndex(above: slot.start - before) - 1)
    let end = min(moments.firstIndex(atLeast: slot.end + behind), stretchCount)
    return min(first, slot.stretches.lowerBound)..<max(end, slot.stretches.upperBound)
  }

  private mutating func count(
    _ resource: Int, row: Int, _ stretches: Range<Int>, _ change: Int32
  ) {
    let base = rowStart[resource] + (row + 1) * wordsPerRow
    let countBase = countStart[resource] + (row + 1) * stretchCount
    for stretch in stretches {
      counts[countBase + stretch] += change
      let word = base + (stretch >> 6)
      let bit: UInt64 = 1 << UInt64(stretch & 63)
      if Int(counts[countBase + stretch]) >= capacity[resource] {
        full[word] |= bit
      } else if absent[word] & bit == 0 {
        full[word] &= ~bit
      }
    }
  }
}

extension [Int] {
  /// In an ascending array the index of the first element above the value.
  func firstIndex(above value: Int) -> Int {
    value == .max ? count : firstIndex(atLeast: value + 1)
  }
}
