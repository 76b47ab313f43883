/// When resources are occupied. Time is cut at the limits of all slots; each resource has a bit
/// for each stretch between two cuts, set where it can hold no further session.
struct Timeline: Sendable {
  /// Most bits, counts and weekly sums together, in 64-bit words (128 MB).
  static let mostWords = 1 << 24

  private let wordsPerResource: Int
  private let stretchCount: Int
  private let weekCount: Int
  private var full: [UInt64]
  /// For resources that hold several sessions: where their counts start; -1 for the others.
  private let countStart: [Int]
  private let capacity: [Int]
  private var counts: [Int32]
  /// For resources with a weekly amount: where their sums start; -1 for the others.
  private let loadStart: [Int]
  private let weeklyAmount: [Int]
  private var loads: [Int]

  /// Resources without sessions, with their absences; nil if that is too much to keep.
  init?(resources: [Resource], moments: [Int], weekCount: Int) {
    stretchCount = max(0, moments.count - 1)
    self.weekCount = weekCount
    wordsPerResource = (stretchCount + 63) / 64
    let counted = resources.filter { $0.capacity > 1 }.count
    let limited = resources.filter { $0.weeklyAmount != nil }.count
    let words =
      Double(wordsPerResource) * Double(resources.count)
      + Double(counted) * Double(stretchCount) / 2 + Double(limited) * Double(weekCount)
    if words > Double(Timeline.mostWords) { return nil }
    full = Array(repeating: 0, count: wordsPerResource * resources.count)
    counts = Array(repeating: 0, count: counted * stretchCount)
    loads = Array(repeating: 0, count: limited * weekCount)
    capacity = resources.map(\.capacity)
    weeklyAmount = resources.map { $0.weeklyAmount ?? .max }
    countStart = Timeline.starts(resources.map { $0.capacity > 1 }, stride: stretchCount)
    loadStart = Timeline.starts(resources.map { $0.weeklyAmount != nil }, stride: weekCount)
    for (index, resource) in resources.enumerated() {
      if resource.capacity == 0 { fill(index, 0..<stretchCount) }
      for absence in resource.unavailable {
        // A stretch that is touched at all is not free.
        let first = max(0, moments.firstIndex(above: absence.lowerBound) - 1)
        let end = min(moments.firstIndex(atLeast: absence.upperBound), stretchCount)
        if first < end, !absence.isEmpty { fill(index, first..<end) }
      }
    }
  }

  private static func starts(_ chosen: [Bool], stride: Int) -> [Int] {
    var next = 0
    return chosen.map { isChosen in
      if !isChosen { return -1 }
      defer { next += stride }
      return next
    }
  }

  private mutating func fill(_ resource: Int, _ stretches: Range<Int>) {
    for stretch in stretches {
      full[resource * wordsPerResource + (stretch >> 6)] |= 1 << UInt64(stretch & 63)
    }
  }

  /// Whether the resource can hold one more session in all of the stretches.
  @inline(__always)
  func isFree(_ resource: Int, _ stretches: Range<Int>) -> Bool {
    let base = resource * wordsPerResource
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
  mutating func occupy(_ resource: Int, _ slot: SlotRow, amount: Int) {
    let countBase = countStart[resource]
    if countBase < 0 {
      fill(resource, slot.stretches)
    } else {
      for stretch in slot.stretches {
        counts[countBase + stretch] += 1
        if Int(counts[countBase + stretch]) >= capacity[resource] {
          fill(resource, stretch..<(stretch + 1))
        }
      }
    }
    if loadStart[resource] >= 0 { loads[loadStart[resource] + slot.week] += amount }
  }

  /// One session less. It must have been occupied: what is absent never was.
  mutating func vacate(_ resource: Int, _ slot: SlotRow, amount: Int) {
    let countBase = countStart[resource]
    for stretch in slot.stretches {
      if countBase >= 0 { counts[countBase + stretch] -= 1 }
      full[resource * wordsPerResource + (stretch >> 6)] &= ~(1 << UInt64(stretch & 63))
    }
    if loadStart[resource] >= 0 { loads[loadStart[resource] + slot.week] -= amount }
  }
}

extension [Int] {
  /// In an ascending array the index of the first element above the value.
  func firstIndex(above value: Int) -> Int {
    value == .max ? count : firstIndex(atLeast: value + 1)
  }
}
