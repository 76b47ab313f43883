/// The row of a thing in its table. A module's ID cannot be mistaken for a room's.
public struct ID<Thing>: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(_ index: Int) { self.index = Int32(clamping: index) }

  public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
}

/// Things in the order of their declaration, found by their ID.
public struct Table<Thing: Sendable>: Sendable, RandomAccessCollection {
  public private(set) var rows: ContiguousArray<Thing> = []

  public init() {}

  public var startIndex: Int { rows.startIndex }
  public var endIndex: Int { rows.endIndex }
  public subscript(position: Int) -> Thing {
    _read { yield rows[position] }
  }

  public subscript(id: ID<Thing>) -> Thing {
    _read { yield rows[Int(id.index)] }
    _modify { yield &rows[Int(id.index)] }
  }

  public var ids: [ID<Thing>] { rows.indices.map { ID($0) } }

  /// Makes room for that many rows in all.
  public mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  @discardableResult
  public mutating func append(_ thing: Thing) -> ID<Thing> {
    rows.append(thing)
    return ID(rows.count - 1)
  }
}
