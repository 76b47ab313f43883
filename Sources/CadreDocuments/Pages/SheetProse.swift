import CadreMarkup
import CadreModel

/// The author's longer texts: paragraphs, lists, emphasis, code and links.
extension Sheet {
  func prose(_ text: LocalizedText, to html: inout HTMLWriter) {
    let attributes = volume.isUntranslated(text) ? untranslatedMark : []
    for block in Prose.blocks(of: volume.text(text)) {
      switch block {
      case .paragraph(let text):
        html.element("p", attributes) { html in inline(text, to: &html) }
      case .list(let items):
        html.element("ul", attributes) { html in
          for item in items { html.element("li") { html in inline(item, to: &html) } }
        }
      }
    }
  }

  private func inline(_ text: String, to html: inout HTMLWriter) {
    for run in Prose.runs(of: text) {
      switch run {
      case .text(let text): html.text(text)
      case .emphasis(let text): html.element("em", text: text)
      case .strong(let text): html.element("strong", text: text)
      case .code(let text): html.element("code", text: text)
      case .link(let text, let address): html.element("a", [("href", address)], text: text)
      }
    }
  }
}
