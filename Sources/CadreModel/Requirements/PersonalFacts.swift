import CadreTime

extension RequirementEvaluation {
  /// A fact about the person: assumed in a plan, looked up in a record.
  func fact(_ requirement: Requirement) -> Verdict {
    guard let fact = requirement.personalFact else { return Verdict(.notHeld) }
    guard let record = judge.record, let day = judge.day else { return Verdict(.held, [fact]) }
    return record.has(fact, on: day) ? Verdict(.held) : Verdict(.notHeld, [fact])
  }
}

extension Requirement {
  var personalFact: PersonalFact? {
    switch self {
    case .certificate(let certificate): .certificate(certificate.value)
    case .service(let duration, let position): .service(duration, as: position?.value)
    case .consent(let text): .consent(text)
    default: nil
    }
  }
}

extension LearnerRecord {
  func has(_ fact: PersonalFact, on day: CivilDate) -> Bool {
    switch fact {
    case .certificate(let certificate):
      certificates.contains {
        $0.certificate == certificate && $0.issued <= day && $0.expires ?? day >= day
      }
    case .consent(let text): consents.contains(text.text)
    case .service(let duration, let position): served(as: position, on: day, for: duration)
    case .grade, .outside: false
    }
  }

  /// Whether the days of service add up to the duration, counted from the first of them. Days that
  /// lie in two services count once.
  private func served(as position: ID<Position>?, on day: CivilDate, for duration: CalendarDuration)
    -> Bool
  {
    let spans = services.filter { position == nil || $0.position == position }.map(\.span)
      .filter { $0.first <= day }.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    guard let start = spans.first?.first, let end = duration.after(start) else {
      return duration.count == 0
    }
    var days = 0
    var covered: CivilDate?
    for span in spans {
      let last = min(span.last, day)
      let first = covered.flatMap { $0.adding(days: 1) }.map { max($0, span.first) } ?? span.first
      guard first <= last else { continue }
      days += DateSpan(first: first, last: last).dayCount
      covered = last
    }
    return days >= Int(end.dayNumber - start.dayNumber)
  }
}
