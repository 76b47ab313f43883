import CadreMarkup
import CadreModel

/// A page that stands alone: its style inside, and names instead of links.
struct SinglePage {
  let volume: Volume
  let title: String

  func bytes(_ main: (Sheet, inout HTMLWriter) -> Void) -> [UInt8] {
    let sheet = Sheet(volume, path: "index.html", medium: .single, prefix: "", top: 1)
    var html = HTMLWriter()
    html.document(language: volume.language) { html in
      html.element("head") { html in
        html.void("meta", [("charset", "utf-8")])
        html.element("title", text: title)
        html.void(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        html.element("style") { html in html.raw(StyleSheet.text) }
      }
      html.element("body") { html in
        html.element("main", [("id", "main"), ("class", "wrap")]) { html in
          html.element("h1", text: title)
          main(sheet, &html)
        }
      }
    }
    return html.bytes
  }
}

extension Sheet {
  /// A chapter of this page, one level below its heading.
  func part(_ place: Place) -> Sheet {
    Sheet(
      volume, path: path, medium: medium, prefix: volume.names.anchor(of: place) + ".",
      top: top + 1)
  }
}
