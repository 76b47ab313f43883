import CadreMarkup
import CadreModel

/// A module between what it requires and what requires it. Parts of an `or` are joined by dashed
/// lines, corequisites by dotted ones; the lists beside the picture say the same.
struct PrerequisitePicture {
  enum Kind { case plain, alternative, corequisite }

  struct Edge {
    let module: ID<Module>
    let kind: Kind
  }

  /// More than so many cards on a side are counted, not drawn.
  static let most = 8
  let sheet: Sheet
  let centre: ID<Module>
  let before: [Edge]
  let after: [Edge]
  /// All modules that require the centre; not more than are drawn are looked at.
  let afterCount: Int

  init(sheet: Sheet, centre: ID<Module>) {
    self.sheet = sheet
    self.centre = centre
    let modules = sheet.program.modules
    before = Self.edges(of: modules[centre].requires.map(\.value))
    let requirers = sheet.index.requirers[Int(centre.index)]
    afterCount = requirers.count
    after = requirers.prefix(Self.most + 1).map { requirer in
      let edges = Self.edges(of: modules[requirer].requires.map(\.value))
      return Edge(
        module: requirer, kind: edges.first { $0.module == centre }?.kind ?? .plain)
    }
  }

  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Each module that requirements name, once, with the way in which it is required.
  static func edges(of requirements: [Requirement]) -> [Edge] {
    var edges: [Edge] = []
    for requirement in requirements { add(requirement, isChoice: false, to: &edges) }
    var seen: Set<ID<Module>> = []
    return edges.filter { seen.insert($0.module).inserted }
  }

  private static func add(_ requirement: Requirement, isChoice: Bool, to edges: inout [Edge]) {
    switch requirement {
    case .both(let terms):
      for term in terms { add(term, isChoice: isChoice, to: &edges) }
    case .either(let terms):
      for term in terms { add(term, isChoice: true, to: &edges) }
    case .allOf(.listed(let terms)):
      for term in terms { add(term, isChoice: isChoice, to: &edges) }
    case .anyOf(_, .listed(let terms)), .atLeast(_, .listed(let terms)):
      for term in terms { add(term, isChoice: true, to: &edges) }
    case .module(let module, _):
      edges.append(Edge(module: module.value, kind: isChoice ? .alternative : .plain))
    case .corequisite(let module), .strictCorequisite(let module):
      edges.append(Edge(module: module.value, kind: .corequisite))
    default: break
    }
  }

  /// The left edges of the middle and the right column; an empty column takes no room.
  private var middle: Int { before.isEmpty ? 2 : 278 }
  private var right: Int { after.isEmpty ? middle : middle + 276 }

  private var rows: Int { max(1, max(shown(before), shown(after))) }
  private func shown(_ edges: [Edge]) -> Int {
    min(edges.count, Self.most) + (edges.count > Self.most ? 1 : 0)
  }

  var bytes: [UInt8] {
    var svg = SVGWriter()
    let height = rows * 52 + 4
    svg.picture(
      id: sheet.anchor("map"), width: right + 232, height: height,
      title: "\(sheet.words(.prerequisiteMap)): \(sheet.program.modules[centre].name)",
      description: description, hasLinks: sheet.medium != .single
    ) { svg in
      column(before, count: before.count, x: 2, to: &svg, height: height)
      if !after.isEmpty { column(after, count: afterCount, x: right, to: &svg, height: height) }
      card(centre, x: middle, y: (height - 40) / 2, to: &svg)
    }
    return svg.bytes
  }

  private var description: String {
    func names(_ edges: [Edge]) -> String {
      let names = edges.prefix(Self.most).map { sheet.program.modules[$0.module].name }
      return names.isEmpty ? sheet.words(.none) : names.joined(separator: ", ")
    }
    return "\(sheet.words(.requires)): \(names(before)). "
      + "\(sheet.words(.requiredBy)): \(names(after))."
  }

  private func column(
    _ edges: [Edge], count: Int, x: Int, to svg: inout SVGWriter, height: Int
  ) {
    let top = (height - shown(edges) * 52 + 12) / 2
    for (row, edge) in edges.prefix(Self.most).enumerated() {
      let y = top + row * 52
      connect(edge.kind, cardX: x, cardY: y + 20, centreY: height / 2, to: &svg)
      card(edge.module, x: x, y: y, to: &svg)
    }
    if edges.count > Self.most {
      svg.text(
        "+\(count - Self.most)", x: x + 115, y: top + Self.most * 52 + 20, size: 13,
        anchor: .middle, fill: Ink.muted, className: "muted")
    }
  }

  private func connect(
    _ kind: Kind, cardX: Int, cardY: Int, centreY: Int, to svg: inout SVGWriter
  ) {
    let isLeft = cardX < middle
    let from = isLeft ? (cardX + 230, cardY) : (middle + 230, centreY)
    let to = isLeft ? (middle, centreY) : (cardX, cardY)
    let bend = (from.0 + to.0) / 2
    svg.path(
      "M\(from.0) \(from.1)C\(bend) \(from.1) \(bend) \(to.1) \(to.0) \(to.1)",
      stroke: Ink.muted, width: 2, dash: Self.dash(kind), className: "edge")
  }

  static func dash(_ kind: Kind) -> String? {
    switch kind {
    case .plain: nil
    case .alternative: "7 4"
    case .corequisite: "2 3"
    }
  }

  private func card(_ module: ID<Module>, x: Int, y: Int, to svg: inout SVGWriter) {
    let row = sheet.program.modules[module]
    let title = row.heading.title.map { sheet.volume.text($0) } ?? ""
    svg.card(
      x: x, y: y, width: 230, code: row.name, title: title,
      address: sheet.address(of: .module(module)),
      accent: sheet.cardAccent(ofModule: Int(module.index)))
  }
}
