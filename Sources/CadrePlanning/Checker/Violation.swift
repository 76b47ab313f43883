import CadreModel
import CadreTime

/// A broken rule of a timetable. Each names what is needed to find it.
public enum Violation: Hashable, Sendable {
  case unknownModule(ID<Cohort>, ID<Module>)
  case notInPlan(ID<Cohort>, ID<Module>)
  case missing(ID<Cohort>, ID<Module>)
  case taughtThoughHeld(ID<Cohort>, ID<Module>)
  case wrongAmount(ID<Cohort>, ID<Module>, group: Int, minutes: Int, wanted: Int)
  case wrongNumbering(ID<Cohort>, ID<Module>, group: Int)
  case groupSize(ID<Cohort>, ID<Module>, learners: Int)
  case learnersLeftOut(ID<Cohort>, ID<Module>, taught: Int, size: Int)
  case outsideCalendar(ID<Cohort>, ID<Module>, CivilDate)
  case notAMeetingDay(ID<Cohort>, CivilDate)
  case noSuchSlot(ID<Cohort>, CivilDate, start: Int)
  case slotOverfull(ID<Cohort>, ID<Module>, CivilDate)
  case beforeStart(ID<Cohort>, CivilDate)
  case afterFinish(ID<Cohort>, CivilDate)
  case inTwoPlaces(ID<Cohort>, CivilDate)
  case cohortLoad(ID<Cohort>, week: Int, minutes: Int)
  case prerequisite(ID<Cohort>, ID<Module>)
  case stageOrder(ID<Cohort>, ID<Module>, before: ID<Module>)
  case excluded(ID<Cohort>, ID<Module>, ID<Module>)
  case notContiguous(ID<Cohort>, ID<Module>, group: Int)
  case pace(ID<Cohort>, ID<Module>, group: Int)
  case fixedDateMoved(ID<Cohort>, ID<Module>)
  /// Not all sessions of a group are in the term in which the module is fixed.
  case fixedTermMoved(ID<Cohort>, ID<Module>)
  /// Not all sessions of a group are in one term in which the module is offered.
  case notOffered(ID<Cohort>, ID<Module>, group: Int)
  /// Two modules that are kept apart are taught in one term, or stand in one stage.
  case apart(ID<Cohort>, ID<Module>, ID<Module>)
  /// Not one of the module's providers, or not the same in all sessions.
  case provider(ID<Cohort>, ID<Module>)
  /// A module is taught later than it is due after another.
  case overdue(ID<Cohort>, ID<Module>, after: ID<Module>)
  /// A self-paced module has not the time that it is given.
  case selfPacedTime(ID<Cohort>, ID<Module>)
  /// Too little time between sessions at two sites.
  case cohortTravel(ID<Cohort>, CivilDate)
  case instructorTravel(ID<Instructor>, CivilDate)
  case roomTwice(ID<Room>, CivilDate)
  case roomClosed(ID<Room>, CivilDate)
  case seats(ID<Room>, learners: Int)
  case wrongSite(ID<Cohort>, CivilDate)
  case roomMissing(ID<Cohort>, ID<Module>, CivilDate)
  case instructorMissing(ID<Cohort>, ID<Module>, CivilDate)
  case instructorTwice(ID<Instructor>, CivilDate)
  case instructorAway(ID<Instructor>, CivilDate)
  case notQualified(ID<Instructor>, ID<Module>)
  case ratingNotValid(ID<Instructor>, ID<Module>, CivilDate)
  case notSpoken(ID<Instructor>, ID<Module>)
  case notBasedThere(ID<Instructor>, ID<Cohort>)
  case instructorLoad(ID<Instructor>, week: Int, minutes: Int)
  case agreementEnded(ID<Partner>, CivilDate)
  case quota(ID<Partner>, year: Int, classes: Int)
  case learnerQuota(ID<Partner>, year: Int, learners: Int)
}
