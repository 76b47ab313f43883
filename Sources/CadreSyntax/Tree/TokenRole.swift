/// What a token is in its statement.
public enum TokenRole: Hashable, Sendable {
  case head
  case keyword
  /// A name that the statement declares.
  case declaration(NameKinds)
  /// A name that is looked up among these kinds; also its alias and the dot.
  case reference(NameKinds)
  /// A number, a text, a unit and the like.
  case value(Terminal)
  case sign
}

extension Statement {
  /// The role of one of the statement's tokens; nil where the statement did not match.
  public func role(of token: Int) -> TokenRole? {
    if token == headToken { return row == nil ? nil : .head }
    guard argumentTokens.contains(token) else { return nil }
    let grammar = Grammar.shared
    switch arguments.step(token) {
    case .word: return .keyword
    case .sign: return .sign
    case .terminal(let terminal): return .value(terminal)
    case .declared(let kinds): return .declaration(grammar.kinds[Int(kinds)])
    case .reference(let kinds): return .reference(grammar.kinds[Int(kinds)])
    default: return nil
    }
  }
}
