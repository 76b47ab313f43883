import CadreModel
import CadrePlanning
import CadreTime

/// Results of scheduling in words.
extension Volume {
  func words(of quality: Quality) -> Words {
    switch quality {
    case .optimal: [.text(words(.optimal))]
    case .within(let days): [.text(words(.stepsAway(days)))]
    case .notFound(let schedules): [.text(words(.notFound(schedules)))]
    case .impossible(let proof): [.text(words(.impossible) + " ")] + words(of: proof)
    }
  }

  private func words(of proof: Impossibility) -> Words {
    switch proof {
    case .capacity(let needed, let available, let window):
      [
        .text(
          words(.tooLittleTime(amount(needed), amount(available), words.text(window))))
      ]
    case .chain(let modules, let finish, let deadline, let partner):
      chain(modules, finish, deadline)
        + (partner.map { [.text(" (\(plain(agreementEnd(of: $0))))")] } ?? [])
    case .resource(let resources, let needed, let available, let window):
      [
        .text("\(names(of: resources)): "),
        .text(
          words(.tooLittleTime(amount(needed), amount(available), words.text(window)))),
      ]
    case .slots(let resources, let needed, let available, let window):
      (resources.isEmpty ? [] : [.text("\(names(of: resources)): ")])
        + [.text(words(.tooFewSlots(needed, available, words.text(window))))]
    case .noGroups(let module, let groups):
      [.full(.module(module)), .text(": " + text(of: groups))]
    case .notOffered(let module): [.full(.module(module)), .text(": " + words(.notOffered))]
    case .apart(let module, let other):
      [.full(.module(module)), .text(" " + words(.keptApart) + " "), .full(.module(other))]
    case .tried(let window): [.text(words(.allWasTried(words.text(window))))]
    case .quota(let partner, let needed, let limit, let year):
      [.authored(title(program.partners[partner])), .text(words(.overQuota(needed, limit, year)))]
    case .nobody(let module, let need, nil):
      [.text(words(.nobodyFor) + " "), .full(.module(module)), .text(": ")] + words(of: need)
    case .nobody(let module, let need, let seats?):
      [.full(.module(module)), .text(": " + text(of: seats, for: plain(words(of: need))))]
    case .outside(let calendar): words(outside: calendar)
    case .noCommonDays(let module, let cohorts):
      [.full(.module(module)), .text(": ")] + words(apart: cohorts)
    case .notTaughtByHost(let module):
      [.full(.module(module)), .text(": " + words(.notTaughtByHost))]
    case .fixedDate(let modules, nil, let date):
      names(inOrder: modules) + [.text(" \(words(.fixedInVain)) "), .date(date)]
    case .fixedDate(let modules, let earliest?, let date):
      names(inOrder: modules)
        + [.text(" \(words(.startsEarliest)) "), .date(earliest)]
        + [.text(", \(words(.isFixedAt)) "), .date(date)]
    }
  }

  private func words(outside calendar: ID<WorkCalendar>) -> Words {
    let row = program.calendars[calendar]
    let span = row.covers.map { words.text($0.value) } ?? "–"
    return [.text(words(.calendarCovers(plainTitle(row), span)))]
  }

  private func words(apart cohorts: [ID<Cohort>]) -> Words {
    cohorts.map { [Piece.full(.cohort($0))] }.joined(by: ", ")
      + [.text(" " + words(.commonDays))]
  }

  private func names(inOrder modules: [ID<Module>]) -> Words {
    modules.map { [Piece.name(.module($0))] }.joined(by: " → ")
  }

  private func chain(
    _ modules: [ID<Module>], _ finish: CivilDate?, _ deadline: CivilDate
  ) -> Words {
    let result = names(inOrder: modules)
    guard let finish else {
      return result + [.text(" \(words(.cannotEndBy)) "), .date(deadline)]
    }
    return result + [.text(" \(words(.endsEarliest)) "), .date(finish)]
      + [.text(", \(words(.deadlineIs)) "), .date(deadline)]
  }

  /// The days are left off where they are the whole window.
  func words(of held: UnplacedModule.Held, in window: DateSpan? = nil) -> Words {
    let span = DateSpan(first: held.from, last: held.to)
    if span == window { return words(of: held.by) }
    return [.text(words.text(span) + ": ")] + words(of: held.by)
  }

