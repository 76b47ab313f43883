/// Which words look alike: equal but for case, or but for characters of the same shape (after the
/// confusables of Unicode Technical Standard 39, for the scripts that names are typed in).
public enum Resemblance {
  /// Words that look alike have the same key; others seldom do.
  public static func key(_ word: String) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for scalar in word.unicodeScalars {
      var value = scalar.value < 0x80 ? scalar.value : shape(scalar).value
      if (0x41...0x5A).contains(value) { value += 0x20 }
      if value == 0x30 { value = 0x6F }
      if value == 0x31 || value == 0x69 { value = 0x6C }
      if value >= 0x80 { value = lowercase(value) }
      hash = (hash ^ UInt64(value)) &* 1_099_511_628_211
    }
    return hash
  }

  /// Whether two different words look alike.
  public static func isLikely(_ a: String, _ b: String) -> Bool {
    a.lowercased() == b.lowercased() || a.unicodeScalars.map(drawn) == b.unicodeScalars.map(drawn)
  }

  /// A character as it is drawn.
  private static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch shape(scalar) {
    case "0": "O"
    case "1", "I": "l"
    case "_": "-"
    case let plain: plain
    }
  }

  private static func lowercase(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? value : value
  }

  /// The Latin letter of the same shape, where there is one.
  private static func shape(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Full-width forms.
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    guard (0x370...0x4FF).contains(scalar.value) else { return scalar }
    return twins[scalar] ?? scalar
  }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ј": "J", "Ѕ": "S", "а": "a", "е": "e", "о": "o",
    "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ј": "j", "ѕ": "s", "Α": "A", "Β": "B",
    "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v",
  ]
}
