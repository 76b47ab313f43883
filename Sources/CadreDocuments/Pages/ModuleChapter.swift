import CadreMarkup
import CadreModel
import CadreTime

/// A module: everything declared, what it stands on, who needs it, when it is taught.
struct ModuleChapter {
  let sheet: Sheet
  let id: ID<Module>

  private var volume: Volume { sheet.volume }
  private var module: Module { volume.program.modules[id] }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let module = self.module
    head(module, to: &html)
    sheet.remarks(module.remarks, to: &html)
    sheet.write(facts: volume.facts(of: module), to: &html)
    basisLine(module.remarks, to: &html)
    outcomes(module, to: &html)
    topics(module, to: &html)
    relations(to: &html)
    validity(module, to: &html)
    classes(to: &html)
    differences(to: &html)
  }

  private func head(_ module: Module, to html: inout HTMLWriter) {
    let kicker = module.field.map { volume.plainTitle(volume.program.fields[$0.value]) }
    let kind = words(module.isOutside ? .outsideModule : .module)
    let isSaid = sheet.medium == .book && !module.isOutside && kicker != nil
    let parts = [isSaid ? nil : kind, kicker].compactMap { $0 }
    html.element("p", [("class", "kicker")], text: parts.joined(separator: " · "))
    html.heading(sheet.top, [("id", sheet.headingID(of: .module(id)))]) { html in
      html.element("span", [("class", "code")], text: module.name)
      if let title = module.heading.title {
        html.text(" ")
        sheet.write(title, to: &html)
      }
      sheet.badges(module.remarks, to: &html)
    }
    if let tailoring = module.tailoring { sheet.only(with: tailoring, to: &html) }
  }

  private func basisLine(_ remarks: Remarks, to html: inout HTMLWriter) {
    sheet.basisLine(remarks, to: &html)
  }

  private func outcomes(_ module: Module, to html: inout HTMLWriter) {
    if module.outcomes.isEmpty { return }
    sheet.section(.outcomes, "outcomes", to: &html) { html in
      html.element("ul") { html in
        for outcome in module.outcomes {
          html.element("li") { html in sheet.write(outcome, to: &html) }
        }
      }
    }
  }

  private func topics(_ module: Module, to html: inout HTMLWriter) {
    if module.topics.isEmpty { return }
    let hasTimes = module.topics.contains { $0.value.time != nil }
    sheet.section(.topics, "topics", to: &html) { html in
      let columns =
        [Sheet.Column(words(.topic))]
        + (hasTimes ? [Sheet.Column(words(.length), isNumber: true)] : [])
      sheet.table(caption: words(.topics), columns, className: "narrow", to: &html) { html in
        for topic in module.topics {
          html.row { html in
            html.rowHead { html in sheet.write(topic.value.title, to: &html) }
            if hasTimes {
              html.number(topic.value.time.map { volume.amount($0.minutes, in: $0.unit) } ?? "")
            }
          }
        }
      }
    }
  }

  private func relations(to html: inout HTMLWriter) {
    let row = Int(id.index)
    let map = PrerequisitePicture(sheet: sheet, centre: id)
    let facts = [
      Fact(.requiredBy, compact(volume.index.requirers[row].map { (.module($0), nil) })),
      Fact(.usedInPaths, compact(volume.index.paths[row].map { (.path($0.path), $0.tailoring) })),
      Fact(
        .usedInPositions,
        compact(volume.index.positions[row].map { (.position($0.position), $0.tailoring) })),
    ].filter { !$0.lines.isEmpty }
    if facts.isEmpty && map.isEmpty { return }
    sheet.section(.relations, "relations", to: &html) { html in
      if !map.isEmpty {
        sheet.picture(words(.prerequisiteMap), map.bytes, to: &html)
      }
      sheet.write(facts: facts, to: &html)
    }
  }

  /// A line each; in the book one line, since the chapters of paths and positions say more.
  private func compact(_ uses: [(Place, ID<Tailoring>?)]) -> [Words] {
    if sheet.medium != .book { return uses.map { [.full($0.0)] + with($0.1) } }
    return uses.isEmpty ? [] : [uses.map { [.name($0.0)] }.joined(by: ", ")]
  }

  private func with(_ tailoring: ID<Tailoring>?) -> Words {
    tailoring.map { [.text(" ("), .full(.tailoring($0)), .text(")")] } ?? []
  }

  private func validity(_ module: Module, to html: inout HTMLWriter) {
    guard let picture = ValidityPicture(sheet: sheet, module: id) else { return }
    sheet.section(.validityLine, "validity", to: &html) { html in
      if sheet.medium != .book {
        sheet.picture(words(.validityLine), picture.bytes, to: &html)
      }
      picture.table(to: &html)
    }
  }

  /// In the book the chapter of schedules has the classes.
  private func classes(to html: inout HTMLWriter) {
    if sheet.medium == .book { return }
    let all = volume.index.classes.byModule[Int(id.index)]
    let next = volume.input.asOf.map { day in all.filter { $0.last.map { $0 >= day } ?? false } }
    let shown = next ?? all
    if shown.isEmpty { return }
    let title: Phrase = next == nil ? .plannedClasses : .nextSessions
    sheet.section(title, "classes", to: &html) { html in
      ClassTable(sheet: sheet, classes: shown, caption: words(title)).write(to: &html)
    }
  }

  private func differences(to html: inout HTMLWriter) {
    let changes = volume.index.changes[Int(id.index)]
    sheet.differences(changes, to: &html) { tailoring, html in
      DifferenceTable(sheet: sheet, tailoring: tailoring).module(id, to: &html)
    }
  }
}
