/// How many terminal cells a text takes (Unicode Standard Annex 11; marks take none).
public enum DisplayWidth {
  public static let tabStop = 4

  public static func cells(_ text: String) -> Int {
    var cells = 0
    for character in text {
      if character == "\t" {
        cells += tabStop - cells % tabStop
      } else {
        cells += width(of: character)
      }
    }
    return cells
  }

  private static func width(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars { widest = max(widest, width(of: scalar)) }
    let wantsPicture = character.unicodeScalars.contains { $0.value == 0xFE0F }
    return wantsPicture ? 2 : widest
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || value == 0x7F { return 0 }
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// Blocks whose characters are Wide or Fullwidth in East Asian Width.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
