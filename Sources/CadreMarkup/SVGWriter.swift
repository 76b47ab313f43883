/// Writes inline SVG 1.1 with presentation attributes, since some print engines ignore the page's
/// style inside SVG. Coordinates are whole numbers.
public struct SVGWriter: Sendable {
  private var html = HTMLWriter()

  public init() {}

  public var bytes: [UInt8] { html.bytes }

  /// A picture with its title and description for those who do not see it. `id` must be unique on
  /// the page. A picture with links is no image for readers of screens, since nothing in an image
  /// can be reached by keyboard.
  public mutating func picture(
    id: String, width: Int, height: Int, title: String, description: String,
    hasLinks: Bool = false,
    _ content: (inout SVGWriter) -> Void
  ) {
    html.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"),
        ("width", "\(width)"), ("height", "\(height)"), ("role", hasLinks ? nil : "img"),
        ("aria-labelledby", "\(id)-title \(id)-description"),
      ])
    html.element("title", [("id", "\(id)-title")], text: title)
    html.element("desc", [("id", "\(id)-description")], text: description)
    content(&self)
    html.close("svg")
  }

  public mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, radius: Int = 0, fill: String, stroke: String? = nil,
    className: String? = nil, title: String? = nil
  ) {
    let attributes: [HTMLWriter.Attribute] = [
      ("class", className), ("x", "\(x)"), ("y", "\(y)"), ("width", "\(max(0, width))"),
      ("height", "\(max(0, height))"), ("rx", radius > 0 ? "\(radius)" : nil), ("fill", fill),
      ("stroke", stroke),
    ]
    html.element("rect", attributes) { svg in
      if let title { svg.element("title", text: title) }
    }
  }

  public mutating func line(
    x1: Int, y1: Int, x2: Int, y2: Int, stroke: String, width: Int = 1, dash: String? = nil,
    className: String? = nil
  ) {
    html.element(
      "line",
      [
        ("class", className), ("x1", "\(x1)"), ("y1", "\(y1)"), ("x2", "\(x2)"), ("y2", "\(y2)"),
        ("stroke", stroke), ("stroke-width", "\(width)"), ("stroke-dasharray", dash),
      ]
    ) { _ in }
  }

  public mutating func path(
    _ data: String, stroke: String, fill: String = "none", width: Int = 1, dash: String? = nil,
    className: String? = nil
  ) {
    html.element(
      "path",
      [
        ("class", className), ("d", data), ("fill", fill), ("stroke", stroke),
        ("stroke-width", "\(width)"), ("stroke-dasharray", dash),
      ]
    ) { _ in }
  }

  public enum Anchor: String, Sendable { case start, middle, end }

  public mutating func text(
    _ text: String, x: Int, y: Int, size: Int = 12, anchor: Anchor = .start,
    fill: String = "currentColor", weight: Int? = nil, className: String? = nil
  ) {
    html.element(
      "text",
      [
        ("class", className), ("x", "\(x)"), ("y", "\(y)"), ("font-size", "\(size)"),
        ("text-anchor", anchor == .start ? nil : anchor.rawValue), ("fill", fill),
        ("font-weight", weight.map { "\($0)" }),
      ], text: text)
  }

  public mutating func link(_ address: String, _ content: (inout SVGWriter) -> Void) {
    html.open("a", [("href", address)])
    content(&self)
    html.close("a")
  }

  public mutating func group(className: String? = nil, _ content: (inout SVGWriter) -> Void) {
    html.open("g", [("class", className)])
    content(&self)
    html.close("g")
  }
}
