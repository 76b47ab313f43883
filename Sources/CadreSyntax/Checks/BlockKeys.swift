/// The keys of the statements of one block. A few plain ones are compared one with another; many,
/// and those that may be spelt in two ways, are numbered and looked up.
struct BlockKeys {
  private struct Seen {
    var row: UInt16
    /// The keyword before the key (`module` in `change module X`).
    var word: WordID
    var token: Int32
  }

  private struct Key: Hashable {
    var row: UInt16
    var word: WordID
    var name: NameID
  }

  private static let fewest = 12

  private var few: [Seen] = []
  private var many: [Key: Int32] = [:]
  private var isMany = false
  private var names = Interner()

  /// Begins a block. A large table is given up, since to clear it costs its size.
  mutating func forget() {
    few.removeAll(keepingCapacity: true)
    isMany = false
    if many.isEmpty { return }
    if many.capacity > 64 { many = [:] } else { many.removeAll(keepingCapacity: true) }
  }

  /// Adds a key; gives the token of an equal one that came before.
  mutating func add(
    _ token: Int, row: UInt16, word: WordID, in tree: SyntaxTree.Storage
  ) -> Int? {
    let new = Seen(row: row, word: word, token: Int32(truncatingIfNeeded: token))
    let range = tree.nameBytes(token)
    if !isMany, few.count < Self.fewest, tree.source.bytes.isPlain(range) {
      for old in few where old.row == row && old.word == word {
        if tree.source.bytes.areEqual(range, tree.nameBytes(Int(old.token))) {
          return Int(old.token)
        }
      }
      few.append(new)
      return nil
    }
    if !isMany {
      isMany = true
      for old in few { _ = number(old, in: tree) }
    }
    return number(new, in: tree)
  }

  private mutating func number(_ new: Seen, in tree: SyntaxTree.Storage) -> Int? {
    let name = names.intern(tree.source.bytes, tree.nameBytes(Int(new.token)))
    let key = Key(row: new.row, word: new.word, name: name)
    if let old = many[key] { return Int(old) }
    many[key] = new.token
    return nil
  }
}

extension [UInt8] {
  /// Whether all of a range is ASCII.
  fileprivate func isPlain(_ range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { bytes in
      var all: UInt8 = 0
      for offset in range { all |= bytes[offset] }
      return all < 0x80
    }
  }

  fileprivate func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    return withUnsafeBufferPointer { bytes in
      for index in 0..<a.count where bytes[a.lowerBound + index] != bytes[b.lowerBound + index] {
        return false
      }
      return true
    }
  }
}
