import CadreMarkup

/// Tables: each in a region of its own that scrolls, can take the focus and has a label.
extension Sheet {
  struct Column {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  func columns(_ phrases: Phrase...) -> [Column] { phrases.map { Column(words($0)) } }

  /// The caption is read out but not shown unless asked for, where the heading above says it.
  func table(
    caption: String, _ columns: [Column], className: String? = nil, showsCaption: Bool = false,
    to html: inout HTMLWriter, rows: (inout HTMLWriter) -> Void
  ) {
    let name = className.map { "scroll \($0)" } ?? "scroll"
    html.element("div", region(name, caption)) { html in
      html.element("table") { html in
        html.element("caption", [("class", showsCaption ? nil : "unseen")], text: caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns { head(column, to: &html) }
          }
        }
        html.element("tbody", [], rows)
      }
    }
    html.newline()
  }

  /// A part that scrolls on narrow screens: it takes the focus and has a label. The book, which is
  /// for paper, does without the label.
  private func region(_ className: String, _ label: String) -> [HTMLWriter.Attribute] {
    if medium == .book { return [("class", className), ("tabindex", "0")] }
    return [("class", className), ("role", "group"), ("tabindex", "0"), ("aria-label", label)]
  }

  private func head(_ column: Column, to html: inout HTMLWriter) {
    let attributes: [HTMLWriter.Attribute] = [
      ("scope", "col"), ("class", column.isNumber ? "number" : nil),
    ]
    html.element("th", attributes, text: column.title)
  }

  /// A section with its heading, `depth` levels below the page's or chapter's.
  func section(
    _ title: Phrase, _ anchor: String, depth: Int = 1, to html: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    section(words(title), anchor, depth: depth, to: &html, content)
  }

  func section(
    _ title: String, _ anchor: String, depth: Int = 1, to html: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    if medium == .book {
      html.heading(top + depth) { html in html.text(title) }
      return content(&html)
    }
    html.element("section", [("aria-labelledby", self.anchor(anchor))]) { html in
      html.heading(top + depth, [("id", self.anchor(anchor))]) { html in html.text(title) }
      content(&html)
    }
    html.newline()
  }

  /// A picture in a region that scrolls on narrow screens.
  func picture(
    _ label: String, isWide: Bool = false, _ svg: [UInt8], to html: inout HTMLWriter
  ) {
    let name = isWide ? "picture wide-picture" : "picture"
    html.element("div", region(name, label)) { html in html.raw(svg) }
    html.newline()
  }
}

extension HTMLWriter {
  mutating func cell(_ text: String) { element("td", text: text) }
  mutating func number(_ text: String) { element("td", [("class", "number")], text: text) }

  mutating func cell(_ content: (inout HTMLWriter) -> Void) { element("td", [], content) }

  mutating func rowHead(_ content: (inout HTMLWriter) -> Void) {
    element("th", [("scope", "row")], content)
  }

  mutating func row(_ content: (inout HTMLWriter) -> Void) {
    element("tr", [], content)
    newline()
  }
}
