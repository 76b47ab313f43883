import CadreAnalysis
import CadreDocuments
import CadrePlanning
import CadreSyntax
import CadreText
import Foundation
import Testing

/// Schedules as data against the schema that is given to users.
@Suite struct ScheduleSchemaTests {
  /// Two causes at once, a cohort with all its sessions, and one in terms.
  private static let text = """
    cadre 1
    language vi, en

    kind hall "Sảnh" en "Hall" of room
    term spring "Kỳ xuân" en "Spring" 2026-02-23 to 2026-04-10
    calendar work "Ngày làm việc" en "Working days" {
        covers 2026-02-23 to 2026-04-10
        week mon to fri {
            slot morning 08:00 to 11:00 counts 3 hours
        }
    }
    room r "Sảnh lớn" en "Great hall" {
        kind hall
        seats 30
    }
    module A "Mô-đun A" en "Module A" {
        length 3 hours
        apart from B
    }
    module B "Mô-đun B" en "Module B" {
        length 3 hours
    }
    module C "Mô-đun C" en "Module C" {
        length 9 hours
        credits 2
        needs hall
    }
    path p "Lộ trình" en "Path" {
        stage one "Một" en "One" {
            all of (A, B, C)
        }
    }
    path q "Lộ trình ngắn" en "Short path" {
        stage one "Một" en "One" {
            all of (C)
        }
    }
    cohort k "Lớp 1" en "Class 1" {
        follows p
        size 10
        starts 2026-03-02
        finishes by 2026-03-04
    }
    cohort m "Lớp 2" en "Class 2" {
        follows q
        size 10
        starts 2026-04-02
    }
    cohort t "Lớp 3" en "Class 3" {
        follows q
        size 10
        by term
    }
    """

  private static let input = {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    let program = Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])])).program
    var input = CatalogInput(program: program, timetable: TimetablePlanner.plan(program))
    input.whyNot = TimetablePlanner.whyNot(program, input.timetable)
    return input
  }()

  private static func bytes(_ language: String) -> Data {
    Data(Feed(input, language: language).scheduleJSON)
  }

  @Test(arguments: ["vi", "en"])
  func dataFollowTheSchema(_ language: String) throws {
    let file = RenderingCase.folder.appending(path: "../../../schema/schedule.schema.json")
    let read = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let schema = try #require(read as? [String: Any])
    let json = try JSONSerialization.jsonObject(with: Self.bytes(language))
    let schedule = try #require(json as? [String: Any])
    let offences = SchemaCheck(root: schema).offences(schedule, schema, at: "")
    #expect(offences.isEmpty, "\(offences)")
    let cohorts = try #require(schedule["cohorts"] as? [[String: Any]])
    let counts = cohorts.map { ($0["whyNot"] as? [Any])?.count ?? 0 }
    #expect(counts == [2, 0, 0])
  }

  /// Each cause has its reasons and its changes, in the words of the authors.
  /// Each cause has its reasons and its changes, in the words of the authors.
  @Test(arguments: [
    ("vi", "Lớp 1: A Mô-đun A cần 3 giờ"),
    ("vi", "A Mô-đun A được học cùng kỳ, cùng chặng với B Mô-đun B"),
    ("en", "Class 1: C Module C needs 9 hours"),
    ("en", "A Module A may share a term or stage with B Module B"),
  ])
  func causesAreTold(_ language: String, _ line: String) {
    #expect(String(decoding: Self.bytes(language), as: UTF8.self).contains(line))
  }
}
