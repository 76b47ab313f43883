import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerScreening(
    _ id: ID<Screening>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var head = rest
    var screening = program.screenings[id]
    if head.takeWord("for") { screening.positions = references(&head, .position) }
    if !head.isAtEnd { screening.span = span(&head) }
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .screeningGroup:
        group(&line).map { screening.groups.append(Stated($0, at: child.origin)) }
      case .screeningBand:
        band(&line).map { screening.bands.append(Stated($0, at: child.origin)) }
      default: remark(child)?.apply(to: &screening.remarks)
      }
    }
    program.screenings[id] = screening
  }

  private mutating func group(_ line: inout ArgumentReader) -> Screening.Group? {
    guard let title = text(&line), line.takeWord("weight"),
      let weight = share(&line, of: "the weight")
    else { return nil }
    _ = line.take(.leftParenthesis)
    let competencies: [Stated<ID<Competency>>] = references(&line, .competency)
    _ = line.take(.rightParenthesis)
    let least = line.takeWords("at", "least") ? share(&line, of: "the least score") : nil
    return Screening.Group(
      title: title, weight: weight, competencies: competencies, least: least)
  }

  private mutating func band(_ line: inout ArgumentReader) -> Screening.Band? {
    guard let title = text(&line), line.takeWord("from"),
      let from = share(&line, of: "the lowest result of the band")
    else { return nil }
    var path: Stated<ID<Path>>?
    if line.takeWords("leads", "to"), line.takeWord("path") {
      path = reference(line.name(&resolver.interner), .path)
    }
    return Screening.Band(title: title, from: from, path: path)
  }
}
