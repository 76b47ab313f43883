import CadreMarkup
import CadreModel
import CadreTime

/// Targets in words, each with its measures and their dates.
struct TargetTable {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let columns = sheet.columns(.target, .measure, .due, .owner)
    sheet.table(caption: words(.targets), columns, to: &html) { html in
      for target in sheet.program.targets { row(target, to: &html) }
    }
  }

  private func row(_ target: Target, to html: inout HTMLWriter) {
    html.row { html in
      html.rowHead { html in
        sheet.write(volume.title(target), to: &html)
        sheet.badges(target.remarks, to: &html)
      }
      html.cell { html in
        sheet.write(lines: target.aims.map { words(of: $0.value.measure) }, to: &html)
      }
      html.cell { html in
        let dates = target.aims.compactMap(\.value.by)
        sheet.write(lines: dates.map { [.date($0)] }, to: &html)
      }
      html.cell { html in
        if let owner = target.owner { sheet.write(owner, to: &html) }
      }
    }
  }

  private func words(of measure: Target.Aim.Measure) -> Words {
    switch measure {
    case .holding(let share, let position, let appointed, let selection, let requirement):
      [.text("\(words.text(perMille: share)) "), .full(.position(position))]
        + (appointed.map { [.text(" " + words(.appointedIn(words.text($0))))] } ?? [])
        + words(of: selection) + [.text(" \(words(.holding)) ")] + volume.words(of: requirement)
    case .learnersFor(let share, let selection):
      [.text("\(words.text(perMille: share)) \(words(.ofLearners))")] + words(of: selection)
    case .classesDelivered(let share, let kind):
      [
        .text("\(words.text(perMille: share)) \(words(.ofClasses)) "),
        .authored(volume.title(sheet.program.kinds[kind])),
      ]
    case .completing(let count, let module, let selection):
      [.text("\(words(.learners(count))) \(words(.completing)) "), .full(.module(module))]
        + words(of: selection)
    case .learnersAYear(let count): [.text(words(.aYear(words(.learners(count)))))]
    case .classesAYear(let count): [.text(words(.aYear(words(.classes(count)))))]
    }
  }

  private func words(of selection: Selection) -> Words {
    if selection.choices.isEmpty { return [] }
    let values = selection.choices.map { choice -> Words in
      [.authored(volume.title(sheet.program.values[choice.value]))]
    }
    return [.text(" (")] + values.joined(by: ", ") + [.text(")")]
  }
}
