import CadreMarkup
import CadreModel
import CadrePlanning

/// Classes, learners and hours by partner and year, with least numbers that are not reached.
struct PartnerUseTable {
  let sheet: Sheet
  let uses: [PartnerUse]

  init(sheet: Sheet) {
    self.sheet = sheet
    uses = sheet.volume.input.timetable.partnerUses(in: sheet.program)
  }

  func write(to html: inout HTMLWriter) {
    let words = sheet.words
    let columns =
      sheet.columns(.provider)
      + [
        Sheet.Column(words(.year), isNumber: true),
        Sheet.Column(words(.classCount), isNumber: true),
        Sheet.Column(words(.size), isNumber: true), Sheet.Column(words(.length), isNumber: true),
      ] + sheet.columns(.notReached)
    sheet.table(caption: words(.byPartner), columns, to: &html) { html in
      for use in uses { html.row { html in row(use, to: &html) } }
    }
  }

  private func row(_ use: PartnerUse, to html: inout HTMLWriter) {
    html.rowHead { html in
      sheet.write([.authored(sheet.volume.title(sheet.program.partners[use.partner]))], to: &html)
    }
    html.number("\(use.year)")
    html.number("\(use.classes)")
    html.number("\(use.learners)")
    html.number(use.minutes == 0 ? "–" : sheet.volume.amount(use.minutes))
    html.cell { html in
      sheet.write(
        lines: use.unmet.map { unmet in
          let text: Phrase =
            unmet.subject == .classes ? .leastClasses(unmet.least) : .leastLearners(unmet.least)
          return [.text(sheet.words(text))]
        }, to: &html)
    }
  }
}
