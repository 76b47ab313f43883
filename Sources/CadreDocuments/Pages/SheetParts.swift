import CadreMarkup
import CadreModel

/// Parts that several kinds of pages share.
extension Sheet {
  /// The id of a page's heading: of the main heading on the site, the thing's anchor in the book.
  func headingID(of place: Place) -> String? {
    medium == .site ? "title" : volume.names.anchor(of: place)
  }

  /// "Only with: tailoring" under the heading of what a tailoring declares.
  func only(with tailoring: ID<Tailoring>, to html: inout HTMLWriter) {
    html.element("p", [("class", "only")]) { html in
      html.text(words(.onlyWith) + ": ")
      link(to: .tailoring(tailoring), isFull: true, in: &html)
    }
  }

  /// The legal bases of one thing.
  func basisLine(_ remarks: Remarks, to html: inout HTMLWriter) {
    if remarks.bases.isEmpty { return }
    html.element("p", [("class", "bases")]) { html in
      html.text(words(.bases) + ": ")
      write(remarks.bases.map { [.full(.basis($0.value))] }.joined(by: "; "), to: &html)
    }
  }

  /// What tailorings change in a thing; the book has a chapter that says it and is referred to.
  func differences(
    _ tailorings: [ID<Tailoring>], to html: inout HTMLWriter,
    _ each: (ID<Tailoring>, inout HTMLWriter) -> Void
  ) {
    if tailorings.isEmpty { return }
    if medium == .book {
      let words = tailorings.map { tailoring -> Words in [.full(.tailoring(tailoring))] }
      return write(facts: [Fact(.differences, [words.joined(by: "; ")])], to: &html)
    }
    section(.differences, "differences", to: &html) { html in
      for tailoring in tailorings { each(tailoring, &html) }
    }
  }

  /// The head of a page whose heading is the title of a thing.
  func head<Thing: Declared>(
    _ thing: Thing, kind: Phrase, place: Place, to html: inout HTMLWriter
  ) {
    if saysKind(place) { html.element("p", [("class", "kicker")], text: words(kind)) }
    html.heading(top, [("id", headingID(of: place))]) { html in
      if volume.isProperName(place) {
        writeName(volume.title(thing), to: &html)
      } else {
        write(volume.title(thing), to: &html)
      }
      badges(thing.remarks, to: &html)
    }
  }

  /// In the book the chapter's heading says what its entries are, unless it has several kinds.
  private func saysKind(_ place: Place) -> Bool {
    if medium == .site { return true }
    return switch place {
    case .instructor, .room: true
    default: false
    }
  }

  /// The head of a page about many things.
  func head(_ title: Phrase, place: Place, to html: inout HTMLWriter) {
    html.heading(top, [("id", headingID(of: place))]) { html in html.text(words(title)) }
  }

  /// The class that gives a part the accent of its field.
  func accent(of field: ID<Field>?) -> String? {
    field.map { Palette.className(Int($0.index)) }
  }

  func accent(of module: Module) -> String? { accent(of: module.field?.value) }

  /// Titles of the tailorings of a variant, or "base".
  func variantWords(_ variant: Variant) -> Words {
    if variant.selection.choices.isEmpty { return [.text(words(.baseColumn))] }
    return variant.selection.choices.map { choice -> Words in
      [.authored(volume.title(program.values[choice.value]))]
    }.joined(by: ", ")
  }
}
