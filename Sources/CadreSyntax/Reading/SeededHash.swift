/// A hash of short byte strings with a seed that differs from run to run, so that nobody can write
/// names that all fall together. Words of eight bytes are folded in by multiplication to twice the
/// width, as in the hashes of the wyhash family; nothing printed depends on it.
enum SeededHash {
  private static let first = seed(1)
  private static let second = seed(2)

  /// From the seed of the standard library's own hash.
  private static func seed(_ number: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(number)
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let (first, second) = (first, second)
    var hash = first ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = folded(hash ^ word, second ^ word >> 32)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    hash = folded(hash ^ rest, second)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
