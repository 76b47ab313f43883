import CadreMarkup
import CadreModel

/// Overviews as grids: fields by levels and by tiers, modules by competencies, positions by
/// modules. Empty cells are visible, since gaps are what the grids are read for.
struct MatrixChapter {
  /// Wider and longer grids are left to the lists.
  static let mostRows = 400
  static let mostColumns = 40
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var program: Program { sheet.program }

  func write(to html: inout HTMLWriter) {
    sheet.head(.matrix, place: .matrix, to: &html)
    fieldsByLevels(to: &html)
    fieldsByTiers(to: &html)
    modulesByCompetencies(to: &html)
    positionsByModules(to: &html)
  }

  private func fieldsByLevels(to html: inout HTMLWriter) {
    let heads = program.levels.map { Sheet.Column(volume.plainTitle($0)) }
    fields(.fieldByLevel, "fields", by: heads, to: &html) { module in
      module.level.map { [Int($0.value.index)] } ?? []
    }
  }

  private func fieldsByTiers(to html: inout HTMLWriter) {
    let heads = program.tiers.map { Sheet.Column(volume.plainTitle($0)) }
    fields(.fieldByTier, "fields-tiers", by: heads, to: &html) { module in
      module.tiers.map { Int($0.value.index) }
    }
  }

  private func fields(
    _ title: Phrase, _ anchor: String, by heads: [Sheet.Column], to html: inout HTMLWriter,
    _ columns: (Module) -> [Int]
  ) {
    if heads.isEmpty || heads.count > Self.mostColumns || program.fields.isEmpty { return }
    let empty = Array(repeating: [ID<Module>](), count: heads.count)
    var cells = Array(repeating: empty, count: program.fields.count)
    for id in program.modules.ids {
      guard let field = program.modules[id].field else { continue }
      for column in columns(program.modules[id]) {
        cells[Int(field.value.index)][column].append(id)
      }
    }
    if cells.allSatisfy({ $0.allSatisfy(\.isEmpty) }) { return }
    grid(title, anchor, [Sheet.Column(sheet.words(.field))] + heads, to: &html) { html in
      for (row, field) in program.fields.enumerated() {
        html.row { html in
          html.rowHead { html in sheet.write(volume.title(field), to: &html) }
          for modules in cells[row] { cell(modules, to: &html) }
        }
      }
    }
  }

  private func cell(_ modules: [ID<Module>], to html: inout HTMLWriter) {
    if modules.isEmpty { return none(to: &html) }
    html.cell { html in
      let shown = modules.prefix(30).map { module -> Words in [.name(.module(module))] }
      let rest: [Words] = modules.count > 30 ? [[.text("+\(modules.count - 30)")]] : []
      sheet.write((shown + rest).joined(by: " "), to: &html)
    }
  }

  private func none(to html: inout HTMLWriter) {
    html.element("td", [("class", "none")], text: "–")
  }

  private func modulesByCompetencies(to html: inout HTMLWriter) {
    let rows = program.modules.ids.filter { !program.modules[$0].teaches.isEmpty }
    let count = program.competencies.count
    if rows.isEmpty || rows.count > Self.mostRows || count > Self.mostColumns { return }
    let heads = program.competencies.map { Sheet.Column(volume.plainTitle($0)) }
    let columns = [Sheet.Column(sheet.words(.module))] + heads
    grid(.moduleByCompetency, "competencies-taught", columns, to: &html) { html in
      for id in rows {
        let teaches = program.modules[id].teaches
        html.row { html in
          html.rowHead { html in sheet.link(to: .module(id), isFull: true, in: &html) }
          for competency in program.competencies.ids {
            if let step = teaches.first(where: { $0.competency == competency })?.step {
              html.cell("\(step)")
            } else {
              none(to: &html)
            }
          }
        }
      }
    }
  }

  private func positionsByModules(to html: inout HTMLWriter) {
    let modules = program.modules.ids.filter { !volume.index.positions[Int($0.index)].isEmpty }
    let count = program.positions.count
    if modules.isEmpty || modules.count > Self.mostRows || count > Self.mostColumns { return }
    let heads = program.positions.map { Sheet.Column(volume.plainTitle($0)) }
    let columns = [Sheet.Column(sheet.words(.module))] + heads
    grid(.positionByModule, "positions-modules", columns, to: &html) { html in
      for id in modules { html.row { html in row(id, to: &html) } }
    }
  }

  private func row(_ id: ID<Module>, to html: inout HTMLWriter) {
    let uses = volume.index.positions[Int(id.index)]
    html.rowHead { html in sheet.link(to: .module(id), isFull: true, in: &html) }
    for position in program.positions.ids {
      if let use = uses.first(where: { $0.position == position }) {
        html.cell { html in
          html.text("●")
          guard let tailoring = use.tailoring else { return }
          html.element("div", [("class", "hint")]) { html in
            sheet.link(to: .tailoring(tailoring), isFull: true, in: &html)
          }
        }
      } else {
        none(to: &html)
      }
    }
  }

  private func grid(
    _ title: Phrase, _ anchor: String, _ columns: [Sheet.Column], to html: inout HTMLWriter,
    _ rows: (inout HTMLWriter) -> Void
  ) {
    html.element("div", [("class", columns.count > 6 ? "wide" : nil)]) { html in
      sheet.section(title, anchor, to: &html) { html in
        sheet.table(
          caption: sheet.words(title), columns, className: "grid-table", to: &html, rows: rows)
      }
    }
  }
}
