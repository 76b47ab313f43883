import CadreFindings
import CadreText

extension Resolver {
  /// Whether a statement stopped fitting because `and` and `or` stand together; if so, reports it
  /// with both readings.
  mutating func reportMixedAndOr(_ failed: RowFailure, _ arguments: Range<Int>) -> Bool {
    let token = failed.failure.token
    guard token < arguments.upperBound, isJoiner(token) else { return false }
    let start = failed.failure.expected.first { item in
      guard case .word(let word) = matcher.grammar.code[item.step] else { return false }
      return isJoiner(word) && word != matcher.tokens[token].word && item.requirement != nil
    }?.requirement
    guard let start, let chain = Chain(&matcher, from: start, end: arguments.upperBound) else {
      return false
    }
    let place = origin(token...token)
    let other = chain.joiners.first { matcher.tokens[$0].word != matcher.tokens[token].word }
    let whole = origin(start...chain.last)
    let readings = [matcher.grammar.and, matcher.grammar.or].map { reading(chain, tighter: $0) }
    let otherPlace = other.map { origin($0...$0) } ?? place
    findings.add {
      .mixedAndOr(at: place, other: otherPlace, whole: whole, readings: readings)
    }
    return true
  }

  private func isJoiner(_ token: Int) -> Bool {
    matcher.tokens[token].kind == .word && isJoiner(matcher.tokens[token].word)
  }

  private func isJoiner(_ word: WordID) -> Bool {
    word == matcher.grammar.and || word == matcher.grammar.or
  }

  /// The chain with parentheses around the terms that the tighter word joins.
  private func reading(_ chain: Chain, tighter: WordID) -> String {
    var text = ""
    var group: [String] = []
    func close() -> String {
      group.count > 1 ? "(\(group.joined(separator: " ")))" : group.joined()
    }
    for (index, term) in chain.terms.enumerated() {
      group.append(source.text(origin(term).span))
      guard index < chain.joiners.count else { break }
      let joiner = chain.joiners[index]
      let word = matcher.grammar.vocabulary.words[Int(matcher.tokens[joiner].word)]
      if matcher.tokens[joiner].word == tighter {
        group.append(word)
      } else {
        text += close() + " \(word) "
        group = []
      }
    }
    return text + close()
  }
}

/// Terms of a requirement with `and` and `or` between them, in any order.
private struct Chain {
  var terms: [ClosedRange<Int>] = []
  var joiners: [Int] = []

  var last: Int { terms.last?.upperBound ?? 0 }

  init?(_ matcher: inout Matcher, from start: Int, end: Int) {
    var position = start
    while let reached = matcher.prefix(of: .term, position, end), reached > position {
      terms.append(position...reached - 1)
      guard reached < end, matcher.tokens[reached].kind == .word,
        matcher.tokens[reached].word == matcher.grammar.and
          || matcher.tokens[reached].word == matcher.grammar.or
      else { break }
      joiners.append(reached)
      position = reached + 1
    }
    guard terms.count == joiners.count + 1, terms.count > 2 else { return nil }
  }
}
