import CadreMarkup
import CadreModel

/// The first page of the site: all programmes, in the first language of the first.
struct SitePage {
  let inputs: [CatalogInput]
  let folders: [String]

  private var language: String { inputs.first?.siteLanguages.first ?? "vi" }

  var bytes: [UInt8] {
    var html = HTMLWriter()
    let words = PageLanguage(code: language)
    html.document(language: language) { html in
      html.element("head") { html in
        html.void("meta", [("charset", "utf-8")])
        html.element("title", text: words(.siteTitle))
        html.void(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        html.void("link", [("rel", "stylesheet"), ("href", StyleSheet.path)])
      }
      html.newline()
      html.element("body") { html in
        html.element("a", [("class", "skip"), ("href", "#main")], text: words(.skipToContent))
        html.element("main", [("id", "main"), ("class", "wrap")]) { html in
          html.element("h1", text: words(.siteTitle))
          html.element("ul", [("class", "cards big")]) { html in
            for (input, folder) in zip(inputs, folders) {
              html.element("li") { html in card(input, folder, words, to: &html) }
            }
          }
        }
      }
    }
    return html.bytes
  }

  private func card(
    _ input: CatalogInput, _ folder: String, _ words: PageLanguage, to html: inout HTMLWriter
  ) {
    let program = input.program
    let own = input.siteLanguages.first ?? language
    let cover = program.cover
    let title = cover.map { Self.text($0.title(in: own)) } ?? folder
    let isOther = own != language
    html.element("h2") { html in
      html.element(
        "a",
        [
          ("href", Address.encoded(folder) + "/index.html"), ("lang", isOther ? own : nil),
        ], text: title)
    }
    if let owner = cover?.owner {
      html.element("p", text: Self.text(owner.translation(into: own) ?? owner.text))
    }
    var facts = [words(.modules(program.modules.count))]
    if let edition = cover?.edition {
      facts.insert("\(words(.edition)) \(Self.text(edition.name.text))", at: 0)
    }
    if let runs = cover?.runs?.value { facts.append(words.text(runs)) }
    html.element("p", [("class", "meta")], text: facts.joined(separator: " · "))
  }

  private static func text(_ text: String) -> String { PlainText.withoutDirectionMarks(text) }
}
