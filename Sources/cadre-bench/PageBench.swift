import CadreAnalysis
import CadreDocuments
import CadreGenerator
import CadreModel
import CadrePlanning
import CadreSyntax
import CadreText

extension Bench {
  /// A catalogue of 1,000 modules with 25 cohorts: every path and session planned, pages and book
  /// rendered in one language and in two.
  static func pages() {
    let text = GeneratedProgramme(moduleCount: 1_000).textWithCohorts
    let tree = SyntaxTree(SourceFile(path: "generated.cadre", text: text), file: FileID(0))
    let source = UnitSource(folders: [FolderSource(trees: [tree], uses: [])])
    let program = Analysis(source).program
    var input = CatalogInput(program: program)
    let planning = fastest {
      let planner = PathPlanner(Variant(of: program, for: Selection()))
      let plans = program.paths.ids.map { planner.plan($0) }
      input.pathPlans = plans.map { .init(selection: Selection(), plan: $0) }
      input.timetable = TimetablePlanner.plan(program)
    }
    let sessions = input.timetable.sessions.count
    let unplaced = input.timetable.unplaced.count
    line(
      "plan, 1000 modules, \(sessions) sessions, \(unplaced) unplaced", planning * 1000, "ms")
    for languages in [["vi"], ["vi", "en"]] {
      input.languages = languages
      render(input, languages.joined(separator: " and "))
    }
  }

  private static func render(_ input: CatalogInput, _ languages: String) {
    var files: [DocumentFile] = []
    let seconds = fastest { files = Catalog([input]).files }
    let megabytes = files.reduce(0) { $0 + $1.bytes.count } / 1_000_000
    line("render in \(languages), \(files.count) files, \(megabytes) MB", seconds * 1000, "ms")
    line("pages a second", Double(files.count) / seconds, "pages/s")
  }
}
