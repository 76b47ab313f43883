import CadreMarkup
import CadreModel

/// Phases with their tasks, who does them and until when.
struct PhaseTable {
  let sheet: Sheet
  let phases: [Phase]

  func write(to html: inout HTMLWriter) {
    sheet.table(
      caption: sheet.words(.phases), sheet.columns(.phase, .from, .to, .solutions), to: &html
    ) { html in
      for phase in phases {
        html.row { html in
          html.rowHead { html in
            sheet.write(sheet.volume.title(phase), to: &html)
            sheet.hints(phase.remarks.notes, to: &html)
          }
          html.cell { html in sheet.write(phase.span.first, to: &html) }
          html.cell { html in sheet.write(phase.span.last, to: &html) }
          html.cell { html in
            sheet.write(lines: phase.solutions.map { [.authored($0)] }, to: &html)
          }
        }
      }
    }
    let tasks = phases.flatMap { phase in phase.tasks.map { (phase, $0) } }
    if !tasks.isEmpty { table(tasks, to: &html) }
  }

  private func table(_ tasks: [(Phase, Phase.Task)], to html: inout HTMLWriter) {
    sheet.table(
      caption: sheet.words(.tasks), sheet.columns(.task, .phase, .actor, .due),
      showsCaption: true, to: &html
    ) { html in
      for (phase, task) in tasks {
        html.row { html in
          html.rowHead { html in sheet.write(task.title, to: &html) }
          html.cell { html in sheet.write(sheet.volume.title(phase), to: &html) }
          html.cell { html in
            if let actor = task.actor { sheet.write(actor, to: &html) }
          }
          html.cell { html in
            if let due = task.due { sheet.write(due, to: &html) }
          }
        }
      }
    }
  }
}
