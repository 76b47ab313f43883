/// The colours of the pages, as `#rrggbb`. Contrast of text on its ground is at least 4.5 to 1
/// (WCAG 2.2, 1.4.3), which a test computes.
enum Palette {
  struct Accent: Sendable {
    let light: String
    let dark: String
  }

  /// One accent a field, repeated where there are more fields than accents.
  static let accents: [Accent] = [
    Accent(light: "#1d5d9b", dark: "#86bdf2"),
    Accent(light: "#96440f", dark: "#f2b184"),
    Accent(light: "#1c6b45", dark: "#7fd0a4"),
    Accent(light: "#7a3b8f", dark: "#d5a5e6"),
    Accent(light: "#9b2743", dark: "#f3a2b2"),
    Accent(light: "#146b74", dark: "#7accd6"),
    Accent(light: "#6b5a10", dark: "#d9c56c"),
    Accent(light: "#4a4e9e", dark: "#b0b4f5"),
  ]

  /// Of pages that belong to no field.
  static let common = Accent(light: "#274b6d", dark: "#9cc3e6")

  static let lightGrounds = (page: "#ffffff", surface: "#f4f5f6")
  static let darkGrounds = (page: "#14171a", surface: "#1e2327")
  static let lightText = (main: "#1b1f23", muted: "#575e66")
  static let darkText = (main: "#e4e7ea", muted: "#a6aeb6")
  static let lightLine = "#d3d7db"
  static let darkLine = "#3a4148"
  /// Warnings: superseded, illustrative, not placed.
  static let caution = Accent(light: "#8a4b00", dark: "#f0b465")

  static func accent(_ row: Int) -> Accent { accents[max(0, row) % accents.count] }

  static func className(_ row: Int) -> String { "f\(max(0, row) % accents.count)" }
}
