import CadreModel
import CadreText
import CadreTime

/// The changes that could let a cohort be placed: for each kind the rungs of a ladder, the least
/// change first, each with all that the one before it allows.
struct CureLadders {
  private let program: Program
  private let demand: CohortDemand

  private var id: ID<Cohort> { demand.id }
  private var cohort: Cohort { demand.cohort }

  /// Days, minutes or numbers looked at in one ladder.
  private static let mostRungs = 400

  init(_ program: Program, _ cohort: ID<Cohort>) {
    self.program = program
    demand = CohortDemand(cohort, in: program)
  }

  /// What could cure a conflict gives up one of its members, and nothing else does.
  func ladders(for conflict: TimetableConflict) -> [[TimetableCure]] {
    conflict.members.reversed().flatMap { ladders(for: $0.reason) }.filter { !$0.isEmpty }
  }

  /// Without a conflict: the dates and days of the cohort, and what was in the way.
  func ladders(for unplaced: [UnplacedModule]) -> [[TimetableCure]] {
    var found =
      [laterFinishes(id), earlierStarts(id)] + moreDays(id) + moreSlots(id) + [moreLoad(id)]
    var (rooms, instructors, partners): ([ID<Room>], [ID<Instructor>], [ID<Partner>]) = ([], [], [])
    for held in unplaced.flatMap(\.held) {
      switch held.by {
      case .roomTaken(let room, _), .roomClosed(let room): rooms.append(room)
      case .instructorTaken(let one, _), .instructorAway(let one), .instructorLoad(let one):
        instructors.append(one)
      case .quota(let partner): partners.append(partner)
      case .noResource(_, let seats?): found.append([.seats(seats.largest, seats.learners)])
      default: continue
      }
    }
    for room in rooms.uniqued().prefix(2) { found.append(moreRooms([room])) }
    for one in instructors.uniqued().prefix(2) { found.append(moreInstructors([one])) }
    for partner in partners.uniqued().prefix(2) { found += largerQuotas(partner) }
    return found.filter { !$0.isEmpty }
  }

  private func ladders(for reason: TimetableReason) -> [[TimetableCure]] {
    switch reason {
    case .finishes(let cohort, _, _): [laterFinishes(cohort)]
    case .starts(let cohort, _): [earlierStarts(cohort)]
    case .meets(let cohort, _): moreDays(cohort)
    case .meetsIn(let cohort, _): moreSlots(cohort)
    case .weeklyLoad(let cohort, _): [moreLoad(cohort)]
    case .fixed(let cohort, let module, let date): [[.notFixed(cohort, module, date)]]
    case .fixedTerm(let cohort, let module, let term): [[.notFixedIn(cohort, module, term)]]
    case .offered(_, let module, let terms): moreTerms(module, terms)
    case .apart(_, let module, from: let other): [[.notApart(module, other)]]
    case .together(let cohort, with: let host, let modules):
      [[.notTogether(cohort, host, modules)]]
    case .classSize(_, let module, let groups): [smallerClasses(module, groups)]
    case .need(let supply):
      supply.seats.map { [[.seats($0.largest, $0.learners)]] }
        ?? [moreRooms(supply.rooms), moreInstructors(supply.instructors)]
    case .closed(let room, let spans):
      spans.map { span in shorter(span).map { .closedUntil(room, span, $0) } }
    case .away(let one, let spans):
      spans.map { span in shorter(span).map { .awayUntil(one, span, $0) } }
    case .instructorLoad(let one, let minutes):
      [loads(above: minutes).map { .instructorLoad(one, minutes: $0) }]
    case .quota(let partner, _, _): largerQuotas(partner)
    case .agreement(let partner, let spans): [laterAgreements(partner, spans)]
    case .teaches, .comesAfter, .isDue, .pace: []
    }
  }

  /// In one more of the terms, the next ones first.
  private func moreTerms(_ module: ID<Module>, _ terms: [ID<Term>]) -> [[TimetableCure]] {
    let window = demand.window(in: program)
    return program.terms.ids.filter { id in
      guard let span = program.terms[id].span?.value, let window else { return false }
      return !terms.contains(id) && span.overlaps(window)
    }.prefix(4).map { [.alsoOffered(module, $0)] }
  }

