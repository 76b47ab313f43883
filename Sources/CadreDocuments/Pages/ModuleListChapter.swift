import CadreMarkup
import CadreModel

/// All modules by field, in the order of their declaration.
struct ModuleListChapter {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var program: Program { volume.program }

  func write(to html: inout HTMLWriter) {
    sheet.head(.modules, place: .modules, to: &html)
    let groups = byField
    for (row, ids) in groups.enumerated() where !ids.isEmpty {
      let field = row < program.fields.count ? program.fields[row] : nil
      let title = field.map { volume.plainTitle($0) } ?? sheet.words(.otherModules)
      let accent = field == nil ? nil : Palette.className(row)
      html.element("div", [("class", accent)]) { html in
        sheet.section(title, "field-\(row)", to: &html) { html in
          table(ids, caption: title, to: &html)
        }
      }
    }
  }

  /// Modules by field; those of none come last.
  private var byField: [[ID<Module>]] {
    var groups: [[ID<Module>]] = Array(repeating: [], count: program.fields.count + 1)
    for id in program.modules.ids {
      let row = program.modules[id].field.map { Int($0.value.index) } ?? program.fields.count
      groups[row].append(id)
    }
    return groups
  }

  private func table(_ ids: [ID<Module>], caption: String, to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.module, .level) + [Sheet.Column(sheet.words(.length), isNumber: true)]
      + sheet.columns(.requires)
    sheet.table(caption: caption, columns, to: &html) { html in
      for id in ids { html.row { html in row(id, to: &html) } }
    }
  }

  private func row(_ id: ID<Module>, to html: inout HTMLWriter) {
    let module = program.modules[id]
    html.rowHead { html in
      sheet.link(to: .module(id), isFull: true, in: &html)
      sheet.badges(module.remarks, to: &html)
      if let tailoring = module.tailoring {
        html.element("span", [("class", "only")]) { html in
          html.text(" – ")
          sheet.link(to: .tailoring(tailoring), isFull: true, in: &html)
        }
      }
    }
    html.cell { html in
      if let level = module.level {
        sheet.write(volume.title(program.levels[level.value]), to: &html)
      }
    }
    html.number(module.length.map { volume.amount($0.value.minutes, in: $0.value.unit) } ?? "")
    html.cell { html in
      let lines = module.requires.map { volume.words(of: $0.value) }
      sheet.write(lines.joined(by: "; "), to: &html)
    }
  }
}
