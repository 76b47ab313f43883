import CadreText

/// What changes where a condition holds.
public struct Tailoring: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var condition: Condition
  public var moduleChanges: [Change<Module, ModuleStatement>] = []
  public var pathChanges: [Change<Path, PathStatement>] = []
  public var positionChanges: [Change<Position, PositionStatement>] = []
  public var competencyChanges: [Change<Competency, CompetencyStatement>] = []
  public var droppedModules: [Stated<ID<Module>>] = []
  public var droppedPaths: [Stated<ID<Path>>] = []
  public var droppedPositions: [Stated<ID<Position>>] = []
  public var replacements: [Stated<Replacement>] = []
  /// Why something is dropped or replaced, at the place of its line.
  public var reasons: [Stated<LocalizedText>] = []

  public init(heading: Heading, condition: Condition) {
    self.heading = heading
    self.condition = condition
  }
}

/// `replace A with B`: every mention of the first reads the second.
public struct Replacement: Sendable, Equatable {
  public var old: ID<Module>
  public var new: ID<Module>

  public init(old: ID<Module>, new: ID<Module>) {
    self.old = old
    self.new = new
  }
}

/// The statements of one `change` block.
public struct Change<Thing, Statement: Sendable>: Sendable {
  public var thing: ID<Thing>
  public var origin: Origin
  public var statements: [Stated<Statement>] = []
  public var because: LocalizedText?

  public init(thing: ID<Thing>, origin: Origin) {
    self.thing = thing
    self.origin = origin
  }
}

/// What a statement of a `change` block does to the lines of the thing.
public enum Merge: Sendable, Equatable {
  /// Replaces the line with this head.
  case set
  /// Joins the other lines.
  case add
  /// Replaces the line with this head and key, or joins.
  case upsert
  /// Takes away.
  case drop
}

/// What two statements must share to say the same line: the head and, where lines have keys, the
/// key.
public struct LineKey: Hashable, Sendable {
  public var head: String
  public var key: String

  public init(_ head: String, _ key: String = "") {
    self.head = head
    self.key = key
  }
}

/// A statement that may stand in a declaration or, as an edit, in a `change`.
public protocol TailoringStatement: Sendable {
  associatedtype Thing: Declared
  /// Another title.
  static func title(_ title: LocalizedText) -> Self
  /// Takes the lines with a head, or the one with the key, away.
  static func drop(head: String, key: String?) -> Self
  var merge: Merge { get }
  var line: LineKey { get }
  /// Says it of the thing, by the rules of `merge`.
  func apply(to thing: inout Thing, at origin: Origin)
  /// The line as a thing is declared with it; nil where it has none.
  static func declared(_ line: LineKey, of thing: Thing) -> Stated<Self>?
  /// Whether two setters of one line ask for the same.
  func agrees(with other: Self) -> Bool
}

/// One row of the amount by which a module becomes longer or shorter, in one part.
public struct LengthChange: Sendable, Equatable {
  /// Signed.
  public var minutes: Int
  public var part: ID<ContactPart>?

  public init(minutes: Int, part: ID<ContactPart>?) {
    self.minutes = minutes
    self.part = part
  }
}