  private func smallerClasses(_ module: ID<Module>, _ groups: UnevenGroups) -> [TimetableCure] {
    guard groups.least > 1, groups.least <= 1_000 else { return [] }
    return (1..<groups.least).reversed().map { .leastClassSize(module, $0) }
  }

  /// Days on which a cohort could meet if it neither began nor ended.
  private func days(_ id: ID<Cohort>) -> [CivilDate] {
    var open = id == self.id ? demand : CohortDemand(id, in: program)
    open.cohort.starts = nil
    open.cohort.finishes = nil
    return CohortSlots(open, in: program).entries.map(\.date).uniqued()
  }

  private func laterFinishes(_ id: ID<Cohort>) -> [TimetableCure] {
    guard let finish = program.cohorts[id].finishes?.value else { return [] }
    return days(id).filter { $0 > finish }.prefix(Self.mostRungs).map { .finishBy(id, $0) }
  }

  private func earlierStarts(_ id: ID<Cohort>) -> [TimetableCure] {
    guard let start = program.cohorts[id].starts?.value else { return [] }
    return days(id).filter { $0 < start }.reversed().prefix(Self.mostRungs).map { .startOn(id, $0) }
  }

  private func moreDays(_ id: ID<Cohort>) -> [[TimetableCure]] {
    let meets = program.cohorts[id].meets
    guard !meets.isEmpty, let calendar = program.calendar(of: program.cohorts[id]) else {
      return []
    }
    return program.calendars[calendar].weeks.flatMap(\.days).filter { !meets.contains($0) }
      .uniqued().sorted().map { [.alsoMeet(id, $0)] }
  }

  private func moreSlots(_ id: ID<Cohort>) -> [[TimetableCure]] {
    let own = program.cohorts[id].meetingSlots
    guard !own.isEmpty, let calendar = program.calendar(of: program.cohorts[id]) else { return [] }
    return program.calendars[calendar].weeks.flatMap(\.slots).map(\.heading.name)
      .filter { !own.contains($0) }.uniqued().map { [.alsoMeetIn(id, slot: $0)] }
  }

  private func moreLoad(_ id: ID<Cohort>) -> [TimetableCure] {
    guard let load = program.cohorts[id].weeklyLoad?.value.minutes else { return [] }
    return loads(above: load).map { .weeklyLoad(id, minutes: $0) }
  }

  /// Hour by hour, up to those of a week.
  private func loads(above minutes: Int) -> [Int] {
    guard minutes >= 0, minutes < 10_080 else { return [] }
    return Array(stride(from: minutes + 60, through: 10_080, by: 60))
  }

  private func moreRooms(_ rooms: [ID<Room>]) -> [TimetableCure] {
    let widest = rooms.min { seats($0) > seats($1) }
    return widest.map { room in (1...3).map { .moreRooms(like: room, count: $0) } } ?? []
  }

  private func seats(_ room: ID<Room>) -> Int { program.rooms[room].seats?.value ?? 0 }

  private func moreInstructors(_ instructors: [ID<Instructor>]) -> [TimetableCure] {
    instructors.first.map { one in (1...3).map { .moreInstructors(like: one, count: $0) } } ?? []
  }

  /// Ended earlier by one day after another, then not at all.
  private func shorter(_ span: DateSpan) -> [CivilDate?] {
    let kept = (1..<max(1, min(span.dayCount, Self.mostRungs))).map {
      span.last.adding(days: -$0)
    }
    return kept + [nil]
  }

  private func largerQuotas(_ partner: ID<Partner>) -> [[TimetableCure]] {
    program.partners[partner].quotas.map(\.value).filter(\.isMost).map { quota in
      guard quota.count < 1_000_000 else { return [] }
      return (1...200).map { .quota(partner, count: quota.count + $0, quota.subject) }
    }
  }

  private func laterAgreements(_ partner: ID<Partner>, _ spans: [DateSpan]) -> [TimetableCure] {
    guard let end = spans.map(\.last).max() else { return [] }
    return days(id).filter { $0 > end }.prefix(Self.mostRungs).map { .agreementUntil(partner, $0) }
  }
}
