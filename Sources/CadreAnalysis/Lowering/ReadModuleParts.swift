import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  /// `AMOUNT [ PARTS ]`; the parts are in the unit of the amount.
  mutating func length(_ line: inout ArgumentReader) -> Length? {
    guard let time = contactTime(&line) else { return nil }
    var parts: [Length.Share] = []
    for said in line.parts(&resolver.interner) {
      let part: Stated<ID<ContactPart>>? = reference(said.part, .part)
      if let part, let minutes = said.number.times(program.units[time.unit].minutes) {
        parts.append(Length.Share(part: part.value, minutes: minutes))
      }
    }
    return Length(minutes: time.minutes, unit: time.unit, parts: parts)
  }

  mutating func credits(_ line: inout ArgumentReader) -> Credits? {
    guard let first = line.number()?.thousandths else { return nil }
    if line.takeWord("to") {
      let place = line.origin
      guard let most = line.number()?.thousandths else { return nil }
      order("the credits", first, most, unit: "credits", at: place)
      return .range(least: first, most: most)
    }
    var values = [first]
    while line.takeWord("or") {
      if let next = line.number()?.thousandths { values.append(next) }
    }
    return values.count == 1 ? .exactly(first) : .oneOf(values)
  }

  mutating func topic(_ line: inout ArgumentReader) -> Topic? {
    let name = line.isAtName ? line.name(&resolver.interner).map { spelling($0) } : nil
    guard let title = text(&line) else { return nil }
    let time = line.isAtEnd ? nil : contactTime(&line)
    return Topic(name: name, title: title, time: time)
  }

  mutating func assessment(_ line: inout ArgumentReader) -> Assessment? {
    _ = line.takeWord("by")
    let kind: Stated<ID<Kind>>? = reference(line.name(&resolver.interner), .kind)
    let title = text(&line)
    var passMark: Int?
    if line.takeWord("pass") { passMark = share(&line, of: "the pass mark") }
    guard let kind else { return nil }
    var assessment = Assessment(kind: kind.value, title: title, passMark: passMark)
    while line.take(.comma) {
      if line.takeWords("retake", "after") {
        assessment.retake = duration(&line)
      } else {
        assessment.attempts = integer(&line)
      }
    }
    return assessment
  }

  mutating func equivalence(_ line: inout ArgumentReader, isOneWay: Bool) -> ModuleStatement? {
    _ = line.takeWord("as")
    let name = line.name(&resolver.interner)
    let module: Stated<ID<Module>>? = reference(name, .module)
    let until = line.takeWord("until") ? when(&line, .last) : nil
    guard let module, let name else { return nil }
    return .equivalence(
      Equivalence(
        module: module.value, isOneWay: isOneWay, until: until, name: spelling(name)),
      name: spelling(name))
  }

  mutating func recognition(_ line: inout ArgumentReader) -> ModuleStatement? {
    _ = line.takeWord("certificate")
    let name = line.name(&resolver.interner)
    let certificate: Stated<ID<Certificate>>? = reference(name, .certificate)
    var after: CivilDate?
    var last: CalendarDuration?
    if line.takeWord("issued") {
      if line.takeWord("after") { after = date(&line) }
      if line.takeWords("in", "the"), line.takeWord("last") { last = duration(&line) }
    }
    guard let certificate, let name else { return nil }
    return .recognises(
      Recognition(
        certificate: certificate.value, issuedAfter: after, issuedInLast: last,
        name: spelling(name)),
      name: spelling(name))
  }

  mutating func validity(_ line: inout ArgumentReader) -> ValidityRule? {
    guard let period = validityPeriod(&line) else { return nil }
    var rule = ValidityRule(period: period, renewal: nil, window: nil)
    if line.take(.comma), line.takeWords("renewed", "by") {
      rule.renewal = requirement(&line)
      if line.takeWords("in", "its"), line.takeWord("last") { rule.window = duration(&line) }
    }
    return rule
  }

  private mutating func validityPeriod(_ line: inout ArgumentReader) -> ValidityRule.Period? {
    if line.takeWords("to", "each") {
      guard let parts = line.monthDay(), let day = MonthDay(month: parts.month, day: parts.day)
      else { return nil }
      var ahead = line
      guard ahead.take(.comma), ahead.takeWords("at", "least") else {
        return .toEach(day, atLeast: nil)
      }
      line = ahead
      return .toEach(day, atLeast: duration(&line))
    }
    guard let duration = duration(&line) else { return nil }
    let toTheDay = line.takeWords("to", "the") && line.takeWord("day")
    return .lasting(duration, toTheDay: toTheDay)
  }

  mutating func lapse(_ line: inout ArgumentReader) -> LapseRule? {
    let isUpTo = line.takeWords("up", "to")
    if !isUpTo { _ = line.takeWords("longer", "than") }
    guard let duration = duration(&line) else { return nil }
    _ = line.takeWord("needs")
    return requirement(&line).map {
      LapseRule(isUpTo: isUpTo, duration: duration, requirement: $0)
    }
  }

  mutating func pace(_ line: inout ArgumentReader) -> Pace? {
    if line.takeWords("consecutive", "days") { return .consecutiveDays }
    if line.takeWords("one", "day") { return .oneDay }
    if line.takeWord("self-paced") {
      _ = line.takeWord("within")
      return duration(&line).map { .selfPaced(within: $0) }
    }
    return integer(&line).map { .sessionsPerWeek($0) }
  }

  mutating func resourceNeed(_ line: inout ArgumentReader) -> ResourceNeed? {
    let items = line.needs(&resolver.interner).compactMap { needItem($0) }
    var part: ID<ContactPart>?
    if line.takeWord("for") {
      let named: Stated<ID<ContactPart>>? = reference(line.name(&resolver.interner), .part)
      part = named?.value
    }
    return items.isEmpty ? nil : ResourceNeed(items: items, part: part)
  }

  private mutating func needItem(_ said: NeedSyntax) -> ResourceNeed.Item? {
    var wanted: ResourceNeed.Wanted?
    switch said.thing {
    case .holder(let name):
      let module: Stated<ID<Module>>? = reference(name, .module)
      wanted = module.map { .holder($0.value) }
    case .named(let name): wanted = self.wanted(name)
    }
    return wanted.map {
      ResourceNeed.Item(
        count: said.count?.value ?? 1, wanted: $0, perLearners: said.perLearners?.value)
    }
  }

  private mutating func wanted(_ name: NameRef) -> ResourceNeed.Wanted? {
    guard let found = resolver.row(name, anyOf: [.kind, .room, .instructor], folder: folder) else {
      return nil
    }
    switch found.kind {
    case .room: return .room(ID(found.row))
    case .instructor: return .instructor(ID(found.row))
    default:
      let kind = ID<Kind>(found.row)
      switch program.kinds[kind].subject {
      case .room: return .roomKind(kind)
      case .instructor: return .instructorKind(kind)
      default:
        note(
          .wrongKind(
            spelling(name), wanted: "kind of room or instructor",
            found: "kind of \(program.kinds[kind].subject.rawValue)", at: name.origin,
            declaredAt: program.kinds[kind].heading.origin))
        return nil
      }
    }
  }
}
