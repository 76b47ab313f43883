import CadreText

extension ArgumentReader {
  /// A requirement: terms joined by `and`, or by `or`.
  public mutating func requirement(_ names: inout Interner) -> RequirementSyntax? {
    requirement(&names, depth: 0)
  }

  private mutating func requirement(_ names: inout Interner, depth: Int) -> RequirementSyntax? {
    let first = position
    guard let term = term(&names, depth: depth) else { return nil }
    guard !isAtEnd else { return term }
    for word in Self.joints where peekWord(word) {
      var terms = [term]
      while takeWord(word) {
        guard let next = self.term(&names, depth: depth) else { break }
        terms.append(next)
      }
      let place = origin(from: first)
      return word == "and" ? .and(terms, place) : .or(terms, place)
    }
    return term
  }

  /// One term; reads what `TERM` of the table says.
  mutating func term(_ names: inout Interner, depth: Int) -> RequirementSyntax? {
    // Parentheses are nested 256 deep at most in a statement that matched.
    guard depth <= TreeBuilder.deepest else { return nil }
    if takePunctuation(.leftParenthesis) {
      let inner = requirement(&names, depth: depth + 1)
      _ = takePunctuation(.rightParenthesis)
      return inner
    }
    // A name that the grammar read is no keyword.
    if !isAtEnd, isKeyword(position) {
      let first = position
      if let term = chosen(&names, depth: depth) ?? named(&names) { return term }
      position = first
    }
    return module(&names)
  }

  private static let joints = ["and", "or"]
  private static let heads = [
    "corequisite", "competency", "certificate", "path", "requirement", "service", "consent",
  ]

  private mutating func module(_ names: inout Interner) -> RequirementSyntax? {
    guard let name = name(&names) else { return nil }
    let grade = takeWords("with", "grade") ? self.name(&names) : nil
    return .module(name, grade: grade)
  }

  /// `all of`, `any 2 of`, `at least 8 periods of`.
  private mutating func chosen(_ names: inout Interner, depth: Int) -> RequirementSyntax? {
    let first = position
    if takeWords("all", "of") {
      return set(&names, depth: depth).map { .allOf($0, origin(from: first)) }
    }
    if peekWord("any"), peek(ahead: 1) == .integer {
      position += 1
      guard let count = integer(), takeWord("of"), let set = set(&names, depth: depth) else {
        return nil
      }
      return .anyOf(count, set, origin(from: first))
    }
    guard takeWords("at", "least"), let amount = amount(&names), takeWord("of"),
      let set = set(&names, depth: depth)
    else { return nil }
    return .atLeast(amount, set, origin(from: first))
  }

  /// Terms of one keyword and a name.
  private mutating func named(_ names: inout Interner) -> RequirementSyntax? {
    let first = position
    let isStrict = peekWord("strict") && peekWord("corequisite", ahead: 1)
    if isStrict { position += 1 }
    guard let word = takeWord(among: Self.heads) else { return nil }
    if word == "service" { return service(&names, from: first) }
    if word == "consent" {
      guard takeWord("of"), let text = text() else { return nil }
      return .consent(text, origin(from: first))
    }
    guard let name = name(&names) else { return nil }
    switch word {
    case "corequisite": return .corequisite(name, isStrict: isStrict, origin(from: first))
    case "certificate": return .certificate(name, origin(from: first))
    case "path": return .path(name, origin(from: first))
    case "requirement": return .requirement(name, origin(from: first))
    default:
      guard takeWord("at"), let step = integer() else { return nil }
      return .competency(name, step: step, origin(from: first))
    }
  }

  private mutating func service(_ names: inout Interner, from first: Int) -> RequirementSyntax? {
    guard takeWord("of"), let time = amount(&names) else { return nil }
    let position = takeWord("as") ? name(&names) : nil
    return .service(time, as: position, origin(from: first))
  }

  /// What follows `of`.
  public mutating func set(_ names: inout Interner) -> SetSyntax? { set(&names, depth: 0) }

  private mutating func set(_ names: inout Interner, depth: Int) -> SetSyntax? {
    let first = position
    if takeWords("all", "modules") { return .allModules(origin(from: first)) }
    if takePunctuation(.leftParenthesis) {
      if let selected = selector(&names, from: first) {
        _ = takePunctuation(.rightParenthesis)
        return selected
      }
      let items = list { $0.requirement(&names, depth: depth + 1) }
      _ = takePunctuation(.rightParenthesis)
      return .listed(items, origin(from: first))
    }
    guard let mark = mark(&names) else { return nil }
    return .selected([mark], except: exception(&names), origin(from: first))
  }

  private mutating func selector(_ names: inout Interner, from first: Int) -> SetSyntax? {
    guard let mark = mark(&names) else { return nil }
    var marks = [mark]
    while peekWord("and") {
      position += 1
      guard let next = self.mark(&names) else { break }
      marks.append(next)
    }
    return .selected(marks, except: exception(&names), origin(from: first))
  }

  private mutating func exception(_ names: inout Interner) -> [NameRef] {
    takeWord("except") ? nameOrNames(&names) : []
  }

  /// `field law`; nil where the word is a module's name.
  private mutating func mark(_ names: inout Interner) -> MarkSyntax? {
    let first = position
    guard let word = takeWord(among: ["field", "level", "tier", "tag", "provider"]),
      let kind = MarkSyntax.Kind(rawValue: word)
    else { return nil }
    let list = nameOrNames(&names)
    guard !list.isEmpty else {
      position = first
      return nil
    }
    return MarkSyntax(kind: kind, names: list, origin: origin(from: first))
  }
}
