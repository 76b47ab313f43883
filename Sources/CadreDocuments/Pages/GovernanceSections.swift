import CadreMarkup
import CadreModel

/// What steers a programme beside its targets: screenings, head counts, costs.
struct GovernanceSections {
  let sheet: Sheet

  private var program: Program { sheet.program }

  func write(to html: inout HTMLWriter) {
    if !program.screenings.isEmpty {
      sheet.section(.screenings, "screenings", to: &html) { html in
        for screening in program.screenings {
          ScreeningTable(sheet: sheet, screening: screening).write(to: &html)
        }
      }
    }
    if !program.workforces.isEmpty {
      sheet.section(.workforces, "workforces", to: &html) { html in
        WorkforceTable(sheet: sheet).write(to: &html)
      }
    }
    if !program.norms.isEmpty {
      sheet.section(.norms, "norms", to: &html) { html in
        NormTable(sheet: sheet).write(to: &html)
      }
    }
  }
}

/// Small lines below what they belong to.
extension Sheet {
  func hint(_ words: Words, to html: inout HTMLWriter) {
    if words.isEmpty { return }
    html.element("div", [("class", "hint")]) { html in write(words, to: &html) }
  }

  /// Where something applies; nothing is written where it applies everywhere.
  func place(_ selection: Selection) -> Words {
    selection.choices.isEmpty ? [] : volume.words(of: selection)
  }

  func hints(_ notes: [LocalizedText], to html: inout HTMLWriter) {
    for note in notes {
      html.element("div", [("class", "hint")]) { html in prose(note, to: &html) }
    }
  }
}
