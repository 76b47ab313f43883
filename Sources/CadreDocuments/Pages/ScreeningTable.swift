import CadreMarkup
import CadreModel

/// A screening: what it weighs, and where each result leads.
struct ScreeningTable {
  let sheet: Sheet
  let screening: Screening

  private var volume: Volume { sheet.volume }

  func write(to html: inout HTMLWriter) {
    head(to: &html)
    groups(to: &html)
    if !screening.bands.isEmpty { bands(to: &html) }
  }

  private func head(to html: inout HTMLWriter) {
    html.element("p") { html in
      html.element("strong") { html in sheet.write(volume.title(screening), to: &html) }
      sheet.badges(screening.remarks, to: &html)
      let positions = screening.positions.map { [Piece.full(.position($0.value))] }
      if !positions.isEmpty { sheet.write([.text(" · ")] + positions.joined(by: ", "), to: &html) }
      guard let span = screening.span?.value else { return }
      html.text(" · ")
      sheet.write(span, to: &html)
    }
    sheet.remarks(screening.remarks, to: &html)
  }

  private func groups(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.screeningGroup, .competencies)
      + [
        Sheet.Column(sheet.words(.weight), isNumber: true),
        Sheet.Column(sheet.words(.leastScore), isNumber: true),
      ]
    let caption = "\(sheet.words(.screeningGroup)): \(volume.text(volume.title(screening)))"
    sheet.table(caption: caption, columns, to: &html) { html in
      for group in screening.groups.map(\.value) {
        html.row { html in
          html.rowHead { html in sheet.write(group.title, to: &html) }
          html.cell { html in
            let names = group.competencies.map { [Piece.full(.competency($0.value))] }
            sheet.write(lines: names, to: &html)
          }
          html.number(sheet.words.text(perMille: group.weight))
          html.number(group.least.map { sheet.words.text(perMille: $0) } ?? "–")
        }
      }
    }
  }

  private func bands(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.band) + [Sheet.Column(sheet.words(.fromScore), isNumber: true)]
      + sheet.columns(.leadsTo)
    let caption = "\(sheet.words(.band)): \(volume.text(volume.title(screening)))"
    sheet.table(caption: caption, columns, to: &html) { html in
      for band in screening.bands.map(\.value) {
        html.row { html in
          html.rowHead { html in sheet.write(band.title, to: &html) }
          html.number(sheet.words.text(perMille: band.from))
          html.cell { html in
            if let path = band.path { sheet.link(to: .path(path.value), isFull: true, in: &html) }
          }
        }
      }
    }
  }
}
