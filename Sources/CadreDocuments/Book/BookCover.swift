import CadreMarkup
import CadreModel

/// The cover and, on its back, the revision record.
struct BookCover {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let cover = sheet.program.cover
    html.element("header", [("class", "cover")]) { html in
      if let owner = cover?.owner {
        html.element("p", [("class", "kicker")]) { html in sheet.write(owner, to: &html) }
      }
      html.element("h1") { html in
        if let cover {
          sheet.write(volume.title(cover), to: &html)
        } else {
          html.text(volume.programmeTitle)
        }
        if let cover { sheet.badges(cover.remarks, to: &html) }
      }
      html.element("p", [("class", "lead")], text: words(.catalogOf))
      if let cover {
        sheet.write(facts: ProgrammeChapter(sheet: sheet).facts(of: cover), to: &html)
      }
    }
    revisions(to: &html)
  }

  private func revisions(to html: inout HTMLWriter) {
    let rows = revisionRows
    if rows.isEmpty { return }
    html.element("section", [("class", "revisions")]) { html in
      html.element("h2", text: words(.revisions))
      sheet.write(facts: rows, to: &html)
    }
  }

  private var revisionRows: [Fact] {
    var facts: [Fact] = []
    if let edition = sheet.program.cover?.edition {
      facts.append(Fact(.edition, [[.authored(edition.name)]]))
      if let from = edition.from { facts.append(Fact(.effectiveFrom, [[.date(from)]])) }
      if let old = edition.replaces {
        facts.append(Fact(.replacesEdition, [[.authored(old)]]))
      }
    }
    if let date = volume.input.asOf { facts.append(Fact(.asOf, [[.date(date)]])) }
    if !volume.input.sourcesHash.isEmpty {
      facts.append(Fact(.sources, [[.text(volume.input.sourcesHash)]]))
    }
    return facts
  }
}
