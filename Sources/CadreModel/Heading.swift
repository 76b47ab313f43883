import CadreText
import CadreTime

/// A value with the place of the statement that says it.
@dynamicMemberLookup
public struct Stated<Value: Sendable>: Sendable {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, at origin: Origin) {
    self.value = value
    self.origin = origin
  }

  public subscript<Part>(dynamicMember path: KeyPath<Value, Part>) -> Part { value[keyPath: path] }
}

extension Stated: Equatable where Value: Equatable {
  /// Equal values said in two places are equal.
  public static func == (a: Stated, b: Stated) -> Bool { a.value == b.value }
}

/// The name and title that a thing is declared with.
public struct Heading: Sendable {
  public var name: String
  public var title: LocalizedText?
  /// The name's token.
  public var origin: Origin

  public init(name: String, title: LocalizedText?, origin: Origin) {
    self.name = name
    self.title = title
    self.origin = origin
  }
}

/// When a thing is in force, and what follows it.
public struct Life<Thing>: Sendable {
  public var from: CivilDate?
  public var until: CivilDate?
  public var successor: ID<Thing>?

  public init(from: CivilDate? = nil, until: CivilDate? = nil, successor: ID<Thing>? = nil) {
    self.from = from
    self.until = until
    self.successor = successor
  }

  public static var always: Life { Life() }

  public var isAlways: Bool { from == nil && until == nil && successor == nil }

  public func holds(on date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }
}

/// Whatever is declared by name.
public protocol Declared: Sendable {
  var heading: Heading { get }
  var remarks: Remarks { get }
}

extension Declared {
  public var name: String { heading.name }

  /// The title in a language if there is one, else the plain title, else the name.
  public func title(in language: String? = nil) -> String {
    guard let title = heading.title else { return heading.name }
    return language.flatMap { title.translation(into: $0) } ?? title.text
  }
}
