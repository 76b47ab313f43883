import CadreMarkup
import CadreModel

/// Competencies by what they look like, which modules teach them and who needs them.
struct CompetencyChapter {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    sheet.head(.competencies, place: .competencies, to: &html)
    scales(to: &html)
    for id in sheet.program.competencies.ids { write(id, to: &html) }
  }

  private func scales(to html: inout HTMLWriter) {
    for scale in sheet.program.scales {
      let named = scale.heading.title.map { volume.text($0) }
      let title = named ?? words(.scale)
      sheet.section(title, "scale-\(FileStem.stem(of: scale.name))", to: &html) { html in
        html.element("dl", [("class", "facts")]) { html in
          for step in scale.steps {
            html.element("dt", text: "\(words(.step)) \(step.number)")
            html.element("dd") { html in sheet.write(step.title, to: &html) }
          }
        }
      }
    }
  }

  private func write(_ id: ID<Competency>, to html: inout HTMLWriter) {
    let competency = sheet.program.competencies[id]
    let anchor = volume.names.anchor(of: .competency(id))
    html.element("section", [("class", sheet.accent(of: competency.field?.value))]) { html in
      html.heading(sheet.top + 1, [("id", anchor)]) { html in
        sheet.write(volume.title(competency), to: &html)
        sheet.badges(competency.remarks, to: &html)
      }
      if let tailoring = competency.tailoring { sheet.only(with: tailoring, to: &html) }
      sheet.remarks(competency.remarks, to: &html)
      sheet.write(facts: facts(id, competency), to: &html)
    }
    html.newline()
  }

  private func facts(_ id: ID<Competency>, _ competency: Competency) -> [Fact] {
    let row = Int(id.index)
    let behaviours = competency.behaviours.map { behaviour -> Words in
      [.text("\(words(.atStep(behaviour.step))): "), .authored(behaviour.text)]
    }
    let facts = [
      Fact(
        .field,
        competency.field.map { [[.authored(volume.title(sheet.program.fields[$0.value]))]] } ?? []),
      Fact(.behaviour, behaviours),
      Fact(
        .maps,
        competency.mappings.map {
          [.authored($0.value.framework), .text(": "), .authored($0.value.entry)]
        }),
      Fact(
        .taughtBy,
        volume.index.teachers[row].map {
          [.full(.module($0.module)), .text(" (\(words(.atStep($0.step))))")]
        }),
      Fact(
        .neededBy,
        volume.index.needers[row].map {
          [.full(.position($0.position)), .text(" (\(words(.atStep($0.step))))")]
        }),
    ]
    return facts.filter { !$0.lines.isEmpty }
  }
}
