import CadreMarkup
import CadreModel

/// The dimensions, and what each tailoring changes, side by side with the base.
struct VariantsChapter {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var program: Program { sheet.program }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    sheet.head(.tailoringTitle, place: .variants, to: &html)
    dimensions(to: &html)
    for id in program.tailorings.ids { write(id, to: &html) }
  }

  private func dimensions(to html: inout HTMLWriter) {
    if program.dimensions.isEmpty { return }
    sheet.section(.dimensions, "dimensions", to: &html) { html in
      sheet.write(facts: program.dimensions.map(fact(of:)), to: &html)
      if let count = volume.input.variantCount, count > 0 {
        html.element("p", [("class", "hint")], text: words(.countVariants(count)))
      }
    }
  }

  private func fact(of dimension: Dimension) -> Fact {
    let title = volume.plainTitle(dimension)
    let values = dimension.values.map { value -> Words in
      let row = program.values[value]
      guard let broader = row.broader else { return [.authored(volume.title(row))] }
      return [
        .authored(volume.title(row)), .text(" (\(words(.liesIn)) "),
        .authored(volume.title(program.values[broader])), .text(")"),
      ]
    }
    return Fact(Phrase(title, title), [values.joined(by: ", ")])
  }

  private func write(_ id: ID<Tailoring>, to html: inout HTMLWriter) {
    let tailoring = program.tailorings[id]
    let anchor = volume.names.anchor(of: .tailoring(id))
    // No landmark: two units may give tailorings one title, and readers step through landmarks.
    html.element("section") { html in
      html.heading(sheet.top + 1, [("id", anchor)]) { html in
        sheet.write(volume.title(tailoring), to: &html)
        sheet.badges(tailoring.remarks, to: &html)
      }
      sheet.remarks(tailoring.remarks, to: &html)
      let facts = facts(id, tailoring)
      sheet.write(facts: facts, to: &html)
      sheet.basisLine(tailoring.remarks, to: &html)
      changes(id, tailoring, to: &html)
      if facts.count < 2, isEmpty(tailoring) {
        html.element("p", [("class", "hint")], text: words(.noChange))
      }
    }
    html.newline()
  }

  private func isEmpty(_ tailoring: Tailoring) -> Bool {
    tailoring.moduleChanges.isEmpty && tailoring.pathChanges.isEmpty
      && tailoring.positionChanges.isEmpty && tailoring.competencyChanges.isEmpty
  }

  private func facts(_ id: ID<Tailoring>, _ tailoring: Tailoring) -> [Fact] {
    let added =
      program.modules.ids.filter { program.modules[$0].tailoring == id }.map(Place.module)
      + program.paths.ids.filter { program.paths[$0].tailoring == id }.map(Place.path)
      + program.positions.ids.filter { program.positions[$0].tailoring == id }.map(Place.position)
      + program.competencies.ids.filter { program.competencies[$0].tailoring == id }
      .map(Place.competency)
    let dropped =
      tailoring.droppedModules.map { Place.module($0.value) }
      + tailoring.droppedPaths.map { Place.path($0.value) }
      + tailoring.droppedPositions.map { Place.position($0.value) }
    let facts = [
      Fact(.appliesTo, [condition(tailoring.condition)]),
      Fact(.adds, added.map { [.full($0)] }),
      Fact(.drops, dropped.map { [.full($0)] }),
      Fact(
        .replaces,
        tailoring.replacements.map {
          [.full(.module($0.old)), .text(" → "), .full(.module($0.new))]
        }),
    ]
    return facts.filter { !$0.lines.isEmpty }
  }

  private func condition(_ condition: Condition) -> Words {
    condition.clauses.map { clause -> Words in
      let values = clause.values.map { value -> Words in
        [.authored(volume.title(program.values[value]))]
      }
      return [.authored(volume.title(program.dimensions[clause.dimension])), .text(": ")]
        + values.joined(by: " \(words(.or)) ")
    }.joined(by: "; ")
  }

  private func changes(
    _ id: ID<Tailoring>, _ tailoring: Tailoring, to html: inout HTMLWriter
  ) {
    let table = DifferenceTable(sheet: sheet, tailoring: id)
    for thing in Self.once(tailoring.moduleChanges.map(\.thing)) {
      table.module(thing, caption: volume.plain([.full(.module(thing))]), to: &html)
    }
    for thing in Self.once(tailoring.pathChanges.map(\.thing)) {
      table.path(thing, caption: volume.plain([.full(.path(thing))]), to: &html)
    }
    for thing in Self.once(tailoring.positionChanges.map(\.thing)) {
      table.position(thing, caption: volume.plain([.full(.position(thing))]), to: &html)
    }
    for thing in Self.once(tailoring.competencyChanges.map(\.thing)) {
      table.competency(thing, caption: volume.plain([.full(.competency(thing))]), to: &html)
    }
  }

  private static func once<Thing>(_ ids: [ID<Thing>]) -> [ID<Thing>] {
    var seen: Set<ID<Thing>> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
