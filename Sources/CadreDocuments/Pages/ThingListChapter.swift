import CadreMarkup
import CadreModel

/// Lists of paths and of positions.
struct ThingListChapter {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }

  func paths(to html: inout HTMLWriter) {
    sheet.head(.paths, place: .paths, to: &html)
    html.element("ul", [("class", "cards")]) { html in
      for id in sheet.program.paths.ids {
        let path = sheet.program.paths[id]
        html.element("li") { html in
          sheet.link(to: .path(id), isFull: true, in: &html)
          sheet.badges(path.remarks, to: &html)
          positions(of: path, to: &html)
          tailoring(path.tailoring, to: &html)
        }
      }
    }
  }

  private func positions(of path: Path, to html: inout HTMLWriter) {
    if path.positions.isEmpty { return }
    html.element("p", [("class", "meta")]) { html in
      html.text(sheet.words(.forPositions) + ": ")
      let words = path.positions.map { position -> Words in [.full(.position(position.value))] }
      sheet.write(words.joined(by: ", "), to: &html)
    }
  }

  func positions(to html: inout HTMLWriter) {
    sheet.head(.positions, place: .positions, to: &html)
    html.element("ul", [("class", "cards")]) { html in
      for id in sheet.program.positions.ids {
        let position = sheet.program.positions[id]
        html.element("li") { html in
          sheet.link(to: .position(id), isFull: true, in: &html)
          sheet.badges(position.remarks, to: &html)
          if !position.tiers.isEmpty {
            html.element("p", [("class", "meta")]) { html in
              let words = position.tiers.map { tier -> Words in
                [.authored(volume.title(sheet.program.tiers[tier.value]))]
              }
              sheet.write(words.joined(by: ", "), to: &html)
            }
          }
          tailoring(position.tailoring, to: &html)
        }
      }
    }
  }

  private func tailoring(_ tailoring: ID<Tailoring>?, to html: inout HTMLWriter) {
    if let tailoring { sheet.only(with: tailoring, to: &html) }
  }
}
