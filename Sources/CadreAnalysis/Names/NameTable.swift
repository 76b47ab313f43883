import CadreSyntax
import CadreText

/// Names of one folder: kind and interned name to row.
///
/// A folder's new names have numbers that follow one another, and nearly all stand for one thing
/// each. These lie in an array by number; the others are looked up by hashing.
struct NameTable {
  private struct Entry {
    var kind: NameKind
    var row: Int32
  }

  /// The number of the first name in the array.
  private var first = 0
  private var entries: [Entry?] = []
  private var others: [UInt64: Int32] = [:]
  /// A bit for each kind that has a name here.
  private var kinds: UInt64 = 0

  func holds(_ kind: NameKind) -> Bool { kinds & 1 << UInt64(kind.rawValue) != 0 }

  private static func key(_ name: NameID, _ kind: NameKind) -> UInt64 {
    UInt64(kind.rawValue) << 32 | UInt64(UInt32(bitPattern: name.index))
  }

  /// The row already declared under the name, if any; otherwise declares it.
  mutating func declare(_ name: NameID, _ kind: NameKind, row: Int) -> Int? {
    if let old = self.row(name, kind) { return old }
    kinds |= 1 << UInt64(kind.rawValue)
    let entry = Entry(kind: kind, row: Int32(clamping: row))
    if entries.isEmpty { first = Int(name.index) }
    let place = Int(name.index) - first
    if entries.indices.contains(place), entries[place] == nil {
      entries[place] = entry
    } else if place >= entries.count, place <= entries.count + Self.widestGap {
      while entries.count < place { entries.append(nil) }
      entries.append(entry)
    } else {
      others[Self.key(name, kind)] = entry.row
    }
    return nil
  }

  /// How many names in a row may be of other folders.
  private static let widestGap = 16

  func row(_ name: NameID, _ kind: NameKind) -> Int? {
    let place = Int(name.index) - first
    if place >= 0, place < entries.count, let entry = entries[place], entry.kind == kind {
      return Int(entry.row)
    }
    return others.isEmpty ? nil : others[Self.key(name, kind)].map(Int.init)
  }
}
