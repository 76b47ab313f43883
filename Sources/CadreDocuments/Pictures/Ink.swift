import CadreMarkup

/// Colours and text of pictures. The attributes carry the light colours, which print as well; the
/// classes let the style sheet darken them on screens that ask for it.
enum Ink {
  static let text = Palette.lightText.main
  static let muted = Palette.lightText.muted
  static let line = Palette.lightLine
  static let surface = Palette.lightGrounds.surface
  static let page = Palette.lightGrounds.page
  static let holiday = "#e9e3da"

  /// The text, cut at the end with `…` where it is wider than the room there is. Letters count as
  /// a bit more than half as wide as high; fonts differ.
  static func fitted(_ text: String, width: Int, size: Int) -> String {
    let most = max(1, width * 25 / (max(1, size) * 13))
    return text.count <= most ? text : text.prefix(max(1, most - 1)) + "…"
  }
}

extension SVGWriter {
  /// A link where there is an address, else a group.
  mutating func linked(to address: String?, _ content: (inout SVGWriter) -> Void) {
    if let address { link(address, content) } else { group(content) }
  }

  /// A rounded box with a code and a title, which is a link.
  mutating func card(
    x: Int, y: Int, width: Int, code: String, title: String, address: String?, accent: CardAccent
  ) {
    linked(to: address) { svg in
      svg.rectangle(
        x: x, y: y, width: width, height: 40, radius: 5, fill: Ink.page, stroke: accent.color,
        className: "box \(accent.className)")
      svg.text(
        Ink.fitted(code, width: width - 20, size: 12), x: x + 10, y: y + 17, size: 12,
        fill: accent.color, weight: 600, className: "ink \(accent.className)")
      svg.text(
        Ink.fitted(title, width: width - 16, size: 11), x: x + 10, y: y + 32, size: 11,
        fill: Ink.text, className: "ink")
    }
  }
}

/// The accent of a card or bar: its colour on paper, and the class that changes it on dark screens.
struct CardAccent: Sendable {
  let color: String
  let className: String

  init(field row: Int?) {
    color = row.map { Palette.accent($0).light } ?? Palette.common.light
    className = row.map { Palette.className($0) } ?? "f"
  }
}

extension Sheet {
  func cardAccent(ofModule row: Int) -> CardAccent {
    CardAccent(field: program.modules[row].field.map { Int($0.value.index) })
  }
}
