import CadreDocuments
import CadreModel
import CadrePlanning
import Foundation
import Testing

@Suite struct FeedTests {
  private func lines(_ path: String) throws -> [String] {
    let file = try #require(Site.all[0].files.first { $0.path == path })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    return text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test(arguments: ["k1-2026", "k2-2026"])
  func calendarsHaveOneEventASession(cohort: String) throws {
    let lines = try lines("union-aviation/schedule/\(cohort).ics")
    let input = Fixture.input()
    let sessions = try #require(
      input.timetable.cohorts.first {
        input.program.cohorts[$0.cohort].name == cohort
      }
    ).sessions
    let uids = lines.filter { $0.hasPrefix("UID:") }
    #expect(uids.count == sessions.count)
    #expect(Set(uids).count == uids.count)
    #expect(uids.first == "UID:\(cohort).UNI-101.g0.n1@union-aviation.cadre")
    #expect(
      lines.filter { $0.hasPrefix("DTSTAMP:") }.allSatisfy { $0 == "DTSTAMP:20260115T000000Z" })
    #expect(lines.contains { $0.hasPrefix("DTSTART;TZID=Asia/Ho_Chi_Minh:202603") })
    #expect(lines.contains("LOCATION:Phòng A101\\, Hà Nội"))
  }

  @Test func tablesAndDataCountTheSame() throws {
    let input = Fixture.input()
    let feed = Feed(input)
    let rows = String(decoding: feed.scheduleCSV, as: UTF8.self)
      .components(separatedBy: "\r\n")
    #expect(rows.count == input.timetable.sessions.count + 2)
    let json = try JSONSerialization.jsonObject(with: Data(feed.scheduleJSON))
    let cohorts = (json as? [String: Any])?["cohorts"] as? [[String: Any]]
    let count = cohorts?.compactMap { ($0["sessions"] as? [Any])?.count }.reduce(0, +)
    #expect(count == input.timetable.sessions.count)
  }

  /// A cohort by term has the verdict on its terms, not on days.
  @Test(arguments: [
    (TermQuality.optimal, "optimal", nil, nil),
    (.within(terms: 3, leastTerms: 2, highestLoad: 8500, leastLoad: 7000), "within", 2, "7"),
    (.notFound(steps: 7), "not-found", nil, nil), (.impossible(.search), "impossible", nil, nil),
  ])
  func verdictsOnTermsAreData(_ item: (TermQuality, String, Int?, String?)) throws {
    var input = Fixture.input()
    input.timetable.cohorts = Array(input.timetable.cohorts.prefix(1))
    input.timetable.cohorts[0].terms = TermPlan(rows: [], modules: [], quality: item.0)
    let json = try JSONSerialization.jsonObject(with: Data(Feed(input).scheduleJSON))
    let cohorts = (json as? [String: Any])?["cohorts"] as? [[String: Any]]
    let quality = try #require(cohorts?.first?["quality"] as? [String: Any])
    #expect(quality["kind"] as? String == item.1)
    #expect(quality["leastTerms"] as? Int == item.2)
    #expect(quality["leastLoad"] as? String == item.3)
    #expect(quality["days"] == nil && (quality["text"] as? String)?.isEmpty == false)
  }

  @Test func singlePagesStandAlone() {
    let feed = Feed(Fixture.input(), language: "en")
    for page in [feed.schedulePage, feed.page(of: ID(0))] {
      let markup = MarkupReader(page)
      #expect(markup.problems.isEmpty)
      #expect(!markup.tags.contains { $0.name == "a" || $0.name == "link" })
    }
  }

  @Test func pathsAreData() throws {
    let program = Fixture.program(sampleText)
    let base = Variant(of: program, for: Selection())
    let bytes = Feed(CatalogInput(program: program)).data(of: Fixture.plan(ID(0), base), in: base)
    let path = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(path?["minutes"] as? Int == 72 * 45)
    #expect((path?["stages"] as? [Any])?.count == 2)
  }

  @Test func terminalTextIsAligned() throws {
    let feed = Feed(Fixture.input())
    let lines = feed.scheduleText.components(separatedBy: "\n")
    let first = try #require(lines.first { $0.contains("03/03/2026") })
    #expect(first.contains("T3 03/03/2026  08:00–11:30  UNI-101"))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func graphsDrawChoicesDashed() {
    let program = Fixture.program(sampleText)
    let feed = Feed(CatalogInput(program: program))
    let base = Variant(of: program, for: Selection())
    let dot = feed.dot(base)
    #expect(dot.contains("\"UNI-101\" -> \"LAW-101\"\n"))
    #expect(dot.contains("\"COM-105\" -> \"COM-110\" [style=dashed]"))
    #expect(!dot.contains("AVS-110"))
    #expect(feed.mermaid(base).contains("m3 -.-> m4"))
  }
}
