import CadreMarkup
import CadreModel

/// What one tailoring changes in a thing, side by side with the base.
struct DifferenceTable {
  let sheet: Sheet
  let tailoring: ID<Tailoring>
  let variant: Variant

  init(sheet: Sheet, tailoring: ID<Tailoring>) {
    self.sheet = sheet
    self.tailoring = tailoring
    variant = sheet.volume.index.tailored[Int(tailoring.index)]
  }

  private var volume: Volume { sheet.volume }
  private var row: Tailoring { volume.program.tailorings[tailoring] }

  func module(_ id: ID<Module>, caption: String? = nil, to html: inout HTMLWriter) {
    write(
      caption: caption ?? self.caption, base: allFacts(volume.program.modules[id]),
      here: allFacts(variant.module(id)),
      because: row.moduleChanges.filter { $0.thing == id }.compactMap(\.because), to: &html)
  }

  func path(_ id: ID<Path>, caption: String? = nil, to html: inout HTMLWriter) {
    write(
      caption: caption ?? self.caption, base: volume.facts(of: volume.program.paths[id]),
      here: volume.facts(of: variant.path(id)),
      because: row.pathChanges.filter { $0.thing == id }.compactMap(\.because), to: &html)
  }

  func position(_ id: ID<Position>, caption: String? = nil, to html: inout HTMLWriter) {
    write(
      caption: caption ?? self.caption, base: volume.facts(of: volume.program.positions[id]),
      here: volume.facts(of: variant.position(id)),
      because: row.positionChanges.filter { $0.thing == id }.compactMap(\.because), to: &html)
  }

  func competency(_ id: ID<Competency>, caption: String? = nil, to html: inout HTMLWriter) {
    write(
      caption: caption ?? self.caption, base: facts(volume.program.competencies[id]),
      here: facts(variant.competency(id)),
      because: row.competencyChanges.filter { $0.thing == id }.compactMap(\.because), to: &html)
  }

  private func facts(_ competency: Competency) -> [Fact] {
    let behaviours = competency.behaviours.map { behaviour -> Words in
      [.text("\(sheet.words(.atStep(behaviour.step))): "), .authored(behaviour.text)]
    }
    return [
      Fact(.title, competency.heading.title.map { [[.authored($0)]] } ?? []),
      Fact(.summary, competency.remarks.summary.map { [[.authored($0)]] } ?? []),
      Fact(.behaviour, behaviours),
    ].filter { !$0.lines.isEmpty }
  }

  private var caption: String { volume.plainTitle(row) }

  /// The facts, and the lists that the page prints apart.
  private func allFacts(_ module: Module) -> [Fact] {
    let titles = Fact(.title, module.heading.title.map { [[.authored($0)]] } ?? [])
    let topics = module.topics.map { topic -> Words in
      let time = topic.value.time.map { ": " + volume.amount($0.minutes, in: $0.unit) } ?? ""
      return [.authored(topic.value.title), .text(time)]
    }
    return [titles] + volume.facts(of: module)
      + [
        Fact(.topics, topics), Fact(.outcomes, module.outcomes.map { [.authored($0)] }),
        Fact(.notes, module.remarks.notes.map { [.authored($0)] }),
      ]
  }

  private func write(
    caption: String, base: [Fact], here: [Fact], because: [LocalizedText],
    to html: inout HTMLWriter
  ) {
    let rows = Difference.all(base, here)
    if rows.isEmpty { return }
    let columns = sheet.columns(.item, .inBase, .here)
    sheet.table(
      caption: caption, columns, className: "compare", showsCaption: true, to: &html
    ) { html in
      for row in rows { html.row { html in write(row, to: &html) } }
    }
    for reason in because {
      html.element("p", [("class", "because")]) { html in
        html.text(sheet.words(.because) + ": ")
        sheet.write(reason, to: &html)
      }
    }
  }

  private func write(_ row: Difference, to html: inout HTMLWriter) {
    html.rowHead { html in html.text(sheet.words(row.label)) }
    html.cell { html in
      if row.keptCount == 0 || !row.removed.isEmpty { cell(row.removed, to: &html) }
      if row.keptCount > 0 {
        html.element("div", [("class", "hint")], text: sheet.words(.kept(row.keptCount)))
      }
    }
    html.cell { html in
      if let label = row.newLabel {
        html.element("div", [("class", "hint")], text: sheet.words(label))
      }
      cell(row.added, to: &html)
    }
  }

  private func cell(_ lines: [Words], to html: inout HTMLWriter) {
    if lines.isEmpty { return html.text("–") }
    sheet.write(lines: lines, to: &html)
  }
}
