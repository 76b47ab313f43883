/// Times as an activity sees them: when it ends if it starts then, and when it can start.
struct ProofCourse: Hashable, Sendable {
  let duration: Int32
  /// Empty for work without pauses; else for each time the end if it starts then, or at the next
  /// time at which it can. Never falls.
  private(set) var ends: [Int32] = []
  private(set) var canStart: [Bool] = []
  private(set) var works: [Bool] = []
  /// For each time the first start whose end is later.
  private(set) var firstCovers: [Int32] = []

  init(duration: Int32) { self.duration = duration }

  /// Work only where `works`, at times from 0 up to its count.
  init(duration: Int32, works: [Bool]) {
    self.duration = duration
    self.works = works
    let working = works.indices.filter { works[$0] }
    let length = Int(duration)
    canStart = Array(repeating: false, count: works.count)
    ends = Array(repeating: Int32(truncatingIfNeeded: works.count + 1), count: works.count)
    for (position, time) in working.enumerated() where position + length <= working.count {
      canStart[time] = true
      let last = length == 0 ? time - 1 : working[position + length - 1]
      ends[time] = Int32(truncatingIfNeeded: last + 1)
    }
    for time in works.indices.dropLast().reversed() where !canStart[time] {
      ends[time] = ends[time + 1]
    }
    var start = 0
    for time in works.indices {
      while start < ends.count, Int(ends[start]) <= time { start += 1 }
      firstCovers.append(Int32(truncatingIfNeeded: start))
    }
  }

  var hasPauses: Bool { !ends.isEmpty }

  func end(_ start: Int32) -> Int32 { ends.isEmpty ? start &+ duration : ends[Int(start)] }

  /// The least start from which it runs at the time, if it starts no later than that.
  func firstCover(_ time: Int32) -> Int32 {
    firstCovers.isEmpty ? time &- duration &+ 1 : firstCovers[Int(time)]
  }

  func isWorking(_ time: Int32) -> Bool { works.isEmpty || works[Int(time)] }

  /// The first start at or after the time, or a time past all if there is none.
  func startFrom(_ time: Int32) -> Int32 {
    guard hasPauses else { return time }
    var time = max(0, Int(time))
    while time < canStart.count, !canStart[time] { time += 1 }
    return Int32(truncatingIfNeeded: time)
  }

  /// The last start at or before the time, or -1.
  func startUpTo(_ time: Int32) -> Int32 {
    guard hasPauses else { return time }
    var time = min(Int(time), canStart.count - 1)
    while time >= 0, !canStart[time] { time -= 1 }
    return Int32(truncatingIfNeeded: time)
  }

  /// The last start whose end is no later, or less than 0.
  func lastStart(endingBy end: Int32) -> Int32 {
    guard hasPauses else { return end &- duration }
    var start = startUpTo(end)
    while start >= 0, ends[Int(start)] > end { start = startUpTo(start &- 1) }
    return start
  }

  /// The first start whose end is no earlier, or a time past all.
  func firstStart(endingFrom end: Int32) -> Int32 {
    guard hasPauses else { return end &- duration }
    var start = startFrom(max(0, end &- Int32(truncatingIfNeeded: ends.count)))
    while Int(start) < ends.count, ends[Int(start)] < end { start = startFrom(start &+ 1) }
    return start
  }
}
