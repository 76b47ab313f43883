import CadreAnalysis
import CadreGenerator
import CadreModel
import CadrePlanning
import CadreSyntax
import CadreText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Bench {
  /// 200 cohorts of 60 modules in 80 rooms with 150 instructors over two years, and how the time
  /// grows from 25 to 400 cohorts when rooms and instructors grow alike.
  static func timetable() {
    let largest = campus(200)
    let first = planned(largest, workLimit: 1)
    line("timetable, 200 cohorts, \(first.sessions) sessions, first", first.seconds, "s CPU")
    line("  not placed", Double(first.unplaced), "modules")
    line("  memory at most", Usage.peakMegabytes, "MB")
    let better = planned(largest, workLimit: 40)
    line("  improved, of the work of 40 schedules", better.seconds, "s CPU")
    for (name, before, after) in zip3(first.merits, better.merits) {
      line("  \(name), from \(before)", after, "")
    }
    line("  memory at most", Usage.peakMegabytes, "MB")
    growth()
  }

  private static func growth() {
    var points: [(cohorts: Int, seconds: Double)] = []
    for cohorts in [25, 50, 100, 200, 400] {
      let result = planned(campus(cohorts), workLimit: 1)
      line("  first of \(cohorts) cohorts, \(result.sessions) sessions", result.seconds, "s CPU")
      points.append((cohorts, result.seconds))
    }
    line("  exponent of the growth, 25 to 400", exponent(points), "")
    if let middle = points.first(where: { $0.cohorts == 100 }) {
      let last = points.filter { $0.cohorts >= middle.cohorts }
      line("  exponent of the growth, 100 to 400", exponent(last), "")
    }
  }

  /// Slope of the line of least squares through the logarithms.
  private static func exponent(_ points: [(cohorts: Int, seconds: Double)]) -> Double {
    let logs = points.map { (x: log(Double($0.cohorts)), y: log(max($0.seconds, 1e-9))) }
    let x = logs.reduce(0) { $0 + $1.x } / Double(logs.count)
    let y = logs.reduce(0) { $0 + $1.y } / Double(logs.count)
    let above = logs.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    let below = logs.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    return above / below
  }

  private static func campus(_ cohorts: Int) -> Program {
    let text = GeneratedCampus(
      cohorts: cohorts, rooms: cohorts * 2 / 5, instructors: cohorts * 3 / 4
    ).text
    return program(text)
  }

  static func analysis(_ text: String) -> Analysis {
    let tree = SyntaxTree(SourceFile(path: "generated.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
  }

  static func program(_ text: String) -> Program {
    let analysis = analysis(text)
    for finding in analysis.findings.prefix(3) where finding.severity == .error {
      print("finding: \(finding.message)")
    }
    return analysis.program
  }

  private struct PlannedCampus {
    var seconds: Double
    var sessions: Int
    var unplaced: Int
    var merits: [(name: String, value: Double)]
  }

  private static func planned(_ program: Program, workLimit: Int) -> PlannedCampus {
    var timetable = Timetable(cohorts: [], schedulesTried: 0)
    let seconds = Usage.cpuSeconds {
      timetable = TimetablePlanner.plan(program, workLimit: workLimit)
    }
    let ends = timetable.cohorts.compactMap(\.finish).map { Double($0.dayNumber) }
    let start = timetable.sessions.map { Double($0.date.dayNumber) }.min() ?? 0
    let mean = ends.reduce(0) { $0 + $1 - start } / Double(max(1, ends.count))
    return PlannedCampus(
      seconds: seconds, sessions: timetable.sessions.count, unplaced: timetable.unplaced.count,
      merits: [
        ("days to the end of all", (ends.max() ?? 0) - start), ("days to an end, mean", mean),
      ])
  }

  private static func zip3(
    _ before: [(name: String, value: Double)], _ after: [(name: String, value: Double)]
  ) -> [(String, Double, Double)] {
    zip(before, after).map { ($0.name, $0.value, $1.value) }
  }
}
