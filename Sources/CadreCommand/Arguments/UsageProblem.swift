import CadreText

/// What is wrong with the arguments: one line without a full stop.
public struct UsageProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }

  /// "unknown verb 'chek'; did you mean 'check'?"
  static func unknown(_ noun: String, _ word: String, among known: [String], help: String)
    -> UsageProblem
  {
    let near = SpellingDistance.suggestions(for: word, among: known, count: 1).first
    let longer = known.first { word.utf8.count > 1 && $0.utf8.starts(with: word.utf8) }
    guard let meant = near ?? longer else {
      return UsageProblem("unknown \(noun) '\(word)'; \(help)")
    }
    return UsageProblem("unknown \(noun) '\(word)'; did you mean '\(meant)'?")
  }
}
