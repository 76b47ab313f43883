/// What comes of preparing a problem.
public enum Preparation: Sendable {
  case ready(Instance)
  /// At least one defect.
  case invalid([Defect])
}

/// A valid problem in the form the algorithms read: flat rows that name each other by ranges.
/// Made by `Problem.prepared()`.
public struct Instance: Sendable {
  public let problem: Problem
  /// The slots of all calendars, one calendar after the other.
  let slots: [SlotRow]
  /// Range of each calendar in `slots`.
  let calendars: [Range<Int>]
  /// The greatest amount of a slot of each calendar, at least 1.
  let longestAmount: [Int]
  let tasks: [Task]
  let runs: [Run]
  let needs: [RunNeed]
  let choices: [Choice]
  /// Candidates of all choices, one list after the other.
  let candidates: [Int]
  /// Windows of the candidates of all choices that have them.
  let windows: [Range<Int>]
  /// Exclusive resources of all tasks.
  let exclusives: [Int]
  /// Quotas of all tasks.
  let quotas: [Int]
  /// Tasks ordered so that each comes after its predecessors, with the successors of each.
  let order: PrecedenceOrder
  /// For each task those that wait for it.
  let links: [[Link]]
  /// Activities with a fixed day, in that order.
  let fixedActivities: [Int]
  /// Calendar years that have slots, ascending.
  let years: [Int]
  /// Weeks that have slots.
  let weekCount: Int
  /// Resources with nothing but their absences.
  let emptyTimeline: Timeline
  /// For each slot the periods in which it starts; empty where nothing is kept apart.
  let periodsOfSlot: [[Int]]
  /// Tasks that are kept apart from others.
  let apartCount: Int
  /// For each bond the tasks whose demands it binds.
  let bonds: [[Int]]
  /// Whether some choice is bound, or counts against quotas.
  let hasPledges: Bool
}

/// A slot with its place among the moments and weeks of the whole problem.
struct SlotRow: Sendable {
  var start: Int
  var end: Int
  var amount: Int
  var day: Int
  /// Index among the weeks that have slots.
  var week: Int
  /// Index in `Instance.years`.
  var year: Int
  /// The stretches between neighbouring slot limits that the slot covers.
  var stretches: Range<Int>
}

/// An activity; ranges lead into the arrays of the instance.
struct Task: Sendable {
  var calendar: Int
  var slots: Range<Int>
  var runs: Range<Int>
  var choices: Range<Int>
  /// Places of its chosen resources in one array for all tasks.
  var units: Range<Int>
  var exclusives: Range<Int>
  var quotas: Range<Int>
  var size: Int
  /// For each way to hold it, the site of each run; -1 for none. Empty where nobody travels.
  var sites: [[Int]]
  var site: Int
  /// Number among the tasks that are kept apart; -1 for others.
  var apartRow: Int
  /// Such numbers of those it is kept apart from.
  var apart: [Int]
  var pace: Pace
  var release: Int
  var deadline: Int
  var fixedDay: Int?
  /// Whether an exclusive resource has a weekly amount.
  var hasWeeklyLimit: Bool
}

/// Neighbouring segments with equal demands: they are taught as one.
struct Run: Sendable {
  var amount: Int
  var needs: Range<Int>
  /// Segments of the activity.
  var segments: Range<Int>
}

/// How many of the chosen resources a run uses.
struct RunNeed: Sendable {
  /// Index in `Instance.choices`.
  var choice: Int
  var count: Int
}

/// One choice out of a candidate list, shared by all demands of the task with that list.
struct Choice: Sendable {
  /// Equal lists of different tasks are one range.
  var candidates: Range<Int>
  /// Windows of the candidates; empty where they may serve at any time.
  var windows: Range<Int>
  /// Index in `Instance.bonds`; -1 for none.
  var bond: Int
  /// Places of the chosen resources; as many as the run with the greatest need uses.
  var units: Range<Int>
}

extension Instance {
  /// Whether a candidate, by its index in `candidates`, may serve the choice in the slot.
  @inline(__always)
  func isInWindow(_ choice: Int, candidate: Int, _ slot: SlotRow) -> Bool {
    let windows = choices[choice].windows
    if windows.isEmpty { return true }
    let window = self.windows[
      windows.lowerBound + candidate - choices[choice].candidates.lowerBound]
    return window.lowerBound <= slot.start && slot.end <= window.upperBound
  }

  /// As `isInWindow`, for a resource.
  func isInWindow(_ choice: Int, resource: Int, _ slot: SlotRow) -> Bool {
    let choiceRow = choices[choice]
    if choiceRow.windows.isEmpty { return true }
    let index = choiceRow.candidates.first { candidates[$0] == resource }
    return index.map { isInWindow(choice, candidate: $0, slot) } ?? true
  }

  /// Resources chosen for all tasks.
  var unitCount: Int { tasks.last?.units.upperBound ?? 0 }
}

extension Problem {
  /// Checks the problem and lays it out for bounds and search.
  public func prepared() -> Preparation {
    let defects = defects()
    if !defects.isEmpty { return .invalid(defects) }
    guard let instance = InstanceLayout(self).instance() else { return .invalid([.tooLarge]) }
    return .ready(instance)
  }
}
