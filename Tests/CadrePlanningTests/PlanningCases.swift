import CadreModel
import CadrePlanning
import Foundation
import Testing

/// Small programmes whose comments tell the plan: `// A 2026-03-02` the days of a module,
/// `// A none` that it has no place, `// A by u` its provider, `// A in r` its room. `// fixed …`
/// is a line of the cohort. What stands before the first case is common to all.
@Suite struct PlanningCases {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: [[String]]
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let folder = PlannedPrograms.root.appending(path: "Tests/Cases/planning")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name -> [Case] in
      let file = folder.appending(path: name)
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let parts = text.components(separatedBy: "\n=== ")
      return parts.dropFirst().map { read($0, after: parts[0], name) }
    }
  }()

  private static func read(_ part: String, after common: String, _ file: String) -> Case {
    var lines = part.components(separatedBy: "\n")
    let name = lines.removeFirst()
    let comments = lines.filter { $0.hasPrefix("// ") }.map { String($0.dropFirst(3)) }
    let own = comments.filter { $0.hasPrefix("fixed ") }.joined(separator: "\n    ")
    let text =
      common.replacingOccurrences(of: "%", with: own) + "\n"
      + lines.filter { !$0.hasPrefix("// ") }.joined(separator: "\n")
    let expected = comments.filter { !$0.hasPrefix("fixed ") }.map {
      $0.components(separatedBy: " ")
    }
    return Case(name: "\(file): \(name)", text: text, expected: expected)
  }

  @Test(arguments: cases)
  func planIsAsTold(one: Case) {
    let program = PlannedPrograms.read(one.text)
    let timetable = TimetablePlanner.plan(program)
    let violations = TimetableChecker(program, timetable).violations()
    #expect(violations.isEmpty, "\(violations)")
    #expect(!one.expected.isEmpty)
    for line in one.expected { expect(line, timetable.cohorts[0], program) }
  }

  private func expect(_ line: [String], _ cohort: CohortTimetable, _ program: Program) {
    let sessions = cohort.sessions.filter { program.modules[$0.module].name == line[0] }
    switch line[1] {
    case "none":
      #expect(sessions.isEmpty)
      #expect(cohort.unplaced.contains { program.modules[$0.module].name == line[0] })
    case "by":
      let providers = Set(sessions.map { $0.provider.map { program.partners[$0].name } ?? "" })
      #expect(providers == [line[2]])
    case "in":
      #expect(Set(sessions.flatMap(\.rooms).map { program.rooms[$0].name }) == [line[2]])
    default:
      #expect(Set(sessions.map(\.date.iso)).sorted() == Array(line.dropFirst()))
    }
  }
}
