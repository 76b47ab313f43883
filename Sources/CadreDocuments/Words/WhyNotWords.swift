import CadreModel
import CadrePlanning
import CadreTime

/// Reasons of an impossible timetable, and changes that cure it, in plain words.
extension Volume {
  /// Most rooms or instructors named for one need.
  private static let mostNamed = 6

  func words(of member: TimetableConflict.Member) -> Words {
    words(of: member.reason) + (member.isNeeded ? [] : [.text(" " + words(.needIsOpen))])
  }

  func words(of reason: TimetableReason) -> Words {
    switch reason {
    case .teaches(let cohort, let module, let minutes, let groups):
      course(cohort, module) + said(.isTaught(amount(minutes), groups: groups), "")
    case .comesAfter(let cohort, let module, let before):
      course(cohort, module) + said(.learnedAfter) + named(before)
    case .isDue(let cohort, let module, let after):
      course(cohort, module) + said(.isDueAfter) + named(after)
    case .pace(let cohort, let module, let pace): course(cohort, module) + words(of: pace)
    case .fixed(let cohort, let module, let date):
      course(cohort, module) + said(.isFixedOn) + [.date(date)]
    case .fixedTerm(let cohort, let module, let term):
      course(cohort, module) + said(.isFixedIn) + named(term)
    case .offered(_, let module, let terms):
      [.full(.module(module))] + said(.isOfferedOnlyIn)
        + (terms.isEmpty ? [.text(words(.noTerm))] : listed(terms.map { named($0) }))
    case .apart(_, let module, from: let other):
      [.full(.module(module))] + said(.keptApart) + named(other)
    case .together(let cohort, with: let host, let modules):
      [.full(.cohort(cohort))] + said(.learns) + listed(modules.map { named($0) })
        + said(.togetherWith) + [.full(.cohort(host))]
    case .classSize(let cohort, let module, let groups):
      course(cohort, module) + [.text(": " + text(of: groups))]
    case .need(let supply): words(of: supply)
    default: words(ofLimit: reason)
    }
  }

  /// Dates and limits.
  private func words(ofLimit reason: TimetableReason) -> Words {
    switch reason {
    case .starts(let cohort, let date):
      [.full(.cohort(cohort))] + said(.cohortStarts) + [.date(date)]
    case .finishes(let cohort, let date, let minutes):
      [.full(.cohort(cohort))] + said(.cohortFinishes)
        + [.date(date), .text(words(.slotsHold(amount(minutes))))]
    case .meets(let cohort, let days):
      [.full(.cohort(cohort))] + said(.meetsOn) + [.text(text(days))]
    case .meetsIn(let cohort, let slots):
      [.full(.cohort(cohort))] + said(.meetsInSlots) + [.text(slots.joined(separator: ", "))]
    case .weeklyLoad(let cohort, let minutes): [.full(.cohort(cohort))] + load(minutes)
    case .closed(let room, let spans):
      [.full(.room(room))] + said(.isClosed) + [.text(text(of: spans))]
    case .away(let one, let spans):
      [.full(.instructor(one))] + said(.isAway) + [.text(text(of: spans))]
    case .instructorLoad(let one, let minutes): [.full(.instructor(one))] + load(minutes)
    case .quota(let partner, let count, let subject): words(of: partner, count, subject)
    case .agreement(let partner, let spans):
      named(partner) + [.text(": \(words(.agreementRuns)) \(text(of: spans))")]
    default: []
    }
  }

  private func words(of pace: SessionPace) -> Words {
    switch pace {
    case .inARow: said(.followOneAnother, "")
    case .oneDay: said(.takesOneDay, "")
    case .perWeek(let count): said(.hasAtMost) + [.text(words(.sessionsPerWeek(count)))]
    }
  }

  func words(of cure: TimetableCure) -> Words {
    switch cure {
    case .finishBy(let cohort, let date):
      [.full(.cohort(cohort))] + said(.cohortFinishes) + [.date(date)]
    case .startOn(let cohort, let date):
      [.full(.cohort(cohort))] + said(.cohortStarts) + [.date(date)]
    case .alsoMeet(let cohort, let day):
      [.full(.cohort(cohort))] + said(.alsoMeetsOn) + [.text(text([day]))]
    case .alsoMeetIn(let cohort, let slot):
      [.full(.cohort(cohort))] + said(.alsoMeetsIn) + [.text(slot)]
    case .weeklyLoad(let cohort, let minutes): [.full(.cohort(cohort))] + load(minutes)
    case .notFixed(let cohort, let module, let date):
      course(cohort, module) + said(.isNotFixedOn) + [.date(date)]
    case .notFixedIn(let cohort, let module, let term):
      course(cohort, module) + said(.isNotFixedIn) + named(term)
    case .alsoOffered(let module, let term):
      [.full(.module(module))] + said(.isAlsoOfferedIn) + named(term)
    case .notApart(let module, let other):
      [.full(.module(module))] + said(.notKeptApart) + named(other)
    case .notTogether(let cohort, let host, let modules):
      [.full(.cohort(cohort))] + said(.learns) + listed(modules.map { named($0) })
        + said(.notTogetherWith) + [.full(.cohort(host))]
    case .leastClassSize(let module, let least):
      [.full(.module(module)), .text(": " + words(.smallestClass(least)))]
    default: words(ofSupply: cure)
    }
  }

