/// A requirement as the plain oracle reads it: modules by number.
public indirect enum GeneratedTerm: Sendable {
  case module(Int)
  case both([GeneratedTerm])
  case either([GeneratedTerm])
  case all([GeneratedTerm])
  case any(Int, [GeneratedTerm])
  case hours(Int, [Int])
  case credits(Int, [Int])

  /// As the language says it.
  public var text: String {
    switch self {
    case .module(let module): "M\(module)"
    case .both(let terms): "(" + terms.map(\.text).joined(separator: " and ") + ")"
    case .either(let terms): "(" + terms.map(\.text).joined(separator: " or ") + ")"
    case .all(let terms): "all of " + Self.list(terms)
    case .any(let count, let terms): "any \(count) of " + Self.list(terms)
    case .hours(let hours, let modules): "at least \(hours) hours of " + Self.list(modules)
    case .credits(let credits, let modules): "at least \(credits) credits of " + Self.list(modules)
    }
  }

  static func list(_ terms: [GeneratedTerm]) -> String {
    "(" + terms.map(\.text).joined(separator: ", ") + ")"
  }

  static func list(_ modules: [Int]) -> String { list(modules.map { .module($0) }) }

  /// A term over some modules; `depth` bounds the nesting.
  static func random(
    _ modules: Int, depth: Int, using random: inout SeededGenerator
  ) -> GeneratedTerm {
    let kind = Int.random(in: 0..<(depth > 0 ? 12 : 6), using: &random)
    if kind < 6 { return .module(Int.random(in: 0..<modules, using: &random)) }
    let count = Int.random(in: 2...3, using: &random)
    let terms = (0..<count).map { _ in
      GeneratedTerm.random(modules, depth: depth - 1, using: &random)
    }
    switch kind {
    case 6: return .both(terms)
    case 7: return .either(terms)
    case 8: return .all(terms)
    case 9: return .any(Int.random(in: 1...2, using: &random), terms)
    case 10: return .hours(Int.random(in: 1...7, using: &random), some(modules, using: &random))
    default: return .credits(Int.random(in: 1...7, using: &random), some(modules, using: &random))
    }
  }

  static func some(_ modules: Int, using random: inout SeededGenerator) -> [Int] {
    let count = Int.random(in: 1...min(4, modules), using: &random)
    return (0..<modules).shuffled(using: &random).prefix(count).sorted()
  }
}
