import CadreText

/// The names of a unit: each spelling has one number, and spellings that are equal in Unicode
/// Normalization Form C have the same.
public struct Interner: Sendable {
  public init() {}

  /// The number of names.
  public var count: Int { 0 }

  public mutating func intern(_ name: String) -> NameID { NameID(0) }

  /// The number of a name that has one already.
  public func find(_ name: String) -> NameID? { nil }

  /// The name in NFC.
  public subscript(name: NameID) -> String { "" }
}
