/// A shape as a tree, for references, examples and editors.
public indirect enum ShapeTree: Sendable {
  case element(ShapeElement)
  case sequence([ShapeTree])
  case optional(ShapeTree)
  case repeated(ShapeTree)
  case choice([ShapeTree])

  public init(_ shape: String) {
    var builder = ShapeTreeBuilder()
    ShapeParser.parse(shape, into: &builder)
    self = builder.finish()
  }
}

extension KeywordRow {
  /// Its shape as a tree.
  public var tree: ShapeTree { ShapeTree(shape) }
}

extension Phrase {
  /// Its shape as a tree.
  public var tree: ShapeTree { ShapeTree(shape) }
}

private struct ShapeTreeBuilder: ShapeBuilder {
  /// The alternatives of each open group; the last one is being written.
  private var groups: [[[ShapeTree]]] = [[[]]]

  mutating func element(_ element: ShapeElement) { add(.element(element)) }

  private mutating func add(_ tree: ShapeTree) {
    let group = groups.count - 1
    groups[group][groups[group].count - 1].append(tree)
  }

  mutating func begin(_ group: ShapeGroup) { groups.append([[]]) }

  mutating func alternative() { groups[groups.count - 1].append([]) }

  mutating func end(_ group: ShapeGroup) {
    let alternatives = (groups.popLast() ?? []).map(Self.sequence)
    switch group {
    case .choice: add(.choice(alternatives))
    case .optional: add(.optional(alternatives.first ?? .sequence([])))
    case .repeated: add(.repeated(alternatives.first ?? .sequence([])))
    }
  }

  func finish() -> ShapeTree { Self.sequence(groups.first?.first ?? []) }

  private static func sequence(_ parts: [ShapeTree]) -> ShapeTree {
    parts.count == 1 ? parts[0] : .sequence(parts)
  }
}
