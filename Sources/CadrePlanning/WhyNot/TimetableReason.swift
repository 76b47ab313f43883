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
  case pace(ID<Cohort>, ID<Module>, SessionPace)
  case fixed(ID<Cohort>, ID<Module>, CivilDate)
  case fixedTerm(ID<Cohort>, ID<Module>, ID<Term>)
  /// Only in these of the terms.
  case offered(ID<Cohort>, ID<Module>, [ID<Term>])
  /// Never in one term, or one stage where there are no terms.
  case apart(ID<Cohort>, ID<Module>, from: ID<Module>)
  /// With the class of another cohort.
  case together(ID<Cohort>, with: ID<Cohort>, [ID<Module>])
  case classSize(ID<Cohort>, ID<Module>, UnevenGroups)
  case starts(ID<Cohort>, CivilDate)
  /// `minutes`: what the cohort's slots hold by then.
  case finishes(ID<Cohort>, CivilDate, minutes: Int)
  case meets(ID<Cohort>, [Weekday])
  case meetsIn(ID<Cohort>, slots: [String])
  case weeklyLoad(ID<Cohort>, minutes: Int)
  case need(NeedSupply)
  case closed(ID<Room>, [DateSpan])
  case away(ID<Instructor>, [DateSpan])
  case instructorLoad(ID<Instructor>, minutes: Int)
  case quota(ID<Partner>, count: Int, Partner.Quota.Subject)
  case agreement(ID<Partner>, [DateSpan])
}

/// How the sessions of a module follow one another.
public enum SessionPace: Sendable, Hashable {
  case inARow, oneDay
  case perWeek(Int)
}

/// What modules need, and all that there is of it.
public struct NeedSupply: Sendable, Hashable {
  public var subject: NeedSubject
  /// Most that a class takes at a time.
  public var count: Int
  public var rooms: [ID<Room>]
  public var instructors: [ID<Instructor>]
  /// Where a class is larger than each of the rooms.
  public var seats: MissingSeats?
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
