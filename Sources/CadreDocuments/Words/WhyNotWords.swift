import CadreModel
import CadrePlanning
import CadreTime

/// Reasons of an impossible timetable, and changes that cure it, in plain words.
extension Volume {
  /// Most rooms or instructors named for one need.
  private static let mostNamed = 6

  func text(of reason: TimetableReason) -> String {
    switch reason {
    case .teaches(let cohort, let module, let minutes, let groups):
      "\(name(cohort, module)) \(words(.isTaught(amount(minutes), groups: groups)))"
    case .comesAfter(let cohort, let module, let before):
      "\(name(cohort, module)) \(words(.learnedAfter)) \(name(before))"
    case .isDue(let cohort, let module, let after):
      "\(name(cohort, module)) \(words(.isDueAfter)) \(name(after))"
    case .consecutive(let cohort, let module):
      "\(name(cohort, module)) \(words(.followOneAnother))"
    case .fixed(let cohort, let module, let date):
      "\(name(cohort, module)) \(words(.isFixedOn)) \(words.text(date))"
    case .starts(let cohort, let date):
      "\(name(cohort)) \(words(.cohortStarts)) \(words.text(date))"
    case .finishes(let cohort, let date, let minutes):
      "\(name(cohort)) \(words(.cohortFinishes)) \(words.text(date))"
        + words(.slotsHold(amount(minutes)))
    case .meets(let cohort, let days): "\(name(cohort)) \(words(.meetsOn)) \(text(days))"
    case .meetsIn(let cohort, let slots):
      "\(name(cohort)) \(words(.meetsInSlots)) \(slots.joined(separator: ", "))"
    case .weeklyLoad(let cohort, let minutes):
      "\(name(cohort)) \(words(.hasAtMost)) \(words(.weekLoad(amount(minutes))))"
    case .need(let what, let rooms, let instructors):
      text(ofNeed: what, rooms.map { name($0) } + instructors.map { name($0) })
    case .closed(let room, let spans): "\(name(room)) \(words(.isClosed)) \(text(of: spans))"
    case .away(let one, let spans): "\(name(one)) \(words(.isAway)) \(text(of: spans))"
    case .instructorLoad(let one, let minutes):
      "\(name(one)) \(words(.hasAtMost)) \(words(.weekLoad(amount(minutes))))"
    case .quota(let partner, let count, let subject): text(of: partner, count, subject)
    case .agreement(let partner, let spans):
      "\(name(partner)): \(words(.agreementRuns)) \(text(of: spans))"
    }
  }

  func text(of cure: TimetableCure) -> String {
    switch cure {
    case .finishBy(let cohort, let date):
      "\(name(cohort)) \(words(.cohortFinishes)) \(words.text(date))"
    case .startOn(let cohort, let date):
      "\(name(cohort)) \(words(.cohortStarts)) \(words.text(date))"
    case .alsoMeet(let cohort, let day): "\(name(cohort)) \(words(.alsoMeetsOn)) \(text([day]))"
    case .alsoMeetIn(let cohort, let slot): "\(name(cohort)) \(words(.alsoMeetsIn)) \(slot)"
    case .weeklyLoad(let cohort, let minutes):
      "\(name(cohort)) \(words(.hasAtMost)) \(words(.weekLoad(amount(minutes))))"
    case .notFixed(let cohort, let module, let date):
      "\(name(cohort, module)) \(words(.isNotFixedOn)) \(words.text(date))"
    case .moreRooms(let room, let count): words(.moreLike(count, name(room)))
    case .seats(let room, let seats): "\(name(room)): \(words(.seats(seats)))"
    case .moreInstructors(let one, let count): words(.moreLike(count, name(one)))
    case .closedUntil(let room, let span, let last):
      "\(name(room)) "
        + words(last.map { .onlyClosed(text(span, until: $0)) } ?? .notClosed(words.text(span)))
    case .awayUntil(let one, let span, let last):
      "\(name(one)) "
        + words(last.map { .onlyAway(text(span, until: $0)) } ?? .notAway(words.text(span)))
    case .instructorLoad(let one, let minutes):
      "\(name(one)) \(words(.hasAtMost)) \(words(.weekLoad(amount(minutes))))"
    case .quota(let partner, let count, let subject): text(of: partner, count, subject)
    case .agreementUntil(let partner, let last):
      "\(name(partner)): \(words(.agreementRunsUntil)) \(words.text(last))"
    }
  }

  /// Modules that only wait for others that have no place, and the rest.
  func waiting(_ unplaced: [UnplacedModule]) -> (rest: [UnplacedModule], names: [String]) {
    let waits = unplaced.map { one in
      !one.held.isEmpty
        && one.held.allSatisfy { if case .waits = $0.by { true } else { false } }
    }
    // One alone says better what it waits for.
    if waits.filter(\.self).count < 2 || waits.allSatisfy(\.self) { return (unplaced, []) }
    let names = zip(unplaced, waits).filter { $1 }.map { name($0.0.module) }
    return (zip(unplaced, waits).filter { !$1 }.map(\.0), names.uniqued())
  }

  /// `Not placed either, since they wait for these: A, B`; nil without modules.
  func text(waiting names: [String]) -> String? {
    names.isEmpty ? nil : "\(words(.wait(names.count))) \(names.joined(separator: ", "))"
  }

  private func text(ofNeed what: String, _ names: [String]) -> String {
    let named = names.prefix(Self.mostNamed).joined(separator: ", ")
    let rest = names.count - Self.mostNamed
    return "\(what): \(words(.thereIsOnly)) \(named)"
      + (rest > 0 ? " \(words(.andMore(rest)))" : "")
  }

  private func text(
    of partner: ID<Partner>, _ count: Int, _ subject: Partner.Quota.Subject
  ) -> String {
    let amount = subject == .classes ? words(.classes(count)) : words(.learners(count))
    return "\(name(partner)): \(words(.quota(words(.aYear(amount)), isMost: true)))"
  }

  private func text(of spans: [DateSpan]) -> String {
    spans.map { words.text($0) }.joined(separator: ", ")
  }

  private func text(_ span: DateSpan, until last: CivilDate) -> String {
    words.text(DateSpan(first: span.first, last: last))
  }

  private func name(_ cohort: ID<Cohort>, _ module: ID<Module>) -> String {
    "\(name(cohort))/\(name(module))"
  }

  private func name(_ cohort: ID<Cohort>) -> String { program.cohorts[cohort].name }
  private func name(_ module: ID<Module>) -> String { program.modules[module].name }
  private func name(_ room: ID<Room>) -> String { plainTitle(program.rooms[room]) }
  private func name(_ one: ID<Instructor>) -> String { plainTitle(program.instructors[one]) }
  private func name(_ partner: ID<Partner>) -> String { plainTitle(program.partners[partner]) }
}
