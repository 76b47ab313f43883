import CadreMarkup
import CadreModel

/// Cost norms: how much for what, and where they apply.
struct NormTable {
  let sheet: Sheet

  func write(to html: inout HTMLWriter) {
    let volume = sheet.volume
    let columns = sheet.columns(.norm, .rate, .appliesTo, .inForce)
    sheet.table(caption: sheet.words(.norms), columns, to: &html) { html in
      for norm in sheet.program.norms {
        html.row { html in
          html.rowHead { html in
            sheet.write(volume.title(norm), to: &html)
            sheet.badges(norm.remarks, to: &html)
            sheet.hints(norm.remarks.notes, to: &html)
          }
          html.cell(norm.price.map { volume.text($0.value) } ?? "")
          html.cell { html in sheet.write(sheet.place(norm.selection), to: &html) }
          html.cell { html in sheet.write(lines: volume.lifeLines(norm.life), to: &html) }
        }
      }
    }
  }
}
