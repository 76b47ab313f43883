import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerBasis(_ id: ID<Basis>, _ statement: Statement) {
    var basis = program.bases[id]
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .basisNumber: basis.number = text(&line)
      case .basisKind:
        let kind: Stated<ID<Kind>>? = reference(line.name(&resolver.interner), .kind)
        basis.kind = kind?.value
      case .basisIssuer: basis.issuer = text(&line)
      case .basisDated: basis.dated = date(&line)
      case .basisEffective:
        _ = line.takeWord("from")
        basis.effectiveFrom = when(&line, .first)
      case .basisText: basis.subject = text(&line)
      case .basisReplaced:
        _ = line.takeWord("by")
        basis.successor = reference(line.name(&resolver.interner), .basis)
        if line.takeWord("from") { basis.replacedFrom = when(&line, .first) }
      case .basisLink: basis.link = text(&line)?.text
      default: remark(child)?.apply(to: &basis.remarks)
      }
    }
    program.bases[id] = basis
  }

  mutating func lowerField(_ id: ID<Field>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    program.fields[id].life = life(&line, .field)
    program.fields[id].remarks = remarks(in: statement)
  }

  mutating func lowerTier(_ id: ID<Tier>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    program.tiers[id].life = life(&line, .tier)
    program.tiers[id].remarks = remarks(in: statement)
  }

  mutating func lowerCertificate(
    _ id: ID<Certificate>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var line = rest
    program.certificates[id].life = life(&line, .certificate)
    for child in statement.children {
      var line = child.arguments
      if child.keyword == .basisIssuer {
        program.certificates[id].issuer = text(&line)
      } else {
        remark(child)?.apply(to: &program.certificates[id].remarks)
      }
    }
  }

  mutating func lowerCompetency(
    _ id: ID<Competency>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var line = rest
    var competency = program.competencies[id]
    competency.life = life(&line, .competency)
    for child in statement.children {
      competencyStatement(child)?.apply(to: &competency, at: child.origin)
    }
    program.competencies[id] = competency
  }

  mutating func competencyStatement(_ statement: Statement) -> CompetencyStatement? {
    if let remark = remark(statement) { return .remark(remark) }
    var line = statement.arguments
    switch statement.keyword {
    case .competencyField:
      return reference(line.name(&resolver.interner), .field).map { (it: Stated<ID<Field>>) in
        .field(it.value)
      }
    case .competencyScale:
      return reference(line.name(&resolver.interner), .scale).map {
        (it: Stated<ID<ProficiencyScale>>) in
        .scale(it.value)
      }
    case .competencyLevel:
      let place = statement.origin
      guard let step = integer(&line), let text = text(&line) else { return nil }
      return .behaviour(Competency.Behaviour(step: step, text: text, origin: place))
    case .competencyMaps:
      _ = line.takeWord("to")
      guard let framework = text(&line), let entry = text(&line) else { return nil }
      return .maps(Competency.Mapping(framework: framework, entry: entry))
    default: return nil
    }
  }
}
