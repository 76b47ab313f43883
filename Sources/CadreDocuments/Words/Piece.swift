import CadreModel
import CadreTime

/// A run of the words of a line. Pages link them, plain text prints them.
enum Piece: Hashable, Sendable {
  /// In the language of the page.
  case text(String)
  /// The author's text; may lack a translation.
  case authored(LocalizedText)
  /// A thing by its name alone.
  case name(Place)
  /// A thing by its name and title.
  case full(Place)
  case date(CivilDate)
}

typealias Words = [Piece]

/// One thing that is said of a module, path or position: a label and its lines.
struct Fact: Sendable {
  let label: Phrase
  let lines: [Words]
  /// What the fact is about where its label may change from variant to variant.
  let key: String?

  init(_ label: Phrase, _ lines: [Words], key: String? = nil) {
    self.label = label
    self.lines = lines
    self.key = key
  }

  /// Whether both say the same thing of the base and of a variant.
  func matches(_ other: Fact) -> Bool {
    key == other.key && (key != nil || label == other.label)
  }
}

extension [Words] {
  /// Lines joined into one, with a separator between them.
  func joined(by separator: String) -> Words {
    var result: Words = []
    for (index, words) in enumerated() {
      if index > 0 { result.append(.text(separator)) }
      result += words
    }
    return result
  }
}
