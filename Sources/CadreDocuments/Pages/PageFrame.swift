import CadreMarkup
import CadreModel

/// The whole of a page of a programme around its main part.
struct PageFrame {
  let sheet: Sheet
  let title: String
  var description: String?
  /// The part of the menu that the page belongs to.
  var current: Place?
  /// The class that gives the page its accent.
  var accent: String?
  /// schema.org data, already safe inside `<script>`.
  var data: [UInt8]?
  let languages: SiteLanguages

  func write(to html: inout HTMLWriter, _ main: (inout HTMLWriter) -> Void) {
    html.document(language: sheet.volume.language) { html in
      head(to: &html)
      html.element("body", [("class", accent)]) { html in
        html.element(
          "a", [("class", "skip"), ("href", "#main")], text: sheet.words(.skipToContent))
        top(to: &html)
        html.element("main", [("id", "main"), ("class", "wrap")], main)
        foot(to: &html)
      }
    }
  }

  private func head(to html: inout HTMLWriter) {
    let programme = sheet.volume.programmeTitle
    html.element("head") { html in
      html.void("meta", [("charset", "utf-8")])
      html.element("title", text: title == programme ? title : "\(title) – \(programme)")
      html.void(
        "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      if let description {
        html.void("meta", [("name", "description"), ("content", description)])
      }
      html.void(
        "link", [("rel", "stylesheet"), ("href", languages.styleAddress(from: sheet))])
      for language in languages.others(than: sheet.volume.language) {
        let address = languages.address(of: language, from: sheet)
        html.void(
          "link", [("rel", "alternate"), ("hreflang", language), ("href", address)])
      }
      if let data {
        html.element("script", [("type", "application/ld+json")]) { html in html.raw(data) }
      }
    }
    html.newline()
  }

  private func top(to html: inout HTMLWriter) {
    html.element("header", [("class", "top")]) { html in
      html.element("div", [("class", "wrap")]) { html in
        html.element("p", [("class", "back")]) { html in
          html.element(
            "a", [("href", languages.siteAddress(from: sheet))],
            text: sheet.words(.allProgrammes))
        }
        html.element("p", [("class", "brand")]) { html in
          html.element("a", [("href", sheet.address(ofFile: "index.html"))]) { html in
            html.text(sheet.volume.programmeTitle)
          }
        }
        html.element("div", [("class", "bar-row")]) { html in
          menu(to: &html)
          languageSwitch(to: &html)
        }
      }
    }
    html.newline()
  }

  private func menu(to html: inout HTMLWriter) {
    html.element("nav", [("aria-label", sheet.words(.siteNavigation))]) { html in
      html.element("ul", [("class", "menu")]) { html in
        for (place, phrase) in sheet.volume.menu {
          let attributes: [HTMLWriter.Attribute] = [
            ("href", sheet.address(ofFile: sheet.volume.names.page(of: place).path)),
            ("aria-current", place == current ? "page" : nil),
          ]
          html.element("li") { html in html.element("a", attributes, text: sheet.words(phrase)) }
        }
        html.element("li") { html in
          html.element(
            "a", [("href", sheet.address(ofFile: "print.html"))],
            text: sheet.words(.printVersion))
        }
      }
    }
  }

  private func languageSwitch(to html: inout HTMLWriter) {
    let others = languages.others(than: sheet.volume.language)
    if others.isEmpty { return }
    html.element("nav", [("aria-label", sheet.words(.language))]) { html in
      html.element("ul", [("class", "menu")]) { html in
        for language in others {
          let address = languages.address(of: language, from: sheet)
          let attributes: [HTMLWriter.Attribute] = [
            ("href", address), ("hreflang", language), ("lang", language),
          ]
          html.element("li") { html in
            html.element("a", attributes, text: PageLanguage.ownName(of: language))
          }
        }
      }
    }
  }

  private func foot(to html: inout HTMLWriter) {
    let volume = sheet.volume
    html.element("footer", [("class", "foot")]) { html in
      html.element("div", [("class", "wrap")]) { html in
        if let edition = volume.program.cover?.edition {
          html.element("p") { html in
            html.text(sheet.words(.edition) + " ")
            sheet.write(edition.name, to: &html)
          }
        }
        if let date = volume.input.asOf {
          html.element("p") { html in
            html.text(sheet.words(.asOf) + " ")
            sheet.write(date, to: &html)
          }
        }
        if !volume.input.sourcesHash.isEmpty {
          html.element("p") { html in
            html.text(sheet.words(.sources) + " ")
            html.element("code", text: volume.input.sourcesHash)
          }
        }
      }
    }
  }
}

extension Volume {
  var programmeTitle: String {
    program.cover.map { plainTitle($0) }
      ?? (program.name.isEmpty ? words(.programmes) : program.name)
  }

  /// The parts of the programme that have pages.
  var menu: [(Place, Phrase)] {
    var parts: [(Place, Phrase)] = [(.overview, .overview)]
    if !program.modules.isEmpty { parts.append((.modules, .modules)) }
    if !program.paths.isEmpty { parts.append((.paths, .paths)) }
    if !program.positions.isEmpty { parts.append((.positions, .positions)) }
    if !program.competencies.isEmpty { parts.append((.competencies, .competencies)) }
    if !program.tailorings.isEmpty { parts.append((.variants, .variants)) }
    if hasMatrices { parts.append((.matrix, .matrix)) }
    if hasSchedule { parts.append((.schedule, .schedule)) }
    return parts
  }

  var hasMatrices: Bool { !program.modules.isEmpty && !program.fields.isEmpty }
  var hasSchedule: Bool { !program.cohorts.isEmpty }
}
