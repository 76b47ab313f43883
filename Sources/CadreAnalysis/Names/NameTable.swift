import CadreSyntax
import CadreText

/// Names of one folder: kind and interned name to row.
struct NameTable {
  private var rows: [UInt64: Int32] = [:]

  private static func key(_ name: NameID, _ kind: NameKind) -> UInt64 {
    UInt64(kind.rawValue) << 32 | UInt64(UInt32(bitPattern: name.index))
  }

  /// The row already declared under the name, if any; otherwise declares it.
  mutating func declare(_ name: NameID, _ kind: NameKind, row: Int) -> Int? {
    let key = Self.key(name, kind)
    if let old = rows[key] { return Int(old) }
    rows[key] = Int32(clamping: row)
    return nil
  }

  func row(_ name: NameID, _ kind: NameKind) -> Int? {
    rows[Self.key(name, kind)].map(Int.init)
  }

  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }
}
