import CadreMarkup

/// The contents of the book. Page numbers come from the style sheet where the engine counts them.
struct BookContents {
  let sheet: Sheet
  let chapters: [BookChapter]

  func write(to html: inout HTMLWriter) {
    html.element("nav", [("class", "contents"), ("aria-labelledby", "contents")]) { html in
      html.element("h2", [("id", "contents")], text: sheet.words(.contents))
      html.element("ol") { html in
        for chapter in chapters {
          html.element("li") { html in
            link(chapter.anchor, sheet.words(chapter.title), to: &html)
            if !chapter.entries.isEmpty { entries(chapter.entries, to: &html) }
          }
        }
      }
    }
    html.newline()
  }

  private func entries(_ places: [Place], to html: inout HTMLWriter) {
    html.element("ol") { html in
      for place in places {
        html.element("li") { html in
          let title = sheet.volume.plain([.full(place)])
          link(sheet.volume.names.anchor(of: place), title, to: &html)
        }
      }
    }
  }

  private func link(_ anchor: String, _ title: String, to html: inout HTMLWriter) {
    html.element("a", [("href", "#" + Address.encoded(anchor))], text: title)
  }
}
