import CadreMarkup
import CadreModel
import CadreTime

/// Words, texts, dates and marks as they stand on pages.
extension Sheet {
  func write(_ words: Words, to html: inout HTMLWriter) {
    for piece in words {
      switch piece {
      case .text(let text): html.text(text)
      case .authored(let text): write(text, to: &html)
      case .name(let place): link(to: place, isFull: false, in: &html)
      case .full(let place): link(to: place, isFull: true, in: &html)
      case .date(let date): write(date, to: &html)
      }
    }
  }

  /// An author's text; a missing translation is marked with the language it is in.
  func write(_ text: LocalizedText, to html: inout HTMLWriter) {
    guard volume.isUntranslated(text) else { return html.text(volume.text(text)) }
    html.element("span", untranslatedMark, text: volume.text(text))
  }

  /// A person's name: tagged with its language, never marked as untranslated.
  func writeName(_ name: LocalizedText, to html: inout HTMLWriter) {
    guard volume.isUntranslated(name) else { return html.text(volume.text(name)) }
    html.element("span", [("lang", program.plainLanguage)], text: volume.text(name))
  }

  /// Tags text in the programme's first language on pages of another.
  var untranslatedMark: [HTMLWriter.Attribute] {
    [
      ("class", "untranslated"), ("lang", program.plainLanguage),
      ("title", words(.fallbackMark)),
    ]
  }

  /// The book is for readers on paper: its dates carry no second form for machines.
  func write(_ date: CivilDate, to html: inout HTMLWriter) {
    if medium == .book { return html.text(words.text(date)) }
    html.element("time", [("datetime", date.iso)], text: words.text(date))
  }

  /// With the day of the week.
  func writeDay(_ date: CivilDate, to html: inout HTMLWriter) {
    if medium == .book { return html.text(words.dayText(date)) }
    html.element("time", [("datetime", date.iso)], text: words.dayText(date))
  }

  func write(_ span: DateSpan, to html: inout HTMLWriter) {
    write(span.first, to: &html)
    if span.last == span.first { return }
    html.text(" – ")
    write(span.last, to: &html)
  }

  func link(to place: Place, isFull: Bool, in html: inout HTMLWriter) {
    let title = volume.heading(of: place).title
    let hint = isFull || !volume.showsName(of: place) ? nil : title.map { volume.text($0) }
    guard let address = address(of: place) else { return label(place, isFull, in: &html) }
    html.element("a", [("href", address), ("title", medium == .book ? nil : hint)]) { html in
      label(place, isFull, in: &html)
    }
  }

  private func label(_ place: Place, _ isFull: Bool, in html: inout HTMLWriter) {
    let (name, title) = volume.heading(of: place)
    guard volume.showsName(of: place) else {
      let title = title ?? LocalizedText(name)
      return volume.isProperName(place) ? writeName(title, to: &html) : write(title, to: &html)
    }
    html.element("span", [("class", "code")], text: name)
    guard isFull, let title else { return }
    html.text(" ")
    write(title, to: &html)
  }

  /// Lines of a fact: one alone as it is, several as a list.
  func write(lines: [Words], to html: inout HTMLWriter) {
    if lines.isEmpty { return }
    if lines.count == 1 { return write(lines[0], to: &html) }
    html.element("ul", [("class", "plain")]) { html in
      for line in lines { html.element("li") { html in write(line, to: &html) } }
    }
  }

  func badges(_ remarks: Remarks, to html: inout HTMLWriter) {
    if remarks.isIllustrative {
      badge(.illustrative, hint: .illustrativeHint, kind: "illustrative", to: &html)
    }
    if remarks.isUnverified {
      badge(.unverified, hint: .unverifiedHint, kind: "unverified", to: &html)
    }
  }

  func badge(
    _ label: Phrase, hint: Phrase? = nil, kind: String, to html: inout HTMLWriter
  ) {
    let attributes: [HTMLWriter.Attribute] = [
      ("class", "badge \(kind)"), ("title", hint.map { words($0) }),
    ]
    html.text(" ")
    html.element("span", attributes, text: words(label))
  }

  /// Summary and notes of a thing, and what it says under heads of the author's own.
  func remarks(_ remarks: Remarks, to html: inout HTMLWriter) {
    if let summary = remarks.summary {
      html.element("div", [("class", "lead")]) { html in prose(summary, to: &html) }
    }
    for note in remarks.notes {
      html.element("div", [("class", "note")]) { html in prose(note, to: &html) }
    }
    write(facts: volume.ownFacts(of: remarks), to: &html)
  }

  /// A table of facts as a description list.
  func write(facts: [Fact], to html: inout HTMLWriter) {
    if facts.isEmpty { return }
    html.element("dl", [("class", "facts")]) { html in
      for fact in facts {
        html.element("dt", text: words(fact.label))
        html.element("dd") { html in write(lines: fact.lines, to: &html) }
      }
    }
  }
}
