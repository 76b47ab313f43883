import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerCheck(_ statement: Statement, folder row: Int) {
    guard statement.isMatched else { return }
    folder = row
    var head = statement.arguments
    guard let title = text(&head) else { return }
    var check = OwnCheck(title: title, origin: statement.lineOrigin)
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .checkEvery, .checkNo:
        let isForbidden = child.keyword == .checkNo
        if let said = checkLine(&line, isForbidden: isForbidden) {
          check.lines.append(Stated(said, at: child.lineOrigin))
        }
      default: remark(child)?.apply(to: &check.remarks)
      }
    }
    program.checks.append(check)
  }

  private mutating func checkLine(_ line: inout ArgumentReader, isForbidden: Bool)
    -> OwnCheck.Line?
  {
    guard let word = line.takeWord(among: OwnCheck.Subject.allCases.map(\.rawValue)),
      let subject = OwnCheck.Subject(rawValue: word)
    else { return nil }
    var filter: Stated<OwnCheck.Filter>?
    if !line.peekWord("has") {
      filter = checkFilter(&line)
      if filter == nil { return nil }
    }
    _ = line.takeWord("has")
    guard let fact = line.name(&resolver.interner) else { return nil }
    var bound: Stated<OwnCheck.Bound>?
    if line.takeWord("of") {
      bound = checkBound(&line)
      if bound == nil { return nil }
    }
    return OwnCheck.Line(
      isForbidden: isForbidden, subject: subject, filter: filter,
      fact: Stated(spelling(fact), at: fact.origin), bound: bound)
  }

  private mutating func checkFilter(_ line: inout ArgumentReader) -> Stated<OwnCheck.Filter>? {
    if line.takeWords("at", "level") {
      let level: Stated<ID<Level>>? = reference(line.name(&resolver.interner), .level)
      return level.map { Stated(.level($0.value), at: $0.origin) }
    }
    if line.takeWords("of", "field") {
      let field: Stated<ID<Field>>? = reference(line.name(&resolver.interner), .field)
      return field.map { Stated(.field($0.value), at: $0.origin) }
    }
    if line.takeWords("at", "tier") {
      let tier: Stated<ID<Tier>>? = reference(line.name(&resolver.interner), .tier)
      return tier.map { Stated(.tier($0.value), at: $0.origin) }
    }
    if line.takeWords("with", "tag") {
      return line.name(&resolver.interner).map { name in
        let tag = askedTag(name)
        return Stated(.tag(tag.value), at: tag.origin)
      }
    }
    guard line.takeWords("by", "provider") else { return nil }
    let partner: Stated<ID<Partner>>? = reference(line.name(&resolver.interner), .partner)
    return partner.map { Stated(.provider($0.value), at: $0.origin) }
  }

  private mutating func checkBound(_ line: inout ArgumentReader) -> Stated<OwnCheck.Bound>? {
    let place = line.origin
    _ = line.takeWord("at")
    guard let word = line.takeWord(among: OwnCheck.Comparison.allCases.map(\.rawValue)),
      let comparison = OwnCheck.Comparison(rawValue: word), let number = line.number(),
      let thousandths = number.thousandths
    else { return nil }
    var bound = OwnCheck.Bound(
      comparison: comparison, thousandths: thousandths, unit: nil, contact: nil,
      isCalendar: false)
    var end = line.origin
    if !line.take(.percent) {
      guard let unit = line.name(&resolver.interner) else { return nil }
      end = unit.origin
      bound.unit = spelling(unit)
      bound.isCalendar = Self.calendarUnits[spelling(unit)] != nil
      if let id = contactUnit(named: unit) {
        bound.contact = number.times(program.units[id].minutes).map {
          ContactTime(minutes: $0, unit: id)
        }
      }
    }
    return Stated(bound, at: Origin(file: place.file, span: place.span.union(end.span)))
  }
}
