import CadreDocuments
import CadreModel
import CadrePlanning
import Testing

/// The views of a schedule: weeks, load, providers, and what has no place.
@Suite struct ScheduleViewTests {
  private static func page(_ path: String, in site: Site) throws -> MarkupReader {
    try #require(site.pages.first { $0.path == path }, "no page \(path)").markup
  }

  @Test(arguments: [("en/", "Load map", "Not placed"), ("", "Bản đồ khối lượng", "Chưa xếp được")])
  func loadStandsAsPictureAndTable(language: String, load: String, unplaced: String) throws {
    let page = try Self.page("union-aviation/\(language)schedule/index.html", in: Site.all[0])
    let ids = Set(page.tags.compactMap { $0.attributes["id"] })
    #expect(ids.isSuperset(of: ["load", "unplaced"]))
    #expect(page.tags.count { $0.name == "svg" } == 1)
    #expect(page.tags.count { $0.name == "desc" } == 1)
    #expect(page.text.contains(load) && page.text.contains(unplaced))
  }

  @Test(arguments: ["en/", ""])
  func weeksStandBesideSessions(language: String) throws {
    let pages = Site.all[0].pages.filter {
      $0.path.hasPrefix("union-aviation/\(language)schedule/")
    }
    #expect(!pages.isEmpty)
    for page in pages {
      let ids = Set(page.markup.tags.compactMap { $0.attributes["id"] })
      #expect(ids.contains("grid") == ids.contains("sessions"), "\(page.path)")
    }
  }

  @Test func providersStandWithWhatIsNotReached() throws {
    var text = sampleText
    text += """

      partner college "Trường" {
          agreement 2026
          at least 90 classes a year
      }

      """
    var input = Fixture.input(text)
    let college = ID<Partner>(input.program.partners.count - 1)
    for row in input.timetable.cohorts.indices {
      for session in input.timetable.cohorts[row].sessions.indices {
        input.timetable.cohorts[row].sessions[session].provider = college
      }
    }
    let site = Site(input)
    for (language, told) in [("en/", "at least 90 classes"), ("", "ít nhất 90 lớp")] {
      let page = try Self.page("union-aviation/\(language)schedule/index.html", in: site)
      #expect(page.problems.isEmpty)
      #expect(page.tags.contains { $0.attributes["id"] == "partners" })
      #expect(page.text.contains(told), "\(language)")
    }
  }
}
