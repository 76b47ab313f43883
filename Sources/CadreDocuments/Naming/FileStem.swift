import CadreText

/// The part of a file name or anchor that comes from a thing's name. Letters, digits, `-` and `_`
/// stay, a space becomes `+`, and every other scalar its hexadecimal number between `~`, so that
/// different names have different stems and none leaves its folder.
enum FileStem {
  static let longest = 120

  static func stem(of name: String) -> String {
    var stem = ""
    for scalar in NormalForm.composed(name).unicodeScalars { append(scalar, to: &stem) }
    if stem.isEmpty { return "~" }
    if stem.utf8.count > longest { return shortened(stem) + "~" + fingerprint(name) }
    return isReserved(stem) ? stem + "~" : stem
  }

  /// Stems for many names, different even where a file system ignores case. The first of those that
  /// differ only by case keeps the plain stem.
  static func stems(of names: [String], reserved: [String] = []) -> [String] {
    var used = Set(reserved.map { $0.lowercased() })
    return names.map { name in
      var stem = stem(of: name)
      if !used.insert(folded(stem)).inserted {
        stem += "~" + fingerprint(name)
        while !used.insert(folded(stem)).inserted { stem += "~" }
      }
      return stem
    }
  }

  /// Case is ignored by some file systems, and so is the form of composition.
  private static func folded(_ stem: String) -> String { NormalForm.composed(stem.lowercased()) }

  private static func append(_ scalar: Unicode.Scalar, to stem: inout String) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": stem.unicodeScalars.append(scalar)
    case " ": stem += "+"
    default:
      if scalar.value >= 0x80, isWordPart(scalar) {
        stem.unicodeScalars.append(scalar)
      } else {
        stem += "~" + String(scalar.value, radix: 16) + "~"
      }
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      !scalar.properties.isDefaultIgnorableCodePoint
    default: false
    }
  }

  private static func shortened(_ stem: String) -> String {
    var short = ""
    for scalar in stem.unicodeScalars {
      if short.utf8.count + 4 > longest { break }
      short.unicodeScalars.append(scalar)
    }
    return short
  }

  /// Names that one file system or another keeps for devices.
  private static func isReserved(_ stem: String) -> Bool {
    let lower = stem.lowercased()
    if ["con", "prn", "aux", "nul"].contains(lower) { return true }
    return lower.utf8.count == 4 && (lower.hasPrefix("com") || lower.hasPrefix("lpt"))
      && ("0"..."9").contains(String(lower.suffix(1)))
  }

  /// 64-bit FNV-1a of the name, in hexadecimal.
  static func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
