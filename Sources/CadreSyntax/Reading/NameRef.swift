import CadreText

/// A name's number among the names of a unit. Equal in NFC is equal.
public struct NameID: Hashable, Comparable, Sendable {
  public let index: Int32
  public init(_ index: Int32) { self.index = index }
  public static func < (a: NameID, b: NameID) -> Bool { a.index < b.index }
}

/// A name where it stands, with the alias before its dot if it has one.
public struct NameRef: Hashable, Sendable {
  public var name: NameID
  /// The alias and the name, if there is an alias.
  public var origin: Origin
  public var alias: NameID?
  /// The place of the name alone.
  public var nameOrigin: Origin

  public init(name: NameID, origin: Origin, alias: NameID? = nil, nameOrigin: Origin? = nil) {
    self.name = name
    self.origin = origin
    self.alias = alias
    self.nameOrigin = nameOrigin ?? origin
  }
}
