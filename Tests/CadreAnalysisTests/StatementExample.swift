import CadreAnalysis
import CadreFindings
import CadreSyntax
import CadreText
import Foundation

/// The example that the reference gives for a statement, in a programme with all its names.
struct StatementExample {
  let row: KeywordRow
  let line: String

  init(_ row: KeywordRow) {
    self.row = row
    line = Example.line(of: row)
  }

  /// A small programme with every name that examples use, in paragraphs.
  private static let world: [String] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/analysis/statement-world.cadre")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\n")
  }()

  var findings: [Finding] {
    if row.places == .config { return configuration.findings }
    let example = SourceFile(path: "example.cadre", text: exampleText)
    let trees = [
      SyntaxTree(SourceFile(path: "world.cadre", text: worldText), file: FileID(0)),
      SyntaxTree(example, file: FileID(1)),
    ]
    let used = FolderSource.Use(path: "../common", folder: 1)
    let folders = [
      FolderSource(trees: trees, uses: row.keyword == .fileUse ? [used] : []),
      FolderSource(trees: [], uses: []),
    ]
    return Analysis(UnitSource(folders: folders)).findings
  }

  private var configuration: Configuration {
    let file = SourceFile(path: "cadre.config", text: "cadre 1\n\n\(line)\n")
    return Configuration(SyntaxTree(file, file: FileID(0), top: .config))
  }

  /// The world without what the example itself declares.
  private var worldText: String {
    if row.keyword == .fileCadre { return Self.world.joined(separator: "\n\n") }
    let isAlone = row.many == .one || row.many == .atMostOne
    let words = line.split(separator: " ")
    return Self.world.filter { paragraph in
      guard row.places.contains(.file) else { return true }
      let other = paragraph.split(whereSeparator: \.isWhitespace)
      if other.first != words.first { return true }
      return !isAlone && other.dropFirst().first != words.dropFirst().first
    }.joined(separator: "\n\n")
  }

  private var exampleText: String {
    if row.keyword == .fileCadre { return line }
    guard let block = Block.allCases.first(where: { row.stands(in: $0) && $0 != .unknown }) else {
      return ""
    }
    return "cadre 1\n\n" + text(in: block)
  }

  private func text(in block: Block) -> String {
    switch block {
    case .file: body
    case .changedModule: change("module AVS-220")
    case .changedPath: change("path chair-core")
    case .changedPosition: change("position grassroots-chair")
    case .changedCompetency: change("competency law-advice")
    case .tailoring: "tailoring ex \"Example\" for region lowland {\n\(body)\n}\n"
    case .week: "calendar ex \"E\" {\ncovers 2026\nweek mon {\n\(body)\n}\n}\n"
    case .stage: "path ex \"Example\" {\nstage one \"One\" {\n\(stageLines)\n}\n}\n"
    case .phase:
      "program ex \"E\" {\nruns 2026\nphase one \"One\" 2026 {\n\(body)\n}\n}\n"
    default: opened(block)
    }
  }

  private func change(_ thing: String) -> String {
    "tailoring ex \"Example\" for region lowland {\nchange \(thing) {\n\(body)\n}\n}\n"
  }

  private func opened(_ block: Block) -> String {
    let needed = Self.needed[block, default: []].filter { !$0.hasPrefix(row.head + " ") }
    return (["\(Self.heads[block] ?? "\(block) ex \"Example\"") {"] + needed + [body, "}"])
      .joined(separator: "\n") + "\n" + companions
  }

  /// An instructor for a module that asks for one.
  private var companions: String {
    guard row.keyword == .moduleNeeds else { return "" }
    return "instructor ex \"Example\" {\nkind drill-instructor\nteaches ex\n}\n"
  }

  private var body: String {
    row.opens == nil || !Self.needsBlock.contains(row.keyword) ? line : opening
  }

  /// Things that must hold a statement are opened with it.
  private var opening: String {
    let needed = row.opens.map { Self.needed[$0, default: []] } ?? []
    return "\(line) {\n\(needed.joined(separator: "\n"))\n}"
  }

  private var stageLines: String {
    row.keyword == .stageShares ? "all of (COM-120)\n\(line)" : body
  }

  private static let needsBlock: Set<Keyword> = [
    .fileDimension, .fileCompetency, .fileCalendar, .fileRoom, .fileCohort, .calendarWeek,
    .changeReplace,
  ]

  private static let heads: [Block: String] = [
    .dimension: "dimension ex \"Example\"",
    .screening: "screening ex \"Example\"",
    .workforce: "workforce ex \"Example\" of grassroots-chair",
    .check: "check \"Example\"",
    .common: "field ex \"Example\"",
  ]

  private static let needed: [Block: [String]] = [
    .dimension: ["value aviation \"Aviation\""], .competency: ["scale proficiency"],
    .room: ["seats 30"], .calendar: ["covers 2026"],
    .cohort: ["follows chair-core", "size 24"], .stage: ["all of (COM-120)"],
    .week: ["slot morning 08:00 to 11:30 counts 4 periods"],
  ]
}
