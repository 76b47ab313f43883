import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerSite(_ id: ID<Site>, _ statement: Statement, _ rest: ArgumentReader) {
    var head = rest
    program.sites[id].life = life(&head, .site)
    for child in statement.children {
      var line = child.arguments
      guard child.keyword == .siteTravel else {
        remark(child)?.apply(to: &program.sites[id].remarks)
        continue
      }
      _ = line.takeWord("to")
      let site: Stated<ID<Site>>? = reference(line.name(&resolver.interner), .site)
      let time = contactTime(&line)
      if let site, let time {
        program.sites[id].travels.append(.init(site: site.value, minutes: time.minutes))
      }
    }
  }

  mutating func lowerRoom(_ id: ID<Room>, _ statement: Statement, _ rest: ArgumentReader) {
    var head = rest
    var room = program.rooms[id]
    room.life = life(&head, .room)
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .roomKind: room.kinds = references(&line, .kind)
      case .roomSite: room.site = reference(line.name(&resolver.interner), .site)
      case .roomSeats: room.seats = integer(&line).map { Stated($0, at: child.origin) }
      case .roomClosed: span(&line).map { room.closed.append($0) }
      default: remark(child)?.apply(to: &room.remarks)
      }
    }
    program.rooms[id] = room
  }

  mutating func lowerInstructor(
    _ id: ID<Instructor>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var head = rest
    var instructor = program.instructors[id]
    instructor.life = life(&head, .instructor)
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .roomKind: instructor.kinds = references(&line, .kind)
      case .instructorTeaches: instructor.teaches += references(&line, .module)
      case .instructorAt: instructor.weeklyLoad = weeklyLoad(&line, at: child.origin)
      case .instructorAway: span(&line).map { instructor.away.append($0) }
      case .instructorHolds: rating(&line, at: child.origin).map { instructor.ratings.append($0) }
      case .instructorBased:
        _ = line.takeWord("at")
        instructor.site = reference(line.name(&resolver.interner), .site)
      case .instructorSpeaks: instructor.languages = codes(&line)
      case .instructorValid:
        _ = line.takeWord("until")
        instructor.validUntil = date(&line)
      default: remark(child)?.apply(to: &instructor.remarks)
      }
    }
    program.instructors[id] = instructor
  }

  private mutating func rating(_ line: inout ArgumentReader, at place: Origin)
    -> Stated<Instructor.Rating>?
  {
    let module: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
    _ = line.takeWord("since")
    guard let module, let since = date(&line) else { return nil }
    return Stated(Instructor.Rating(module: module.value, since: since), at: place)
  }

  /// `most AMOUNT a week`.
  mutating func weeklyLoad(_ line: inout ArgumentReader, at place: Origin) -> Stated<ContactTime>? {
    _ = line.takeWord("most")
    return contactTime(&line).map { Stated($0, at: place) }
  }

  mutating func lowerPartner(_ id: ID<Partner>, _ statement: Statement, _ rest: ArgumentReader) {
    var head = rest
    var partner = program.partners[id]
    partner.life = life(&head, .partner)
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .partnerKind: partner.kind = reference(line.name(&resolver.interner), .kind)
      case .partnerAgreement: span(&line).map { partner.agreements.append($0) }
      case .partnerOffers: partner.offers += references(&line, .module)
      case .partnerAt: quota(&line).map { partner.quotas.append(Stated($0, at: child.origin)) }
      case .partnerStandard: text(&line).map { partner.standards.append($0) }
      default: remark(child)?.apply(to: &partner.remarks)
      }
    }
    order(partner)
    program.partners[id] = partner
  }

  /// The least that is asked of a partner is not more than the most.
  private mutating func order(_ partner: Partner) {
    for subject in [Partner.Quota.Subject.classes, .learners] {
      let quotas = partner.quotas.filter { $0.value.subject == subject }
      let least = quotas.filter { !$0.value.isMost }.max { $0.value.count < $1.value.count }
      let most = quotas.filter(\.value.isMost).min { $0.value.count < $1.value.count }
      guard let least, let most, least.value.count > most.value.count else { continue }
      note(
        .backwardRange(
          "the quota of \(partner.name)", least: "\(least.value.count) \(subject)",
          most: "\(most.value.count) \(subject)", at: least.origin,
          mostAt: most.origin))
    }
  }

  private func quota(_ line: inout ArgumentReader) -> Partner.Quota? {
    let isMost = line.takeWord("most")
    if !isMost { _ = line.takeWord("least") }
    guard let count = line.integer()?.value else { return nil }
    let isClasses = line.takeWord(among: ["class", "classes"]) != nil
    return Partner.Quota(
      isMost: isMost, count: count, subject: isClasses ? .classes : .learners)
  }
}
