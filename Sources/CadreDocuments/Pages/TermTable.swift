import CadreMarkup
import CadreModel
import CadrePlanning

/// The terms of a cohort with what is taken in each.
struct TermTable {
  let sheet: Sheet
  let plan: TermPlan
  let variant: Variant

  func write(to html: inout HTMLWriter) {
    let volume = sheet.volume
    let columns =
      sheet.columns(.schoolTerm, .modules)
      + [
        Sheet.Column(sheet.words(.credits), isNumber: true),
        Sheet.Column(sheet.words(.length), isNumber: true),
      ]
    sheet.table(caption: sheet.words(.termPlan), columns, to: &html) { html in
      for row in plan.rows where !row.modules.isEmpty {
        html.row { html in
          html.rowHead { html in html.text(volume.plainTitle(sheet.program.terms[row.term])) }
          html.cell { html in
            sheet.write(lines: row.modules.map { [.full(.module($0))] }, to: &html)
          }
          html.number(volume.credits(of: row, in: variant) ?? "")
          html.number(volume.amount(row.modules.map { variant.module($0).minutes }.clampedSum))
        }
      }
    }
  }
}
