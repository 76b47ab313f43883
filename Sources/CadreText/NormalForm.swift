@_spi(_Unicode) import Swift

/// Unicode Normalization Form C (UAX 15) by the standard library's own tables.
public enum NormalForm {
  public static func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text._nfc { result.unicodeScalars.append(scalar) }
    return result
  }

  /// Form D (UAX 15): letters apart from their marks, for sorting and searching.
  public static func decomposed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text._nfd { result.unicodeScalars.append(scalar) }
    return result
  }
}
