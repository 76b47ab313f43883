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

  @Test(arguments: [
    ("en/", "Costs against the budget", "over", "First free"),
    ("", "Chi phí so với kinh phí", "vượt", "Trống sớm nhất"),
  ])
  func costsAndFreeSlots(language: String, budget: String, over: String, free: String) throws {
    var text = sampleText
    text += "\nnorm fee \"=Phí <giảng>\" 250_000 VND a period\n"
    var input = Fixture.input(text)
    let year = try #require(input.timetable.sessions.map(\.date.year).min())
    let money = Money(thousandths: 1_000, currency: "VND")
    input.program.cover?.budgets = [
      Stated(Budget(year: year, money: money), at: input.program.norms[ID(0)].heading.origin)
    ]
    let site = Site(input)
    let page = try Self.page("union-aviation/\(language)schedule/index.html", in: site)
    #expect(page.problems.isEmpty)
    let ids = Set(page.tags.compactMap { $0.attributes["id"] })
    #expect(ids.isSuperset(of: ["partners", "costs", "free"]))
    for told in [budget, over, free, "=Phí &lt;giảng&gt;"] { #expect(page.text.contains(told)) }
    let folder = "union-aviation/\(language)"
    let rows = try #require(site.files.first { $0.path == folder + "costs.csv" }).plain
    #expect(rows.contains("\"fee\",\"'=Phí <giảng>\"") && rows.contains(",\"VND\"\r\n"))
    let slots = try #require(site.files.first { $0.path == folder + "free.csv" }).plain
    #expect(slots.contains("\"room\",") && slots.contains("\"instructor\","))
    #expect(site.files.contains { $0.path == folder + "providers.csv" })
  }

  private static let late = {
    let program = Fixture.program(
      """
      cadre 1
      language vi, en
      program late "Trễ" en "Late" {
          illustrative
      }
      calendar work "Ngày làm việc" en "Working days" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:00 counts 3 hours
          }
      }
      module A "Mô-đun <A>" en "Module <A>" {
          length 9 hours
      }
      path p "Lộ trình" en "Path" {
          stage one "Một" en "One" {
              all of (A)
          }
      }
      cohort k "Lớp 1" en "Class 1" {
          follows p
          size 10
          starts 2026-03-02
          finishes by 2026-03-03
      }
      """)
    var input = CatalogInput(program: program, timetable: TimetablePlanner.plan(program))
    input.whyNot = TimetablePlanner.whyNot(program, input.timetable)
    return Site(input)
  }()

  /// What has no place stands with what cannot all be kept and what would help, on both pages.
  @Test(arguments: [
    ("schedule/index.html", "Không thể cùng giữ tất cả", "kết thúc chậm nhất ngày", "04/03/2026"),
    ("schedule/k.html", "bỏ bất kỳ điều nào", "cần 9 giờ", "27/02/2026"),
    ("en/schedule/index.html", "These cannot all be kept", "finishes by", "4 March 2026"),
    ("en/schedule/k.html", "with any one of these changes", "needs 9 hours", "27 February 2026"),
  ])
  func reasonsStandUnderWhatHasNoPlace(
    path: String, _ told: String, _ reason: String, _ cure: String
  )
    throws
  {
    let page = try Self.page("late/\(path)", in: Self.late)
    #expect(page.problems.isEmpty)
    for words in [told, reason, cure, "&lt;A&gt;"] {
      #expect(page.text.contains(words), "\(words)")
    }
  }
}

extension DocumentFile {
  fileprivate var plain: String { String(decoding: bytes, as: UTF8.self) }
}
