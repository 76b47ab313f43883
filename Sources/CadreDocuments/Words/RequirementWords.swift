import CadreModel

/// Requirements in words.
extension Volume {
  func words(of requirement: Requirement) -> Words { words(of: requirement, inside: false) }

  /// One line for each part that must be held by itself.
  func lines(of requirements: [Requirement]) -> [Words] {
    requirements.flatMap { requirement -> [Words] in
      if case .both(let terms) = requirement { return lines(of: terms) }
      if case .module(let module, nil) = requirement { return [[.full(.module(module.value))]] }
      return [words(of: requirement)]
    }
  }

  private func words(of requirement: Requirement, inside: Bool) -> Words {
    switch requirement {
    case .both(let terms): joined(terms, by: .and, inside: inside)
    case .either(let terms): joined(terms, by: .or, inside: inside)
    case .allOf(let set): [.text(words(.allOf) + " ")] + words(of: set)
    case .anyOf(let count, let set): [.text(words(.anyOf(count)) + " ")] + words(of: set)
    case .atLeast(let quantity, let set):
      [.text(words(.atLeast(text(quantity))) + " ")] + words(of: set)
    default: words(ofTerm: requirement)
    }
  }

  private func words(ofTerm requirement: Requirement) -> Words {
    switch requirement {
    case .module(let module, let grade):
      [.name(.module(module.value))] + (grade.map { [.text(" \(words(.gradeOf)) \($0)")] } ?? [])
    case .corequisite(let module):
      [.name(.module(module.value)), .text(" (\(words(.corequisite)))")]
    case .strictCorequisite(let module):
      [.name(.module(module.value)), .text(" (\(words(.strictCorequisite)))")]
    case .competency(let competency, let step):
      [.name(.competency(competency.value)), .text(" (\(words(.atStep(step))))")]
    case .certificate(let certificate):
      [.text(words(.certificate) + " "), .authored(title(program.certificates[certificate.value]))]
    case .path(let path): words(ofPath: path.value)
    case .named(let named): [.authored(title(program.requirements[named.value]))]
    case .service(let duration, let position):
      [.text("\(words(.serviceOf)) \(words.text(duration))")]
        + (position.map { [.text(" \(words(.asPosition)) "), .name(.position($0.value))] } ?? [])
    case .consent(let text): [.text(words(.consentOf) + " "), .authored(text)]
    default: []
    }
  }

  /// "path" before the title, unless the title says so itself.
  private func words(ofPath path: ID<Path>) -> Words {
    let title = plainTitle(program.paths[path]).lowercased()
    let isSaid = title.hasPrefix(words(.pathWord))
    return (isSaid ? [] : [.text(words(.pathWord) + " ")]) + [.name(.path(path))]
  }

  private func joined(_ terms: [Requirement], by word: Phrase, inside: Bool) -> Words {
    let all = terms.map { words(of: $0, inside: true) }.joined(by: " \(words(word)) ")
    return inside && terms.count > 1 ? [.text("(")] + all + [.text(")")] : all
  }

  func words(of set: ModuleSet) -> Words {
    switch set {
    case .listed(let terms):
      [.text("(")] + terms.map { words(of: $0, inside: true) }.joined(by: ", ") + [.text(")")]
    case .selected(let selector): words(of: selector)
    case .everyModule: [.text(words(.allModules))]
    }
  }

  private func words(of selector: Selector) -> Words {
    var result = selector.marks.map { words(of: $0) }.joined(by: ", ")
    if !selector.except.isEmpty {
      result.append(.text(", \(words(.except)) "))
      result += selector.except.map { [.name(.module($0.value))] }.joined(by: ", ")
    }
    return result
  }

  private func words(of mark: Mark) -> Words {
    switch mark {
    case .field(let ids): marked(.field, ids.map { title(program.fields[$0]) })
    case .level(let ids): marked(.level, ids.map { title(program.levels[$0]) })
    case .tier(let ids): marked(.tier, ids.map { title(program.tiers[$0]) })
    case .tag(let ids): marked(.tag, ids.map { title(program.tags[$0]) })
    case .provider(let ids): marked(.provider, ids.map { title(program.partners[$0]) })
    }
  }

  /// `lĩnh vực Pháp luật hoặc An toàn`.
  private func marked(_ word: Phrase, _ titles: [LocalizedText]) -> Words {
    [.text(words(word).lowercased() + " ")]
      + titles.map { [.authored($0)] }.joined(by: " \(words(.or)) ")
  }
}