  private func words(of obstacle: UnplacedModule.Obstacle) -> Words {
    switch obstacle {
    case .roomTaken(let room, let holder):
      [.full(.room(room)), .text(" \(words(.takenBy)) ")] + words(of: holder)
    case .instructorTaken(let instructor, let holder):
      [.full(.instructor(instructor)), .text(" \(words(.takenBy)) ")] + words(of: holder)
    case .roomClosed(let room): [.full(.room(room)), .text(" \(words(.isClosed))")]
    case .instructorAway(let instructor):
      [.full(.instructor(instructor)), .text(" \(words(.isAway))")]
    case .instructorLoad(let instructor):
      [.full(.instructor(instructor)), .text(" \(words(.isFullyLoaded))")]
    case .instructorTravels(let instructor, let holder):
      [.full(.instructor(instructor)), .text(" \(words(.travelsFrom)) ")] + words(of: holder)
    case .cohortTravels(let module):
      [.text(words(.cohortTravels) + " "), .full(.module(module))]
    case .roomElsewhere(let room): [.full(.room(room)), .text(" \(words(.isElsewhere))")]
    case .ratingEnded(let instructor):
      [.full(.instructor(instructor)), .text(" \(words(.isNotRated))")]
    case .cohortBusy(let module): [.text(words(.cohortHas) + " "), .full(.module(module))]
    case .cohortLoad: [.text(words(.cohortLoaded))]
    case .quota(let partner):
      [.text(words(.quotaReached) + " "), .authored(title(program.partners[partner]))]
    case .runsPastEnd: [.text(words(.pastEnd))]
    case .waits(let module): [.text(words(.waitsFor) + " "), .full(.module(module))]
    case .notTaughtByHost: [.text(words(.notTaughtByHost))]
    case .noResource(let need, nil): [.text(words(.lacking) + " ")] + words(of: need)
    case .noResource(let need, let seats?):
      [.text(text(of: seats, for: plain(words(of: need))))]
    case .outside(let calendar): words(outside: calendar)
    case .noCommonDays(let cohorts): words(apart: cohorts)
    case .noGroups(let groups): [.text(text(of: groups))]
    case .notOffered: [.text(words(.notOffered))]
    case .notInTerm(let term):
      [.text(words(.notInTerm) + " "), .authored(title(program.terms[term]))]
    case .apart(let module): [.text(words(.keptApart) + " "), .full(.module(module))]
    case .agreementEnded(let partner):
      agreementEnd(of: partner)
    case .otherProvider(let partner):
      [.authored(title(program.partners[partner])), .text(": " + words(.otherProvider))]
    }
  }

  private func words(of holder: UnplacedModule.Holder) -> Words {
    let group = holder.group > 0 ? ", \(words(.groupNumber(holder.group)))" : ""
    return [.full(.cohort(holder.cohort)), .text(", "), .name(.module(holder.module))]
      + (group.isEmpty ? [] : [.text(group)])
  }

  private func names(of resources: [NeededResource]) -> String {
    let named = resources.prefix(6).map { resource in
      switch resource {
      case .room(let id): plainTitle(program.rooms[id])
      case .instructor(let id): plainTitle(program.instructors[id])
      case .partner(let id): plainTitle(program.partners[id])
      case .term(let id): plainTitle(program.terms[id])
      }
    }.joined(separator: ", ")
    return resources.count > 6 ? "\(named) \(words(.andMore(resources.count - 6)))" : named
  }

  /// Under which agreement nothing is taught any more.
  private func agreementEnd(of partner: ID<Partner>) -> Words {
    let last = program.partners[partner].agreements.map(\.last).max()
    let end = last.map { ", \(words(.lastAgreementEnds)) \(words.text($0))" } ?? ""
    return [.authored(title(program.partners[partner])), .text(": \(words(.noAgreement))\(end)")]
  }

  func text(of groups: UnevenGroups) -> String {
    words(.noGroups(groups.learners, groups.least, groups.most))
  }

  func text(of seats: MissingSeats, for need: String) -> String {
    let room = program.rooms[seats.largest]
    return words(
      .tooFewSeats(need, seats.learners, plainTitle(room), seats: room.seats?.value ?? 0))
  }

  /// A cohort's selection in words: its values, or the base.
  func words(of selection: Selection) -> Words {
    if selection.choices.isEmpty { return [.text(words(.baseColumn))] }
    return selection.choices.map { choice -> Words in
      [.authored(title(program.values[choice.value]))]
    }.joined(by: ", ")
  }

  /// `Thứ Ba, Thứ Năm`.
  func text(_ days: [Weekday]) -> String {
    days.map { words.long($0) }.joined(separator: ", ")
  }

  /// `buổi 2/4, nhóm 1, thực hành`.
  func text(of session: Session) -> String {
    text(of: session, number: words(.sessionOf(session.number, session.count)))
  }

  /// `2/4, nhóm 1, thực hành`, under a heading that says what is counted.
  func shortText(of session: Session) -> String {
    text(of: session, number: "\(session.number)/\(session.count)")
  }

  private func text(of session: Session, number: String) -> String {
    var parts = [number]
    if session.group > 0 { parts.append(words(.groupNumber(session.group))) }
    if let part = session.part { parts.append(plain(words(ofPart: part))) }
    return parts.joined(separator: ", ")
  }

  /// Rooms and their sites.
  func place(of session: Session) -> String {
    session.rooms.map { room -> String in
      let row = program.rooms[room]
      let site = row.site.map { plainTitle(program.sites[$0.value]) }
      return [plainTitle(row), site].compactMap { $0 }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  func teachers(of session: Session) -> String {
    let people = session.instructors.map { plainTitle(program.instructors[$0]) }
    let provider = session.provider.map { plainTitle(program.partners[$0]) }
    return (people + [provider].compactMap { $0 }).joined(separator: ", ")
  }
}
