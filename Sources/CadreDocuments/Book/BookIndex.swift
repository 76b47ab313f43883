import CadreMarkup
import CadreModel

/// Modules, paths, positions and competencies by title.
struct BookIndex {
  let sheet: Sheet

  private var program: Program { sheet.program }

  func write(to html: inout HTMLWriter) {
    html.heading(sheet.top, [("id", "index")]) { html in html.text(sheet.words(.bookIndex)) }
    html.element("div", [("class", "book-index")]) { html in
      for (initial, places) in groups {
        html.heading(sheet.top + 1) { html in html.text(initial) }
        html.element("ul") { html in
          for place in places { html.element("li") { html in entry(place, to: &html) } }
        }
      }
    }
  }

  private func entry(_ place: Place, to html: inout HTMLWriter) {
    let (name, title) = sheet.volume.heading(of: place)
    html.element("a", [("href", sheet.address(of: place))]) { html in
      sheet.write(title ?? LocalizedText(name), to: &html)
      if sheet.volume.showsName(of: place), title != nil { html.text(" (\(name))") }
    }
  }

  private var groups: [(String, [Place])] {
    let places =
      program.modules.ids.map(Place.module) + program.paths.ids.map(Place.path)
      + program.positions.ids.map(Place.position) + program.competencies.ids.map(Place.competency)
    let sorted = places.map { place -> (SortKey, Place) in
      let (name, title) = sheet.volume.heading(of: place)
      return (SortKey(title.map { sheet.volume.text($0) } ?? name), place)
    }.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    var groups: [(String, [Place])] = []
    for (_, (key, place)) in sorted {
      if groups.last?.0 == key.initial {
        groups[groups.count - 1].1.append(place)
      } else {
        groups.append((key.initial, [place]))
      }
    }
    return groups
  }
}
