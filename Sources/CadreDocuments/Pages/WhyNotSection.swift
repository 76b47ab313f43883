import CadreMarkup
import CadreModel
import CadrePlanning

/// Under what found no place: the reasons that cannot all be kept, and what would help.
struct WhyNotSection {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }

  /// Of one cohort.
  func write(of cohort: ID<Cohort>, to html: inout HTMLWriter) {
    for one in volume.input.whyNot where one.cohort == cohort { write(one, to: &html) }
  }

  private func write(_ one: WhyNot, to html: inout HTMLWriter) {
    if let conflict = one.conflict {
      list(conflict.headline, conflict.members.map { volume.words(of: $0) }, to: &html)
    }
    if !one.seeksCures { return }
    let names = one.modules.map { sheet.program.modules[$0].name }
    list(
      .change(places: names, found: !one.cures.isEmpty), one.cures.map { volume.words(of: $0) },
      to: &html)
  }

  private func list(_ head: Phrase, _ lines: [Words], to html: inout HTMLWriter) {
    html.element("p") { html in html.text(sheet.words(head)) }
    if lines.isEmpty { return }
    html.element("ul") { html in
      for line in lines { html.element("li") { html in sheet.write(line, to: &html) } }
    }
    html.newline()
  }
}

extension Sheet {
  /// What holds a module that has no place.
  func write(obstaclesOf unplaced: UnplacedModule, to html: inout HTMLWriter) {
    let shown = unplaced.held.prefix(40).map { volume.words(of: $0, in: unplaced.window) }
    write(lines: shown + (unplaced.held.count > 40 ? [[.text("…")]] : []), to: &html)
  }
}
