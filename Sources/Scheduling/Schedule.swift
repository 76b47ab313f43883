/// What is taught of one segment in one slot.
public struct Session: Hashable, Sendable {
  /// Index in the slots of the activity's calendar.
  public var slot: Int
  /// Index in the activity's segments. Two segments that share a slot give two sessions.
  public var segment: Int
  /// Contact minutes of the segment taught here.
  public var amount: Int

  public init(slot: Int, segment: Int, amount: Int) {
    self.slot = slot
    self.segment = segment
    self.amount = amount
  }
}

/// An activity with its sessions and resources.
public struct Placement: Hashable, Sendable {
  public var activity: Int
  /// In order of time; never empty.
  public var sessions: [Session]
  /// For each segment, for each of its demands: the resources chosen, `count` of them.
  public var resources: [[[Int]]]
  /// First minute of the first session.
  public var start: Int
  /// The minute after the last session's slot.
  public var end: Int

  public init(
    activity: Int, sessions: [Session], resources: [[[Int]]], start: Int, end: Int
  ) {
    self.activity = activity
    self.sessions = sessions
    self.resources = resources
    self.start = start
    self.end = end
  }
}

/// Why a resource cannot be used in a slot.
public enum ResourceObstacle: Hashable, Sendable {
  /// Another activity has a session in a slot that overlaps.
  case taken(by: Int)
  /// The resource itself is not available.
  case unavailable
  /// The week's amount would be exceeded.
  case weeklyLimit
  /// It could not travel in time from or to a session of another activity.
  case travels(from: Int)
  /// It stands at another site than the rest of the session.
  case elsewhere
  /// It may not serve the demand at that time.
  case outsideWindow
  /// The same activity needs it for something else in the same segment.
  case usedByOtherDemand
  /// Another activity that must choose the same has chosen this one.
  case boundToOther(Int)
  /// A quota that counts the activities it is chosen for is used up in the year.
  case quota(Int)
}

/// A candidate of a demand and what keeps it from being chosen.
public struct HeldCandidate: Hashable, Sendable {
  public var resource: Int
  public var obstacle: ResourceObstacle
  /// Slot of the activity's calendar where the obstacle lies.
  public var slot: Int

  public init(resource: Int, obstacle: ResourceObstacle, slot: Int) {
    self.resource = resource
    self.obstacle = obstacle
    self.slot = slot
  }
}

/// Why an activity cannot have its first session in a slot.
public enum Obstacle: Hashable, Sendable {
  /// An exclusive resource is not free in `slot`, which the sessions would need.
  case exclusive(resource: Int, ResourceObstacle, slot: Int)
  /// Too few candidates of a demand are free for all its sessions. At most
  /// `Obstruction.mostCandidates` are listed.
  case candidates(segment: Int, demand: Int, held: [HeldCandidate])
  /// The quota of the slot's year is used up.
  case quota(Int)
  /// An activity that must be in other periods has sessions in the period of the slot.
  case separated(from: Int, slot: Int)
  /// The sessions would end after the deadline.
  case pastDeadline
  /// The calendar ends before all sessions are held.
  case pastCalendar
  /// The day has too few slots left for an activity of one day.
  case pastDay
  /// Nothing single holds it; the bounded search found no resources that are free together.
  case notFound
}

/// A run of neighbouring first slots that fail for the same reason.
public struct Obstruction: Hashable, Sendable {
  /// Most candidates listed for one obstacle.
  public static let mostCandidates = 8

  /// Slots of the activity's calendar.
  public var firstSlots: Range<Int>
  public var obstacle: Obstacle

  public init(firstSlots: Range<Int>, obstacle: Obstacle) {
    self.firstSlots = firstSlots
    self.obstacle = obstacle
  }
}

/// An activity that was not placed, with the reasons.
public struct Unplaced: Hashable, Sendable {
  /// Most obstructions listed for one activity.
  public static let mostObstructions = 64

  public var activity: Int
  /// Predecessors that are not placed either; if there are any, nothing was tried.
  public var waitsFor: [Int]
  /// First minute at which it could have started: its release, or after its predecessors.
  public var earliestStart: Int
  public var deadline: Int
  /// In order of time. Empty although `waitsFor` is empty means: no slot starts in the window.
  public var obstructions: [Obstruction]
  /// Whether obstructions were left off.
  public var isTruncated: Bool

  public init(
    activity: Int, waitsFor: [Int], earliestStart: Int, deadline: Int,
    obstructions: [Obstruction], isTruncated: Bool
  ) {
    self.activity = activity
    self.waitsFor = waitsFor
    self.earliestStart = earliestStart
    self.deadline = deadline
    self.obstructions = obstructions
    self.isTruncated = isTruncated
  }
}

/// The best schedule found, and how good it is known to be.
public struct Schedule: Hashable, Sendable {
  /// In order of activity.
  public var placements: [Placement]
  /// In order of activity.
  public var unplaced: [Unplaced]
  /// End of the last session placed; nil if nothing is placed.
  public var finish: Int?
  /// No schedule that places all activities ends before this minute. Nil if there is no activity.
  public var lowerBound: Int?
  public var schedulesTried: Int
  /// Why it is impossible to place all activities; empty does not mean that it is possible.
  public var proofs: [ImpossibilityProof]

  public init(
    placements: [Placement], unplaced: [Unplaced], finish: Int?, lowerBound: Int?,
    schedulesTried: Int, proofs: [ImpossibilityProof]
  ) {
    self.placements = placements
    self.unplaced = unplaced
    self.finish = finish
    self.lowerBound = lowerBound
    self.schedulesTried = schedulesTried
    self.proofs = proofs
  }

  /// Whether everything is placed and no schedule could finish earlier.
  public var isOptimal: Bool { unplaced.isEmpty && finish == lowerBound }
}
