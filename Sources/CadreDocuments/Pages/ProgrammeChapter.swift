import CadreMarkup
import CadreModel
import CadreTime

/// The cover facts of a programme: who answers for it, on what basis, what it aims at, when.
struct ProgrammeChapter {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var program: Program { volume.program }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    head(to: &html)
    figures(to: &html)
    bases(to: &html)
    defer {
      GovernanceSections(sheet: sheet).write(to: &html)
      partners(to: &html)
    }
    guard let cover = program.cover else { return }
    list(cover.objectives, .objectives, "objectives", to: &html)
    list(cover.solutions, .solutions, "solutions", to: &html)
    phases(cover, to: &html)
    targets(to: &html)
  }

  private func head(to html: inout HTMLWriter) {
    html.element("p", [("class", "kicker")], text: words(.catalogOf))
    html.heading(sheet.top, [("id", sheet.headingID(of: .overview))]) { html in
      if let cover = program.cover {
        sheet.write(volume.title(cover), to: &html)
        sheet.badges(cover.remarks, to: &html)
      } else {
        html.text(volume.programmeTitle)
      }
    }
    guard let cover = program.cover else { return }
    sheet.remarks(cover.remarks, to: &html)
    sheet.write(facts: facts(of: cover), to: &html)
  }

  func facts(of cover: Programme) -> [Fact] {
    var facts: [Fact] = []
    if let owner = cover.owner { facts.append(Fact(.owner, [[.authored(owner)]])) }
    if let edition = cover.edition { facts.append(Fact(.edition, [words(of: edition)])) }
    if let runs = cover.runs?.value {
      facts.append(Fact(.period, [[.date(runs.first), .text(" – "), .date(runs.last)]]))
    }
    let budgets = cover.budgets.map { budget -> Words in
      [.text("\(budget.value.year): \(volume.text(budget.value.money))")]
    }
    if !budgets.isEmpty { facts.append(Fact(.budget, budgets)) }
    return facts
  }

  private func words(of edition: Programme.Edition) -> Words {
    var result: Words = [.authored(edition.name)]
    if let from = edition.from {
      result += [.text(", \(words(.editionFrom)) "), .date(from)]
    }
    if let old = edition.replaces {
      result += [.text(", \(words(.editionReplaces)) "), .authored(old)]
    }
    return result
  }

  private func figures(to html: inout HTMLWriter) {
    let minutes = volume.base.moduleIDs.map { volume.base.module($0).minutes }.clampedSum
    let all: [(Phrase, Int)] = [
      (.modules, program.modules.count), (.paths, program.paths.count),
      (.positions, program.positions.count), (.competencies, program.competencies.count),
      (.variantCount, volume.input.variantCount ?? 0), (.cohorts, program.cohorts.count),
      (.plannedSessions, volume.input.timetable.sessions.count),
    ]
    html.element("dl", [("class", "figures")]) { html in
      for (label, count) in all where count > 0 {
        figure(label, words.text(count), to: &html)
      }
      if minutes > 0 { figure(.moduleTime, volume.amount(minutes), to: &html) }
    }
  }

  private func figure(_ label: Phrase, _ value: String, to html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("dt", text: words(label))
      html.element("dd", text: value)
    }
  }

  private func bases(to html: inout HTMLWriter) {
    if program.bases.isEmpty { return }
    sheet.section(.bases, "bases", to: &html) { html in
      BasisTable(sheet: sheet).write(to: &html)
    }
  }

  private func partners(to html: inout HTMLWriter) {
    if program.partners.isEmpty { return }
    sheet.section(.providersTitle, "partners", to: &html) { html in
      PartnerTable(sheet: sheet).write(to: &html)
    }
  }

  private func list(
    _ texts: [LocalizedText], _ title: Phrase, _ anchor: String, to html: inout HTMLWriter
  ) {
    if texts.isEmpty { return }
    sheet.section(title, anchor, to: &html) { html in
      html.element("ul") { html in
        for text in texts { html.element("li") { html in sheet.write(text, to: &html) } }
      }
    }
  }

  private func phases(_ cover: Programme, to html: inout HTMLWriter) {
    guard let picture = PhasePicture(sheet: sheet, cover: cover) else { return }
    sheet.section(.phases, "phases", to: &html) { html in
      sheet.picture(words(.phases), picture.bytes, to: &html)
      PhaseTable(sheet: sheet, phases: cover.phases).write(to: &html)
    }
  }

  private func targets(to html: inout HTMLWriter) {
    if program.targets.isEmpty { return }
    sheet.section(.targets, "targets", to: &html) { html in
      TargetTable(sheet: sheet).write(to: &html)
    }
  }
}
