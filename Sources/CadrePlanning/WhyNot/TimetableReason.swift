import CadreModel
import CadreText
import CadreTime

/// Something that a programme asks of a timetable, with its amounts, that could be given up by
/// itself.
public enum TimetableReason: Sendable, Hashable {
  /// That the cohort is taught the module at all. Minutes of each group.
  case teaches(ID<Cohort>, ID<Module>, minutes: Int, groups: Int)
  case comesAfter(ID<Cohort>, ID<Module>, before: ID<Module>)
  /// Soon enough after another module.
  case isDue(ID<Cohort>, ID<Module>, after: ID<Module>)
  case consecutive(ID<Cohort>, ID<Module>)
  case fixed(ID<Cohort>, ID<Module>, CivilDate)
  case starts(ID<Cohort>, CivilDate)
  /// `minutes`: what the cohort's slots hold by then.
  case finishes(ID<Cohort>, CivilDate, minutes: Int)
  case meets(ID<Cohort>, [Weekday])
  case meetsIn(ID<Cohort>, slots: [String])
  case weeklyLoad(ID<Cohort>, minutes: Int)
  /// What modules need, and all that there is of it.
  case need(what: String, rooms: [ID<Room>], instructors: [ID<Instructor>])
  case closed(ID<Room>, [DateSpan])
  case away(ID<Instructor>, [DateSpan])
  case instructorLoad(ID<Instructor>, minutes: Int)
  case quota(ID<Partner>, count: Int, Partner.Quota.Subject)
  case agreement(ID<Partner>, [DateSpan])
}

/// Reasons that together make a timetable impossible.
public struct TimetableConflict: Sendable, Hashable {
  public struct Member: Sendable, Hashable {
    public var reason: TimetableReason
    /// Whether a timetable that keeps all the others was found; otherwise it is not decided
    /// whether there is one.
    public var isNeeded: Bool
  }

  public var members: [Member]
  /// Whether it is known that fewer reasons would not do.
  public var isSmallest: Bool
  /// Sets of reasons that were judged.
  public var questions: Int
}
