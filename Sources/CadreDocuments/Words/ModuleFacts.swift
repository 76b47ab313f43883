import CadreModel
import CadreTime

/// What a module's page says line by line. Differences of a variant are found by comparing these.
extension Volume {
  func facts(of module: Module) -> [Fact] {
    let all =
      identity(of: module) + study(of: module) + validityFacts(of: module) + teaching(of: module)
    return all.filter { !$0.lines.isEmpty }
  }

  private func identity(of module: Module) -> [Fact] {
    [
      Fact(.level, authored(module.level.map { title(program.levels[$0.value]) })),
      Fact(.field, authored(module.field.map { title(program.fields[$0.value]) })),
      Fact(.tiers, list(module.tiers.map { title(program.tiers[$0.value]) })),
      Fact(.length, lengthLines(of: module)),
      Fact(.credits, module.credits.map { [[.text(text($0.value))]] } ?? []),
      Fact(.inForce, lifeLines(module.life)),
      Fact(.successor, module.life.successor.map { [[.full(.module($0))]] } ?? []),
    ]
  }

  private func study(of module: Module) -> [Fact] {
    [
      Fact(.requires, lines(of: module.requires.map(\.value))),
      Fact(.recommends, module.recommends.map { [.full(.module($0.value))] }),
      Fact(.excludes, module.excludes.map { [.full(.module($0.value))] }),
      Fact(.equivalents, module.equivalences.filter { !$0.isOneWay }.map(words(of:))),
      Fact(.countsAs, module.equivalences.filter(\.isOneWay).map(words(of:))),
      Fact(.recognition, module.recognitions.map { words(of: $0.value) }),
      Fact(.openTo, module.openTo.map { [.full(.path($0.value))] }),
      Fact(.deadline, module.deadlines.map { words(of: $0.value) }),
      Fact(.offeredIn, offeredLines(of: module)),
      Fact(.apartFrom, module.apart.map { [.full(.module($0.value))] }),
      Fact(.repeatable, module.repeatable.map { [[.text(words(.upTo(text($0.value))))]] } ?? []),
    ]
  }

  private func validityFacts(of module: Module) -> [Fact] {
    guard let rule = module.validity?.value else {
      return [Fact(.lapse, module.lapses.map { words(of: $0.value) })]
    }
    var renewal: Words = rule.renewal.map { words(of: $0) } ?? [.text(words(.itself))]
    if let window = rule.window {
      renewal.append(.text(" \(words(.inLast(words.text(window))))"))
    }
    return [
      Fact(.validity, [[.text(text(rule.period))]]),
      Fact(.renewal, [renewal]),
      Fact(.lapse, module.lapses.map { words(of: $0.value) }),
    ]
  }

  private func teaching(of module: Module) -> [Fact] {
    [
      Fact(.teaches, module.teaches.map(words(of:))),
      Fact(.delivery, list(module.deliveries.map { title(program.kinds[$0.value]) })),
      Fact(.taughtIn, module.languages.isEmpty ? [] : [[.text(languageNames(module.languages))]]),
      Fact(.classSize, module.classSize.map { [[.text(text($0.value))]] } ?? []),
      Fact(.needs, module.needs.map { words(of: $0.value) }),
      Fact(.pace, module.pace.map { [[.text(text($0.value))]] } ?? []),
      Fact(.assessment, module.assessments.map { words(of: $0.value) }),
      Fact(.providers, list(module.providers.map { title(program.partners[$0.value]) })),
      Fact(.rate, module.cost.map { [[.text(text($0.value))]] } ?? []),
    ]
  }

  private func authored(_ text: LocalizedText?) -> [Words] { text.map { [[.authored($0)]] } ?? [] }

  private func list(_ texts: [LocalizedText]) -> [Words] {
    texts.isEmpty ? [] : [texts.map { [.authored($0)] }.joined(by: ", ")]
  }

  func languageNames(_ codes: [String]) -> String {
    codes.map { PageLanguage.ownName(of: $0) }.joined(separator: ", ")
  }

  private func lengthLines(of module: Module) -> [Words] {
    guard let length = module.length?.value else { return [] }
    var words: Words = [.text(amountWithHours(length.minutes, in: length.unit))]
    let parts = length.parts.map { share -> Words in
      [.text("\(amount(share.minutes, in: length.unit)) ")] + self.words(ofPart: share.part)
    }
    if !parts.isEmpty { words += [.text(": ")] + parts.joined(by: ", ") }
    return [words]
  }

  func words(ofPart part: ID<ContactPart>) -> Words {
    let row = program.parts[part]
    if let title = row.heading.title { return [.authored(title)] }
    switch row.name {
    case "theory": return [.text(words(.theory))]
    case "practice": return [.text(words(.practice))]
    default: return [.text(row.name)]
    }
  }

  func lifeLines<Thing>(_ life: Life<Thing>) -> [Words] {
    switch (life.from, life.until) {
    case (let from?, let until?): [[.date(from), .text(" – "), .date(until)]]
    case (let from?, nil): [[.text(words(.fromDate) + " "), .date(from)]]
    case (nil, let until?): [[.text(words(.until) + " "), .date(until)]]
    case (nil, nil): []
    }
  }
}
