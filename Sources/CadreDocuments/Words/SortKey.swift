import CadreText

/// Where a title stands in an index: by its letters without marks first, then with them.
struct SortKey: Comparable {
  let letters: String
  let text: String

  init(_ text: String) {
    self.text = text
    letters = Self.folded(text)
  }

  static func < (a: SortKey, b: SortKey) -> Bool { (a.letters, a.text) < (b.letters, b.text) }

  /// Lower case without marks; `đ` counts as `d`.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in NormalForm.decomposed(text.lowercased()).unicodeScalars {
      if scalar == "đ" {
        result.append("d")
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The letter to group by; `#` for what begins otherwise.
  var initial: String {
    guard let first = letters.unicodeScalars.first, first.properties.isAlphabetic else {
      return "#"
    }
    return String(Character(first)).uppercased()
  }
}
