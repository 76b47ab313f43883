import CadreSyntax

/// A small seeded generator (SplitMix64), so that a failing case can be had again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int(next() % 100) < percent }
  mutating func pick<T>(_ items: [T]) -> T { items[Int(next() % UInt64(items.count))] }
}

/// Writes sentences of the keyword table, with keywords as names wherever a name may stand.
struct SentenceGenerator {
  var random: SeededRandom
  private var words: [String] = []
  private var depth = 0
  private let keywords: [String]

  init(seed: UInt64, keywords: [String]) {
    random = SeededRandom(seed)
    self.keywords = keywords
  }

  mutating func sentence(_ row: KeywordRow) -> String {
    words = [row.head]
    depth = 0
    write(row.tree)
    return words.joined(separator: " ")
  }

  private mutating func write(_ tree: ShapeTree) {
    switch tree {
    case .element(let element): write(element)
    case .sequence(let parts): for part in parts { write(part) }
    case .choice(let parts):
      // Deep down, the last alternatives are those that do not nest.
      write(depth > 4 ? parts[parts.count - 1] : random.pick(parts))
    case .optional(let part): if random.chance(depth > 4 ? 5 : 50) { write(part) }
    case .repeated(let part): while random.chance(depth > 4 ? 5 : 30) { write(part) }
    }
  }

  private mutating func write(_ element: ShapeElement) {
    switch element {
    case .word(let word): words.append(word)
    case .sign(let kind): words.append(sign(kind))
    case .terminal(let terminal): words.append(token(terminal))
    case .declared: words.append(name())
    case .reference: words.append(random.chance(10) ? name() + "." + name() : name())
    case .list:
      words.append(name())
      while random.chance(30) { words += [",", name()] }
    case .phrase(let phrase):
      depth += 1
      write(phrase.tree)
      depth -= 1
    }
  }

  private mutating func name() -> String {
    if random.chance(60) { return random.pick(keywords) }
    return random.pick(["LAW-101", "an-toàn", "11A", "`CS 101`", "en", "VND", "`and`", "x"])
  }

  private func sign(_ kind: TokenKind) -> String {
    switch kind {
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .comma: ","
    case .percent: "%"
    case .plus: "+"
    default: "-"
    }
  }

  private mutating func token(_ terminal: Terminal) -> String {
    switch terminal {
    case .string: random.pick([#""Basics""#, #""""#, #""Nền \"tảng\"""#])
    case .name, .unit: name()
    case .currency: random.pick(["VND", "EUR"])
    case .language, .code: random.pick(["en", "vi", "zh-Hant", "fil"])
    case .integer: random.pick(["2", "2026", "12"])
    case .number: random.pick(["16", "1.5", "1_200_000", "2026"])
    case .date: "2026-03-04"
    case .month: "2026-03"
    case .year: random.pick(["2026", "2030"])
    case .monthDay: "09-02"
    case .time: "08:00"
    }
  }
}
