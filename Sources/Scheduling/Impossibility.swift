/// A reason, proven, why no schedule can place all the activities it names (and what they wait
/// for). Times are minutes; amounts are contact minutes.
public enum ImpossibilityProof: Hashable, Sendable {
  /// The activity by itself does not fit between its release and its deadline, whatever else
  /// happens. `earliestFinish` is its earliest end without the deadline, nil if the calendar
  /// has no room for it at all.
  case window(activity: Int, release: Int, earliestFinish: Int?, deadline: Int)
  /// Each of the activities waits for the one before, and the last cannot end in time.
  /// `earliestFinish` is nil if the calendar ends before.
  case chain(activities: [Int], earliestFinish: Int?, deadline: Int)
  /// The last activity is fixed on a day that the ones before it do not leave free.
  case fixedDay(activities: [Int], earliestStart: Int, day: Int)
  /// The activities all need the resource within the window, which has too little contact time
  /// for it (minding absences and the weekly amount).
  case capacity(
    resource: Int, neededAmount: Int, availableAmount: Int, window: Range<Int>, activities: [Int])
  /// As `capacity`, counted in slots: a slot that is used in part is used.
  case slots(
    resource: Int, neededSlots: Int, availableSlots: Int, window: Range<Int>, activities: [Int])
  /// The activities must all start in these years (first to last), more than the quota allows.
  case quota(quota: Int, activities: [Int], limit: Int, firstYear: Int, lastYear: Int)
}
