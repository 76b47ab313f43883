import CadreMarkup
import CadreModel

/// Legal bases with their links; superseded ones are marked and lead to their successors.
struct BasisTable {
  let sheet: Sheet

  func write(to html: inout HTMLWriter) {
    let columns = sheet.columns(.document, .issuer, .dated, .subject)
    sheet.table(caption: sheet.words(.bases), columns, to: &html) { html in
      for id in sheet.program.bases.ids {
        let attributes: [HTMLWriter.Attribute] = [
          ("id", sheet.volume.names.anchor(of: .basis(id)))
        ]
        html.element("tr", attributes) { html in row(id, to: &html) }
      }
    }
  }

  private func row(_ id: ID<Basis>, to html: inout HTMLWriter) {
    let basis = sheet.program.bases[id]
    html.rowHead { html in
      document(basis, to: &html)
      sheet.badges(basis.remarks, to: &html)
      if let successor = basis.successor { superseded(basis, by: successor.value, to: &html) }
      sheet.hints(basis.remarks.notes, to: &html)
    }
    html.cell { html in
      if let issuer = basis.issuer { sheet.write(issuer, to: &html) }
    }
    html.cell { html in
      if let dated = basis.dated { sheet.write(dated, to: &html) }
      if let effective = basis.effectiveFrom {
        html.element("div", [("class", "hint")]) { html in
          html.text(sheet.words(.effectiveFrom) + " ")
          sheet.write(effective, to: &html)
        }
      }
    }
    html.cell { html in
      if let subject = basis.subject { sheet.write(subject, to: &html) }
    }
  }

  private func document(_ basis: Basis, to html: inout HTMLWriter) {
    let title = sheet.volume.title(basis)
    guard let link = basis.link, Address.isSafe(link) else { return sheet.write(title, to: &html) }
    html.element("a", [("href", link), ("rel", "noopener")]) { html in
      sheet.write(title, to: &html)
    }
  }

  private func superseded(_ basis: Basis, by successor: ID<Basis>, to html: inout HTMLWriter) {
    sheet.badge(.superseded, kind: "superseded", to: &html)
    html.element("div", [("class", "hint")]) { html in
      html.text(sheet.words(.supersededBy) + " ")
      sheet.link(to: .basis(successor), isFull: true, in: &html)
      if let from = basis.replacedFrom {
        html.text(" \(sheet.words(.fromDate)) ")
        sheet.write(from, to: &html)
      }
    }
  }
}
