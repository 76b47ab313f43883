import CadreSyntax

/// Writes what the readers gave as words again, without parentheses.
struct RequirementPrinter {
  let statement: Statement
  private var names = Interner()
  private var words: [String] = []

  init(_ statement: Statement) { self.statement = statement }

  mutating func words(of row: Keyword) -> [String] {
    var reader = statement.arguments
    switch row {
    case .stageAll:
      if reader.takeWord("of") { words.append("of") }
      if let set = reader.set(&names) { write(set) }
    case .stageAny:
      if let count = reader.integer() { write(count) }
      if reader.takeWord("of") { words.append("of") }
      if let set = reader.set(&names) { write(set) }
    case .moduleNeeds:
      write(reader.needs(&names))
      if reader.takeWord("for") { words.append("for") }
      if let part = reader.name(&names) { write(part) }
    default:
      if let requirement = reader.requirement(&names) { write(requirement) }
    }
    if !reader.isAtEnd { words.append("…") }
    return words
  }

  private func text(_ start: UInt32, _ end: UInt32) -> String {
    String(decoding: statement.tree.source.bytes[Int(start)..<Int(end)], as: UTF8.self)
  }

  private mutating func write(_ name: NameRef) {
    words.append(text(name.origin.span.start, name.origin.span.end))
  }

  private mutating func write(_ integer: IntegerSyntax) {
    words.append(text(integer.origin.span.start, integer.origin.span.end))
  }

  private mutating func write(_ amount: AmountSyntax) {
    let span = amount.number.origin.span
    words.append(text(span.start, span.end))
    write(amount.unit)
  }

  private mutating func write(_ needs: [NeedSyntax]) {
    for (index, need) in needs.enumerated() {
      if index > 0 { words.append(",") }
      if let count = need.count { write(count) }
      switch need.thing {
      case .named(let name): write(name)
      case .holder(let module):
        words += ["holder", "of"]
        write(module)
      }
      if let learners = need.perLearners {
        words += ["for", "every"]
        write(learners)
        words.append("learners")
      }
    }
  }

  private mutating func write(_ requirements: [RequirementSyntax], _ separator: String) {
    for (index, requirement) in requirements.enumerated() {
      if index > 0 { words.append(separator) }
      write(requirement)
    }
  }

  private mutating func write(_ requirement: RequirementSyntax) {
    switch requirement {
    case .module(let name, let grade):
      write(name)
      if let grade {
        words += ["with", "grade"]
        write(grade)
      }
    case .allOf(let set, _):
      words += ["all", "of"]
      write(set)
    case .anyOf(let count, let set, _):
      words.append("any")
      write(count)
      words.append("of")
      write(set)
    case .atLeast(let amount, let set, _):
      words += ["at", "least"]
      write(amount)
      words.append("of")
      write(set)
    case .and(let terms, _): write(terms, "and")
    case .or(let terms, _): write(terms, "or")
    default: writeNamed(requirement)
    }
  }

  private mutating func writeNamed(_ requirement: RequirementSyntax) {
    switch requirement {
    case .corequisite(let name, let isStrict, _):
      words += isStrict ? ["strict", "corequisite"] : ["corequisite"]
      write(name)
    case .competency(let name, let step, _):
      words.append("competency")
      write(name)
      words.append("at")
      write(step)
    case .certificate(let name, _), .path(let name, _), .requirement(let name, _):
      if case .certificate = requirement { words.append("certificate") }
      if case .path = requirement { words.append("path") }
      if case .requirement = requirement { words.append("requirement") }
      write(name)
    case .service(let amount, let position, _):
      words += ["service", "of"]
      write(amount)
      if let position {
        words.append("as")
        write(position)
      }
    case .consent(let consent, _):
      words += ["consent", "of"]
      for version in [consent.first] + consent.translations {
        if let language = version.language { words.append(language) }
        words.append(text(version.origin.span.start, version.origin.span.end))
      }
    default: break
    }
  }

  private mutating func write(_ set: SetSyntax) {
    switch set {
    case .allModules: words += ["all", "modules"]
    case .listed(let items, _): write(items, ",")
    case .selected(let marks, let except, _):
      for (index, mark) in marks.enumerated() {
        if index > 0 { words.append("and") }
        words.append(mark.kind.rawValue)
        write(mark.names)
      }
      if !except.isEmpty {
        words.append("except")
        write(except)
      }
    }
  }

  private mutating func write(_ list: [NameRef]) {
    for (index, name) in list.enumerated() {
      if index > 0 { words.append(",") }
      write(name)
    }
  }
}
