import CadreMarkup
import CadreModel
import CadrePlanning

/// A path: whom it is for, its stages with their choices, and what it takes in contact time.
struct PathChapter {
  let sheet: Sheet
  let id: ID<Path>

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let path = sheet.program.paths[id]
    sheet.head(path, kind: .path, place: .path(id), to: &html)
    if let tailoring = path.tailoring { sheet.only(with: tailoring, to: &html) }
    sheet.remarks(path.remarks, to: &html)
    let facts = volume.facts(of: path).filter { fact in
      [.forPositions, .entry, .inForce, .minimums].contains(fact.label)
    }
    sheet.write(facts: facts, to: &html)
    sheet.basisLine(path.remarks, to: &html)
    let columns = volume.planColumns(of: id)
    roadmap(path, columns, to: &html)
    hours(path, columns, to: &html)
    order(columns, to: &html)
    differences(to: &html)
  }

  private func roadmap(_ path: Path, _ columns: [PlanColumn], to html: inout HTMLWriter) {
    if path.stages.isEmpty { return }
    sheet.section(.roadmap, "roadmap", to: &html) { html in
      Roadmap(sheet: sheet, path: path, column: columns.first { $0.isPlain }).write(to: &html)
    }
  }

  /// Contact time of each stage for the base, variants and cohorts.
  private func hours(_ path: Path, _ columns: [PlanColumn], to html: inout HTMLWriter) {
    if columns.isEmpty { return }
    let heads = columns.map { Sheet.Column(title(of: $0), isNumber: true) }
    sheet.section(.stageTime, "hours", to: &html) { html in
      sheet.table(
        caption: words(.stageTime), [Sheet.Column(words(.stage))] + heads, to: &html
      ) { html in
        for (name, title) in stages(path, columns) {
          html.row { html in
            html.rowHead { html in sheet.write(title, to: &html) }
            for column in columns { stageCell(name, title, column, to: &html) }
          }
        }
        html.element("tr", [("class", "total")]) { html in
          html.rowHead { html in html.text(words(.total)) }
          for column in columns {
            html.number(
              column.amount.isNothing ? "–" : volume.text(column.amount, withHours: true))
          }
        }
      }
      conditions(columns, to: &html)
    }
  }

  /// The amount, and the title that the stage has in the variant where it is another.
  private func stageCell(
    _ name: String, _ title: LocalizedText, _ column: PlanColumn, to html: inout HTMLWriter
  ) {
    let own = column.variant.path(id).stages.first { $0.name == name }.map { volume.title($0) }
    html.element("td", [("class", "number")]) { html in
      let amount = column.amount(ofStage: name)
      html.text(amount.isNothing ? "–" : volume.text(amount))
      guard let own, own != title else { return }
      html.element("div", [("class", "hint")]) { html in sheet.write(own, to: &html) }
    }
  }

  /// Stages of the path, then those that only a variant has.
  private func stages(_ path: Path, _ columns: [PlanColumn]) -> [(String, LocalizedText)] {
    var seen: Set<String> = []
    let all = path.stages + columns.flatMap { $0.variant.path(id).stages }
    return all.filter { seen.insert($0.name).inserted }.map { ($0.name, volume.title($0)) }
  }

  private func title(of column: PlanColumn) -> String {
    switch column.audience {
    case .base: words(.baseColumn)
    case .variant: volume.plain(sheet.variantWords(column.variant))
    case .cohort(let cohort): volume.plainTitle(sheet.program.cohorts[cohort])
    }
  }

  private func conditions(_ columns: [PlanColumn], to html: inout HTMLWriter) {
    let lines = (columns.first { $0.isPlain }?.plan.conditions ?? []).map { volume.words(of: $0) }
    if lines.isEmpty { return }
    html.element("p", [("class", "hint")], text: words(.conditions))
    html.element("ul") { html in
      for line in lines { html.element("li") { html in sheet.write(line, to: &html) } }
    }
  }

  /// The modules in the order of the base's plan, each with the reason it is there.
  private func order(_ columns: [PlanColumn], to html: inout HTMLWriter) {
    guard let column = columns.first(where: { $0.isPlain }), !column.plan.modules.isEmpty else {
      return
    }
    let heads =
      sheet.columns(.module) + [Sheet.Column(words(.length), isNumber: true)]
      + sheet.columns(.reason)
    sheet.section(.orderOfStudy, "order", to: &html) { html in
      sheet.table(caption: words(.orderOfStudy), heads, to: &html) { html in
        for planned in column.plan.modules {
          html.row { html in row(planned, column.variant, to: &html) }
        }
      }
    }
  }

  private func row(_ planned: PlannedModule, _ variant: Variant, to html: inout HTMLWriter) {
    let length = variant.module(planned.module).length?.value
    html.rowHead { html in sheet.link(to: .module(planned.module), isFull: true, in: &html) }
    html.number(length.map { volume.amount($0.minutes, in: $0.unit) } ?? "")
    html.cell { html in
      switch planned.reason {
      case .asked: html.text(words(.stageAsks))
      case .chosen: html.text(words(.takenByDefault))
      case .prerequisite(let other):
        html.text(words(.prerequisiteOf) + " ")
        sheet.link(to: .module(other), isFull: false, in: &html)
      }
      if planned.isHeld { html.text(" (\(words(.alreadyHeld)))") }
    }
  }

  private func differences(to html: inout HTMLWriter) {
    let changing = sheet.program.tailorings.ids.filter { tailoring in
      sheet.program.tailorings[tailoring].pathChanges.contains { $0.thing == id }
    }
    sheet.differences(changing, to: &html) { tailoring, html in
      DifferenceTable(sheet: sheet, tailoring: tailoring).path(id, to: &html)
    }
  }
}

extension PlanColumn {
  /// The base's, or the only plan of a path that exists in one variant alone.
  var isPlain: Bool {
    if case .cohort = audience { false } else { true }
  }
}
