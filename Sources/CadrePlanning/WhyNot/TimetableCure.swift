import CadreModel
import CadreText
import CadreTime

/// A change with which a cohort can be placed in full.
public enum TimetableCure: Sendable, Hashable {
  case finishBy(ID<Cohort>, CivilDate)
  case startOn(ID<Cohort>, CivilDate)
  case alsoMeet(ID<Cohort>, Weekday)
  case alsoMeetIn(ID<Cohort>, slot: String)
  /// Contact minutes in a week.
  case weeklyLoad(ID<Cohort>, minutes: Int)
  case notFixed(ID<Cohort>, ID<Module>, CivilDate)
  case notFixedIn(ID<Cohort>, ID<Module>, ID<Term>)
  case alsoOffered(ID<Module>, ID<Term>)
  /// The first need not be kept apart from the second.
  case notApart(ID<Module>, ID<Module>)
  /// The cohort has classes of its own for the modules.
  case notTogether(ID<Cohort>, ID<Cohort>, [ID<Module>])
  case leastClassSize(ID<Module>, Int)
  /// So many more rooms of the same kinds, seats and site, never closed.
  case moreRooms(like: ID<Room>, count: Int)
  case seats(ID<Room>, Int)
  /// So many more who teach the same, never away.
  case moreInstructors(like: ID<Instructor>, count: Int)
  /// Closed only until a day; nil: not closed then at all.
  case closedUntil(ID<Room>, DateSpan, CivilDate?)
  case awayUntil(ID<Instructor>, DateSpan, CivilDate?)
  case instructorLoad(ID<Instructor>, minutes: Int)
  case quota(ID<Partner>, count: Int, Partner.Quota.Subject)
  /// Of its latest agreement.
  case agreementUntil(ID<Partner>, CivilDate)
}

extension TimetableCure {
  /// The programme with the change.
  public func applied(to program: Program) -> Program {
    var program = program
    switch self {
    case .finishBy(let id, let date): program.cohorts[id].finishes?.value = date
    case .startOn(let id, let date): program.cohorts[id].starts?.value = date
    case .alsoMeet(let id, let day): program.cohorts[id].meets.append(day)
    case .alsoMeetIn(let id, let slot): program.cohorts[id].meetingSlots.append(slot)
    case .weeklyLoad(let id, let minutes):
      program.cohorts[id].weeklyLoad?.value.minutes = minutes
    case .notFixed(let id, _, let date):
      program.cohorts[id].fixed.removeAll { $0.value.date == date }
    case .notFixedIn(let id, _, let term):
      program.cohorts[id].fixedTerms.removeAll { $0.value.term == term }
    case .alsoOffered(let module, let term):
      if let first = program.modules[module].offered.first {
        program.modules[module].offered.append(Stated(.term(term), at: first.origin))
      }
    case .notApart(let first, let second):
      program.modules[first].apart.removeAll { $0.value == second }
      program.modules[second].apart.removeAll { $0.value == first }
    case .notTogether(let id, let host, let modules):
      for row in program.cohorts[id].joins.indices
      where program.cohorts[id].joins[row].value.cohort == host {
        program.cohorts[id].joins[row].value.modules.removeAll { modules.contains($0.value) }
      }
    case .leastClassSize(let module, let least):
      program.modules[module].classSize?.value.least = least
    case .moreRooms(let like, let count): program.addRooms(like: like, count)
    case .seats(let room, let seats): program.rooms[room].seats?.value = seats
    case .moreInstructors(let like, let count): program.addInstructors(like: like, count)
    case .closedUntil(let room, let span, let last):
      Self.shorten(&program.rooms[room].closed, span, last)
    case .awayUntil(let instructor, let span, let last):
      Self.shorten(&program.instructors[instructor].away, span, last)
    case .instructorLoad(let instructor, let minutes):
      program.instructors[instructor].weeklyLoad?.value.minutes = minutes
    case .quota(let partner, let count, let subject):
      for row in program.partners[partner].quotas.indices {
        let quota = program.partners[partner].quotas[row].value
        if quota.isMost, quota.subject == subject, quota.count < count {
          program.partners[partner].quotas[row].value.count = count
        }
      }
    case .agreementUntil(let partner, let last):
      let rows = program.partners[partner].agreements.indices
      let latest = rows.max {
        program.partners[partner].agreements[$0].last
          < program.partners[partner].agreements[$1].last
      }
      if let latest {
        let first = program.partners[partner].agreements[latest].first
        program.partners[partner].agreements[latest].value = DateSpan(first: first, last: last)
      }
    }
    return program
  }

  private static func shorten(
    _ spans: inout [Stated<DateSpan>], _ span: DateSpan, _ last: CivilDate?
  ) {
    for row in spans.indices.reversed() where spans[row].value == span {
      if let last {
        spans[row].value = DateSpan(first: span.first, last: last)
      } else {
        spans.remove(at: row)
      }
    }
  }
}

extension Program {
  fileprivate mutating func addRooms(like id: ID<Room>, _ count: Int) {
    var room = rooms[id]
    room.closed = []
    for _ in 0..<count { rooms.append(room) }
  }

  fileprivate mutating func addInstructors(like id: ID<Instructor>, _ count: Int) {
    var instructor = instructors[id]
    instructor.away = []
    for _ in 0..<count { instructors.append(instructor) }
  }
}
