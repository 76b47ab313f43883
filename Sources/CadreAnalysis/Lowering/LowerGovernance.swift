import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerTarget(_ id: ID<Target>, _ statement: Statement) {
    var target = program.targets[id]
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .programOwner: target.owner = text(&line)
      case .targetReach: aim(&line).map { target.aims.append(Stated($0, at: child.origin)) }
      default: remark(child)?.apply(to: &target.remarks)
      }
    }
    program.targets[id] = target
  }

  private mutating func aim(_ line: inout ArgumentReader) -> Target.Aim? {
    var again = line
    let isShare = again.percent() != nil
    let measure = isShare ? share(&line) : number(&line)
    let by = line.takeWord("by") ? when(&line, .last) : nil
    return measure.map { Target.Aim(measure: $0, by: by) }
  }

  private mutating func share(_ line: inout ArgumentReader) -> Target.Aim.Measure? {
    guard let part = share(&line, of: "the target") else { return nil }
    _ = line.takeWord("of")
    if line.takeWords("learners", "for") {
      return .learnersFor(perMille: part, selection(&line))
    }
    if line.takeWords("classes", "delivered") {
      let kind: Stated<ID<Kind>>? = reference(line.name(&resolver.interner), .kind)
      return kind.map { .classesDelivered(perMille: part, $0.value) }
    }
    let position: Stated<ID<Position>>? = reference(line.name(&resolver.interner), .position)
    var appointed: DateSpan?
    if line.takeWords("appointed", "in") {
      var again = line
      let first = when(&line, .first)
      let last = when(&again, .last)
      if let first, let last { appointed = DateSpan(first: first, last: last) }
    }
    let selected = line.takeWord("for") ? selection(&line) : Selection()
    _ = line.takeWord("holding")
    guard let requirement = requirement(&line), let position else { return nil }
    return .holding(
      perMille: part, position.value, appointedIn: appointed, selected, requirement)
  }

  private mutating func number(_ line: inout ArgumentReader) -> Target.Aim.Measure? {
    guard let count = integer(&line) else { return nil }
    let subject = line.takeWord(among: ["learners", "classes"])
    if line.takeWord("completing") {
      let module: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
      let selected = line.takeWord("for") ? selection(&line) : Selection()
      return module.map { .completing(count, $0.value, selected) }
    }
    _ = line.takeWords("a", "year")
    return subject == "learners" ? .learnersAYear(count) : .classesAYear(count)
  }

  mutating func lowerWorkforce(_ id: ID<Workforce>, _ statement: Statement) {
    var workforce = program.workforces[id]
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .workforceHeadcount:
        let count = integer(&line)
        _ = line.takeWord("in")
        if let count, let year = line.year()?.value {
          workforce.headcounts.append(Stated((year: year, count: count), at: child.origin))
        }
      case .workforceGrows:
        let isLess = line.take(.minus)
        workforce.growth = perMille(&line).map { isLess ? -$0 : $0 }
      case .workforceLeaves:
        let part = share(&line, of: "the share that leaves")
        if line.takeWord("in"), let part, let year = line.year()?.value {
          workforce.attritionByYear.append((year: year, perMille: part))
        } else {
          workforce.attrition = part
        }
      case .workforceCertified:
        let count = integer(&line)
        _ = line.takeWord("in")
        let module: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
        if let count, let module {
          let certified = Workforce.Certified(count: count, module: module.value)
          workforce.certified.append(Stated(certified, at: child.origin))
        }
      case .workforceBacklog:
        _ = line.takeWords("cleared", "in")
        workforce.backlogCleared = duration(&line)
      case .workforceSuccess: workforce.success = share(&line, of: "the pass rate")
      case .workforceNoShow: workforce.noShow = share(&line, of: "the share that does not come")
      default: remark(child)?.apply(to: &workforce.remarks)
      }
    }
    program.workforces[id] = workforce
  }
}
