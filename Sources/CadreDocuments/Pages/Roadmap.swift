import CadreMarkup
import CadreModel
import CadrePlanning

/// The stages of a path as lanes; what leaves a choice is shown as a choice, with the default and
/// why it is one.
struct Roadmap {
  let sheet: Sheet
  let path: Path
  let column: PlanColumn?

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    html.element("ol", [("class", "lanes")]) { html in
      for stage in path.stages {
        html.element("li", [("class", stage.isSection ? "lane section" : "lane")]) { html in
          lane(stage, to: &html)
        }
        html.newline()
      }
    }
  }

  private func lane(_ stage: Stage, to html: inout HTMLWriter) {
    html.element("div", [("class", "lane-head")]) { html in
      html.heading(sheet.top + 2) { html in sheet.write(volume.title(stage), to: &html) }
      html.element("span", [("class", "meta")], text: facts(of: stage))
    }
    sheet.remarks(stage.remarks, to: &html)
    for line in stage.lines { write(line, to: &html) }
    prerequisites(of: stage, to: &html)
  }

  private func facts(of stage: Stage) -> String {
    var facts: [String] = []
    if let amount = column?.amount(ofStage: stage.name), !amount.isNothing {
      facts.append(volume.text(amount, withHours: true))
    }
    if let wait = stage.wait {
      let other = path.stages.first { $0.name == wait.stage }
      let name = other.map { volume.plainTitle($0) } ?? wait.stage
      facts.append(words(.waits(words.text(wait.duration), after: name)))
    }
    return facts.joined(separator: " · ")
  }

  private func write(_ line: Stated<Stage.Line>, to html: inout HTMLWriter) {
    switch line.value {
    case .all(.listed(let terms)) where terms.allSatisfy(\.isPlainModule):
      cards(terms.flatMap(\.namedModules).map(\.value), taken: nil, to: &html)
    case .any(let count, let set): choice(count, set, at: line, to: &html)
    case .optional(let modules):
      html.element("p", [("class", "hint")], text: words(.optionalOnes))
      cards(modules.map(\.value), taken: nil, to: &html)
    default:
      html.element("p") { html in sheet.write(volume.words(of: line.value), to: &html) }
    }
  }

  private func choice(
    _ count: Int, _ set: ModuleSet, at line: Stated<Stage.Line>, to html: inout HTMLWriter
  ) {
    let decided = column?.plan.stages.flatMap(\.choices).first { $0.origin == line.origin }
    html.element("div", [("class", "choice")]) { html in
      if case .listed(let terms) = set, terms.allSatisfy(\.isPlainModule) {
        html.element("p") { html in html.element("strong", text: words(.chooseCount(count))) }
        cards(terms.flatMap(\.namedModules).map(\.value), taken: decided?.taken ?? [], to: &html)
      } else {
        html.element("p") { html in sheet.write(volume.words(of: line.value), to: &html) }
        if let taken = decided?.taken { cards(taken, taken: taken, to: &html) }
      }
      if let decided {
        html.element("p", [("class", "hint")]) { html in reason(decided, to: &html) }
      }
    }
  }

  private func reason(_ choice: PlannedChoice, to html: inout HTMLWriter) {
    html.text(words(.taken) + ": ")
    sheet.write(choice.taken.map { [.name(.module($0))] }.joined(by: ", "), to: &html)
    html.text(" – " + volume.text(choice.reason))
  }

  /// Modules of the plan that no line of the stage names: others need them first.
  private func prerequisites(of stage: Stage, to html: inout HTMLWriter) {
    guard let column else { return }
    let planned = column.plan.stages.filter { column.stageName($0) == stage.name }.flatMap(
      \.modules)
    let extra = planned.filter {
      if case .prerequisite = $0.reason { true } else { false }
    }
    if extra.isEmpty { return }
    html.element("p", [("class", "hint")], text: words(.neededFirst))
    cards(extra.map(\.module), taken: nil, to: &html)
  }

  private func cards(
    _ modules: [ID<Module>], taken: [ID<Module>]?, to html: inout HTMLWriter
  ) {
    html.element("ul", [("class", "cards")]) { html in
      for id in modules { card(id, isTaken: taken?.contains(id), to: &html) }
    }
  }

  private func card(_ id: ID<Module>, isTaken: Bool?, to html: inout HTMLWriter) {
    let variant = column?.variant ?? volume.base
    let module = variant.module(id)
    let classes = [sheet.accent(of: module), isTaken == true ? "taken" : nil].compactMap { $0 }
    html.element("li", [("class", classes.isEmpty ? nil : classes.joined(separator: " "))]) {
      html in
      sheet.link(to: .module(id), isFull: true, in: &html)
      html.element("p", [("class", "meta")]) { html in
        html.text(volume.text(lengthOf: module))
        if isTaken == true { sheet.badge(.taken, kind: "taken", to: &html) }
      }
    }
  }
}

extension Requirement {
  /// A module by itself, which a card can show.
  var isPlainModule: Bool {
    if case .module(_, nil) = self { true } else { false }
  }
}
