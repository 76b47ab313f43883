import Foundation
import Testing

@testable import CadreDocuments

/// Contrast by WCAG 2.2: relative luminance of sRGB colours.
@Suite struct ContrastTests {
  private func luminance(_ color: String) -> Double {
    let number = UInt32(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> UInt32(shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  private var accents: [Palette.Accent] { Palette.accents + [Palette.common, Palette.caution] }

  @Test func textIsReadableOnEveryGround() {
    let light = accents.map(\.light) + [Palette.lightText.main, Palette.lightText.muted]
    let dark = accents.map(\.dark) + [Palette.darkText.main, Palette.darkText.muted]
    for color in light {
      for ground in [Palette.lightGrounds.page, Palette.lightGrounds.surface] {
        #expect(contrast(color, ground) >= 4.5, "\(color) on \(ground)")
      }
    }
    for color in dark {
      for ground in [Palette.darkGrounds.page, Palette.darkGrounds.surface] {
        #expect(contrast(color, ground) >= 4.5, "\(color) on \(ground)")
      }
    }
  }

  @Test func theMeasureIsRight() {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.01)
    #expect(abs(contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }
}
