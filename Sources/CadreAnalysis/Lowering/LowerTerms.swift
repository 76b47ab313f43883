import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerTerm(_ id: ID<Term>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    program.terms[id].span = span(&line)
    if line.takeWord("in") {
      program.terms[id].season = reference(line.name(&resolver.interner), .season)
    }
    program.terms[id].remarks = remarks(in: statement)
  }

  /// `LIST:term|season`.
  mutating func offerings(_ line: inout ArgumentReader) -> [Stated<Offering>] {
    var result: [Stated<Offering>] = []
    repeat {
      guard let name = line.name(&resolver.interner),
        let found = resolver.row(name, anyOf: [.term, .season], folder: folder)
      else { continue }
      let offer: Offering = found.kind == .term ? .term(ID(found.row)) : .season(ID(found.row))
      result.append(Stated(offer, at: name.origin))
    } while line.take(.comma)
    return result
  }

  /// What a cohort that is planned in terms says of them.
  mutating func termStatement(
    _ statement: Statement, _ line: inout ArgumentReader, _ cohort: inout Cohort
  ) -> Bool {
    switch statement.keyword {
    case .cohortBy:
      _ = line.takeWord("term")
      cohort.terms = references(&line, .term)
    case .cohortLoad:
      guard let range = line.range(), let least = range.least.thousandths,
        let most = range.most.thousandths
      else { return true }
      order("the load", least, most, unit: "credits", at: statement.lineOrigin)
      cohort.creditsATerm = Stated(TermLoad(least: least, most: most), at: statement.origin)
    case .cohortModules:
      guard let least = integer(&line), line.takeWord("to"), let most = integer(&line) else {
        return true
      }
      order("the cohort", whole: least, most, unit: "modules a term", at: statement.lineOrigin)
      cohort.modulesATerm = Stated(TermLoad(least: least, most: most), at: statement.origin)
    default: return false
    }
    return true
  }
}
