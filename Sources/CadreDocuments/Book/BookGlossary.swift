import CadreMarkup
import CadreModel

/// The programme's own terms: units, levels, fields, tiers, kinds, certificates, requirements.
struct BookGlossary {
  let sheet: Sheet

  private struct Entry {
    let title: LocalizedText
    let meaning: Words
    let summary: LocalizedText?
  }

  private var volume: Volume { sheet.volume }
  private var program: Program { sheet.program }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    html.heading(sheet.top, [("id", "glossary")]) { html in html.text(words(.glossary)) }
    html.element("dl", [("class", "facts")]) { html in
      for entry in sorted {
        html.element("dt") { html in sheet.write(entry.title, to: &html) }
        html.element("dd") { html in
          sheet.write(entry.meaning, to: &html)
          guard let summary = entry.summary else { return }
          html.text(". ")
          sheet.write(summary, to: &html)
        }
      }
    }
  }

  private var sorted: [Entry] {
    (units + levels + rest + requirements)
      .map { (SortKey(volume.text($0.title)), $0) }
      .enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  private var units: [Entry] {
    program.units.filter { $0.heading.title != nil }.map {
      entry($0, [.text("\(words(.contactUnit)): \(words(.minutes($0.minutes)))")])
    }
  }

  private var levels: [Entry] {
    program.levels.enumerated().map { row, level in
      entry(level, [.text(words(.levelOf(row + 1, program.levels.count)))])
    }
  }

  private var rest: [Entry] {
    program.fields.map { entry($0, [.text(words(.field))]) }
      + program.tiers.map { entry($0, [.text(words(.tierTerm))]) }
      + program.kinds.map { entry($0, [.text(words(.kind(of: $0.subject)))]) }
      + program.certificates.map { certificate in
        let issuer = certificate.issuer.map { [Piece.text(", "), .authored($0)] } ?? []
        return entry(certificate, [.text(words(.certificateTerm))] + issuer)
      } + program.activities.map { entry($0, [.text(words(.activityTerm))]) }
  }

  private var requirements: [Entry] {
    program.requirements.map { entry($0, volume.words(of: $0.requirement)) }
  }

  private func entry<Thing: Declared>(_ thing: Thing, _ meaning: Words) -> Entry {
    Entry(title: volume.title(thing), meaning: meaning, summary: thing.remarks.summary)
  }
}
