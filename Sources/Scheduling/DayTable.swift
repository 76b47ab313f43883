/// A day for each day, such as the day a month later: waits and deadlines that are no fixed number
/// of days. The days never go back.
public struct DayTable: Hashable, Sendable {
  /// The day that the first entry is for.
  public var firstDay: Int
  /// At least one. A day before the first has the first entry, a day after the last the last.
  public var days: [Int]

  public init(firstDay: Int, days: [Int]) {
    self.firstDay = firstDay
    self.days = days
  }

  /// The entry of a day.
  func day(for day: Int) -> Int {
    days[min(max(0, day - firstDay), days.count - 1)]
  }

  /// The last day whose entry is not after the limit; nil if there is none.
  public func lastDay(endingBy limit: Int) -> Int? {
    let day = lastDay(notAfter: limit)
    return day == -Problem.timeLimit ? nil : min(day, firstDay + days.count - 1)
  }

  /// The last day whose entry is not after the limit; far in the past if there is none.
  func lastDay(notAfter limit: Int) -> Int {
    let count = days.firstIndex(above: limit)
    if count == days.count { return .max }
    return count == 0 ? -Problem.timeLimit : firstDay + count - 1
  }

  /// The first day whose entry is not before the limit; nil if there is none.
  func firstDay(notBefore limit: Int) -> Int? {
    let index = days.firstIndex(atLeast: limit)
    if index == 0 { return -Problem.timeLimit }
    return index == days.count ? nil : firstDay + index
  }

  var isValid: Bool {
    let times = -Problem.timeLimit...Problem.timeLimit
    return !days.isEmpty && times.contains(firstDay) && days.allSatisfy(times.contains)
      && zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

/// An activity that waits for another, seen from the other.
struct Link: Sendable {
  var activity: Int
  var precedence: Precedence
}

extension Instance {
  /// Takes away what lies too early after a predecessor whose last session is in the slot, and
  /// what lies too late.
  func narrow(_ window: inout PlacementWindow, after last: SlotRow, _ precedence: Precedence) {
    window.earliestStart = max(window.earliestStart, last.end + precedence.clampedLag)
    if precedence.laterDay { window.earliestDay = max(window.earliestDay, last.day + 1) }
    if let wait = precedence.wait {
      window.earliestDay = max(window.earliestDay, problem.dayTables[wait].day(for: last.day))
    }
    if let due = precedence.due {
      window.latestDay = min(window.latestDay, problem.dayTables[due].day(for: last.day))
    }
  }

  /// Takes away what lies too late before a successor with these sessions.
  func narrow(
    _ window: inout PlacementWindow, before first: SlotRow, _ last: SlotRow,
    _ precedence: Precedence
  ) {
    window.latestEnd = min(window.latestEnd, first.start - precedence.clampedLag)
    window.latestDay = min(window.latestDay, latestDay(before: first.day, precedence))
    if let due = precedence.due {
      let least = problem.dayTables[due].firstDay(notBefore: last.day) ?? .max
      window.leastLastDay = max(window.leastLastDay, least)
    }
  }

  /// The last day on which a predecessor may end for a successor that starts on the day.
  func latestDay(before day: Int, _ precedence: Precedence) -> Int {
    var latest = Int.max
    if precedence.laterDay { latest = day - 1 }
    if let wait = precedence.wait {
      latest = min(latest, problem.dayTables[wait].lastDay(notAfter: day))
    }
    return latest
  }

  /// The first day on which a successor may start after a predecessor that ends on the day.
  func earliestDay(after day: Int, _ precedence: Precedence) -> Int {
    var earliest = Int.min
    if precedence.laterDay { earliest = day + 1 }
    if let wait = precedence.wait {
      earliest = max(earliest, problem.dayTables[wait].day(for: day))
    }
    return earliest
  }
}
