/// Colours of a terminal (ECMA-48 Select Graphic Rendition), or none.
struct Palette {
  enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case hint = "1;36"
    case gutter = "34"
    case strong = "1"
    case removed = "31"
    case added = "32"
    case plain = ""
  }

  let isColoured: Bool

  func paint(_ text: String, _ style: Style) -> String {
    if !isColoured || style == .plain || text.isEmpty { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}

extension Severity {
  var style: Palette.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    }
  }
}
