import CadreDocuments
import Foundation
import Testing

struct Site {
  let files: [DocumentFile]
  let pages: [(path: String, markup: MarkupReader)]

  init(_ text: String) { self.init(Fixture.input(text)) }

  init(_ input: CatalogInput) {
    files = Catalog([input]).files
    pages = files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, MarkupReader($0.bytes)) }
  }

  static let all = [Site(sampleText), Site(hostileText)]
}

@Suite struct SiteTests {
  @Test(arguments: Site.all.indices)
  func pagesAreWellFormed(row: Int) {
    for (path, markup) in Site.all[row].pages {
      #expect(markup.problems.isEmpty, "\(path): \(markup.problems.prefix(3))")
      let ids = markup.tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(path): an id twice")
      #expect(markup.tags.contains { $0.name == "html" && $0.attributes["lang"] != nil })
    }
  }

  /// Where the programme does not say its language, no text is marked as being in another.
  @Test func noLanguageIsNoMark() {
    let site = Site("cadre 1\n\nprogram p \"Chương trình\"\nmodule A \"Nền tảng\"\n")
    #expect(!site.pages.isEmpty)
    for (path, markup) in site.pages {
      #expect(!markup.tags.contains { $0.attributes["class"] == "untranslated" }, "\(path)")
      #expect(!markup.tags.contains { $0.attributes["lang"] == "und" }, "\(path)")
    }
  }

  @Test(arguments: Site.all.indices)
  func headingsSkipNoLevel(row: Int) {
    for (path, markup) in Site.all[row].pages {
      let levels = markup.tags.compactMap { tag -> Int? in
        tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
      }
      #expect(levels.first == 1, "\(path)")
      #expect(levels.filter { $0 == 1 }.count == 1, "\(path)")
      for (a, b) in zip(levels, levels.dropFirst()) {
        #expect(b <= a + 1, "\(path): h\(a), then h\(b)")
      }
    }
  }

  @Test(arguments: Site.all.indices)
  func linksLeadSomewhere(row: Int) {
    let site = Site.all[row]
    let paths = Set(site.files.map(\.path))
    let anchors = Dictionary(
      uniqueKeysWithValues: site.pages.map { page in
        (page.path, Set(page.markup.tags.compactMap { $0.attributes["id"] }))
      })
    for (path, markup) in site.pages {
      for tag in markup.tags {
        guard let link = tag.attributes["href"], !link.hasPrefix("http") else { continue }
        #expect(!link.lowercased().hasPrefix("javascript"), "\(path)")
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : Self.resolved(parts[0], from: path)
        #expect(paths.contains(target), "\(path): \(link)")
        if parts.count > 1, let anchor = parts[1].removingPercentEncoding {
          #expect(anchors[target]?.contains(anchor) == true, "\(path): \(link)")
        }
      }
    }
  }

  private static func resolved(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/").removingPercentEncoding ?? ""
  }

  @Test(arguments: Site.all.indices)
  func referencesAreHeld(row: Int) {
    for (path, markup) in Site.all[row].pages {
      let ids = Set(markup.tags.compactMap { $0.attributes["id"] })
      for tag in markup.tags {
        let references = tag.attributes["aria-labelledby"]?.split(separator: " ") ?? []
        for id in references { #expect(ids.contains(String(id)), "\(path): \(id)") }
        if tag.name == "svg" {
          #expect(["img", nil].contains(tag.attributes["role"]), "\(path)")
          #expect(tag.attributes["aria-labelledby"] != nil, "\(path)")
        }
        if tag.name == "th" { #expect(tag.attributes["scope"] != nil, "\(path)") }
      }
      let tables = markup.tags.count { $0.name == "table" }
      #expect(markup.tags.count { $0.name == "caption" } == tables, "\(path)")
    }
  }

  @Test func hostileTextStaysText() {
    for file in Site.all[1].files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if file.path.hasSuffix(".html") {
        let markup = MarkupReader(file.bytes)
        let scripts = markup.tags.filter { $0.name == "script" }
        #expect(scripts.allSatisfy { $0.attributes["type"] == "application/ld+json" })
        #expect(!markup.tags.contains { ["img", "b", "i", "c", "k"].contains($0.name) })
        #expect(!markup.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
      }
      for scalar in text.unicodeScalars {
        #expect(!(0x202A...0x202E).contains(scalar.value), "\(file.path)")
        #expect(scalar.value >= 32 || [9, 10, 13].contains(scalar.value), "\(file.path)")
      }
    }
  }

  @Test(arguments: Site.all.indices)
  func pathsAreSafeAndDifferent(row: Int) {
    let paths = Site.all[row].files.map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in paths {
      for part in path.split(separator: "/", omittingEmptySubsequences: false) {
        #expect(!part.isEmpty && part != "." && part != ".." && part.utf8.count <= 200, "\(path)")
      }
    }
  }

  @Test func equalInputGivesEqualBytes() {
    #expect(Catalog([Fixture.input()]).files == Site.all[0].files)
  }

  @Test func structuredDataIsJSON() throws {
    for site in Site.all {
      for file in site.files where file.path.hasSuffix(".html") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for part in text.components(separatedBy: "<script type=\"application/ld+json\">")
          .dropFirst()
        {
          let json = part.components(separatedBy: "</script>")[0]
          _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
        }
      }
    }
  }

  @Test func missingTranslationsAreMarked() throws {
    let path = "union-aviation/en/modules/COM-105.html"
    let page = try #require(Site.all[0].pages.first { $0.path == path })
    let marked = page.markup.tags.filter { $0.attributes["class"] == "untranslated" }
    #expect(!marked.isEmpty)
    #expect(marked.allSatisfy { $0.attributes["lang"] == "vi" })
  }
}
