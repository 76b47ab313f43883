import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

/// Checks of the authors' own, tried on every thing of their kind in every variant.
struct OwnCheckCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    context.program.checks.flatMap { check in
      check.lines.flatMap { line in meaningless(line.value) ?? broken(line, check) }
    }
  }

  /// What is wrong with the line itself; nil where it can be tried.
  private func meaningless(_ line: OwnCheck.Line) -> [Finding]? {
    let subject = line.subject.rawValue
    if let filter = line.filter, !line.subject.filters.contains(filter.value.name) {
      return [
        .unknownFilter(
          filter.value.name, subject: subject, at: filter.origin,
          possible: line.subject.filters)
      ]
    }
    let known = facts(of: line.subject)
    if !known.contains(line.fact.value) {
      let near = SpellingDistance.suggestions(for: line.fact.value, among: known)
      return [
        .unknownFact(line.fact.value, subject: subject, at: line.fact.origin, near: near)
      ]
    }
    return nil
  }

  private func facts(of subject: OwnCheck.Subject) -> [String] {
    let program = context.program
    var known = ["title"]
    for block in Block.allCases where block.name == subject.rawValue {
      known += KeywordTable.heads(in: block)
    }
    if subject == .module { known += program.parts.map(\.name) }
    return known
      + program.properties.filter { $0.subject.rawValue == subject.rawValue }.map(\.name)
  }

  private func broken(_ line: Stated<OwnCheck.Line>, _ check: OwnCheck) -> [Finding] {
    var unmeasured: Finding?
    let found = ThingsOfKind(context: context).each(of: line.value.subject) { thing in
      guard !thing.isOutside, fits(thing.thing, line.value.filter?.value) else { return nil }
      var holds = has(line.value.fact.value, thing.thing)
      if let bound = line.value.bound {
        let measure = FactMeasure(
          program: context.program, fact: line.value.fact.value, bound: bound.value)
        switch measure.result(of: thing.thing) {
        case .absent: holds = false
        case .measured(let measured): holds = measured.satisfies(bound.value.comparison)
        case .unmeasured(let units):
          unmeasured = .unmeasuredFact(
            line.value.fact.value, subject: line.value.subject.rawValue, at: bound.origin,
            units: units)
          return nil
        }
      }
      if holds != line.value.isForbidden { return nil }
      let verb = line.value.isForbidden ? "has" : "lacks"
      return .ownCheck(
        check.title.text, thing: thing.heading.name, remark: "\(verb) `\(said(line.value))`",
        at: thing.heading.origin, checkAt: line.origin, variant: thing.variant)
    }
    return unmeasured.map { [$0] } ?? found
  }

  private func said(_ line: OwnCheck.Line) -> String {
    guard let bound = line.bound?.value else { return line.fact.value }
    let comparison = bound.comparison == .exactly ? "exactly" : "at \(bound.comparison.rawValue)"
    let number = context.text(thousandths: bound.thousandths)
    return "\(line.fact.value) of \(comparison) \(number) \(bound.unit ?? "%")"
  }

  private func has(_ fact: String, _ thing: any Declared) -> Bool {
    if let module = thing as? Module, context.program.parts.contains(where: { $0.name == fact }) {
      return module.length?.value.parts.contains {
        context.program.parts[$0.part].name == fact && $0.minutes > 0
      } ?? false
    }
    if let own = thing.remarks.own.first(where: { $0.value.head == fact }) {
      return own.value.value != .truth(false)
    }
    return StatementCounts.count(fact, of: thing) > 0
  }

  private func fits(_ thing: any Declared, _ filter: OwnCheck.Filter?) -> Bool {
    switch (filter, thing) {
    case (nil, _): true
    case (.level(let level), let it as Module): it.level?.value == level
    case (.field(let field), let it as Module): it.field?.value == field
    case (.field(let field), let it as Competency): it.field?.value == field
    case (.tier(let tier), let it as Module): it.tiers.contains { $0.value == tier }
    case (.tier(let tier), let it as Position): it.tiers.contains { $0.value == tier }
    case (.provider(let partner), let it as Module): it.providers.contains { $0.value == partner }
    case (.tag(let tag), _): thing.remarks.tags.contains { $0.value == tag }
    default: false
    }
  }
}

extension OwnCheck.Filter {
  var name: String {
    switch self {
    case .level: "level"
    case .field: "field"
    case .tier: "tier"
    case .tag: "tag"
    case .provider: "provider"
    }
  }
}

extension OwnCheck.Subject {
  /// What things of the kind can be picked by.
  var filters: [String] {
    switch self {
    case .module: ["level", "field", "tier", "tag", "provider"]
    case .competency: ["field", "tag"]
    case .position: ["tier", "tag"]
    default: ["tag"]
    }
  }
}