  /// More of what modules need.
  private func words(ofSupply cure: TimetableCure) -> Words {
    switch cure {
    case .moreRooms(let room, let count):
      [.text(words(.moreLike(count, plain([.full(.room(room))]), isRoom: true)))]
    case .seats(let room, let seats): [.full(.room(room)), .text(": \(words(.seats(seats)))")]
    case .moreInstructors(let one, let count):
      [.text(words(.moreLike(count, plain([.full(.instructor(one))]), isRoom: false)))]
    case .closedUntil(let room, let span, let last):
      [.full(.room(room))]
        + said(last.map { .onlyClosed(text(span, until: $0)) } ?? .notClosed(words.text(span)), "")
    case .awayUntil(let one, let span, let last):
      [.full(.instructor(one))]
        + said(last.map { .onlyAway(text(span, until: $0)) } ?? .notAway(words.text(span)), "")
    case .instructorLoad(let one, let minutes): [.full(.instructor(one))] + load(minutes)
    case .quota(let partner, let count, let subject): words(of: partner, count, subject)
    case .agreementUntil(let partner, let last):
      named(partner) + [.text(": \(words(.agreementRunsUntil)) "), .date(last)]
    default: []
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
    let names = zip(unplaced, waits).filter { $1 }.map { program.modules[$0.0.module].name }
    return (zip(unplaced, waits).filter { !$1 }.map(\.0), names.uniqued())
  }

  /// `Not placed either, since they wait for these: A, B`; nil without modules.
  func text(waiting names: [String]) -> String? {
    names.isEmpty ? nil : "\(words(.wait(names.count))) \(names.joined(separator: ", "))"
  }

  private func words(of supply: NeedSupply) -> Words {
    let subject = words(of: supply.subject)
    if let seats = supply.seats {
      return [.text(text(of: seats, for: plain(subject)))]
    }
    let times: Words = supply.count > 1 ? [.text(" × \(supply.count)")] : []
    let all =
      supply.rooms.map { [Piece.full(.room($0))] }
      + supply.instructors.map { [Piece.full(.instructor($0))] }
    let rest = all.count - Self.mostNamed
    if all.isEmpty { return subject + times + [.text(": \(words(.thereIsNone))")] }
    return subject + times + [.text(": \(words(.thereIsOnly)) ")]
      + listed(Array(all.prefix(Self.mostNamed)))
      + (rest > 0 ? [.text(" \(words(.andMore(rest)))")] : [])
  }

  /// What is asked for.
  func words(of subject: NeedSubject) -> Words {
    switch subject {
    case .kind(let kind): [.authored(title(program.kinds[kind]))]
    case .room(let room): [.full(.room(room))]
    case .instructor(let one): [.full(.instructor(one))]
    case .holder(let module): [.text(words(.holderOf) + " "), .full(.module(module))]
    case .anyRoom: [.text(words(.room))]
    }
  }

  private func words(
    of partner: ID<Partner>, _ count: Int, _ subject: Partner.Quota.Subject
  ) -> Words {
    let amount = subject == .classes ? words(.classes(count)) : words(.learners(count))
    return named(partner) + [.text(": \(words(.quota(words(.aYear(amount)), isMost: true)))")]
  }

  private func load(_ minutes: Int) -> Words {
    said(.hasAtMost) + [.text(words(.weekLoad(amount(minutes))))]
  }

  private func text(of spans: [DateSpan]) -> String {
    spans.map { words.text($0) }.joined(separator: ", ")
  }

  private func text(_ span: DateSpan, until last: CivilDate) -> String {
    words.text(DateSpan(first: span.first, last: last))
  }

  /// A phrase between two things.
  private func said(_ phrase: Phrase, _ end: String = " ") -> Words {
    [.text(" \(words(phrase))\(end)")]
  }

  private func course(_ cohort: ID<Cohort>, _ module: ID<Module>) -> Words {
    [.full(.cohort(cohort)), .text(": "), .full(.module(module))]
  }

  private func listed(_ all: [Words]) -> Words { all.joined(by: ", ") }
  private func named(_ module: ID<Module>) -> Words { [.full(.module(module))] }
  private func named(_ partner: ID<Partner>) -> Words {
    [.authored(title(program.partners[partner]))]
  }
  private func named(_ term: ID<Term>) -> Words { [.authored(title(program.terms[term]))] }
}

extension TimetableConflict {
  var isIrreducible: Bool { members.allSatisfy(\.isNeeded) }
  var headline: Phrase { isIrreducible ? .cannotAllBeKept : .cannotBeKeptTogether }
}
