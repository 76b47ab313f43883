import CadreText

/// The names of a unit: each spelling has one number, and spellings that are equal in Unicode
/// Normalization Form C have the same. Numbers follow the order in which names first came.
public struct Interner: Sendable {
  /// A spelling that came: its bytes and the name it is.
  private struct Spelling: Sendable {
    var start: Int32
    var end: Int32
    var name: Int32
    var hash: UInt32
  }

  private var bytes: [UInt8] = []
  private var spellings: [Spelling] = []
  /// The spelling of each name in NFC.
  private var names: [Int32] = []
  /// Open addressing; -1 is free.
  private var slots = [Int32](repeating: -1, count: 64)

  public init() {}

  /// The number of names.
  public var count: Int { names.count }

  public mutating func intern(_ name: String) -> NameID {
    let bytes = Array(name.utf8)
    return intern(bytes, 0..<bytes.count)
  }

  /// The number of the name that a range of bytes spells.
  public mutating func intern(_ text: [UInt8], _ range: Range<Int>) -> NameID {
    let hash = hash(text, range)
    if let known = find(text, range, hash) { return NameID(spellings[known].name) }
    let name = canonicalName(text, range)
    add(text, range, hash, name: name)
    return NameID(name)
  }

  /// The number that a new spelling has: that of its NFC if it is not in it, else a new one.
  private mutating func canonicalName(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
    if text[range].contains(where: { $0 >= 0x80 }) {
      let composed = NormalForm.composed(String(decoding: text[range], as: UTF8.self))
      let canonical = Array(composed.utf8)
      if canonical != Array(text[range]) { return intern(canonical, 0..<canonical.count).index }
    }
    names.append(Int32(spellings.count))
    return Int32(names.count - 1)
  }

  /// The number of a name that has one already.
  public func find(_ name: String) -> NameID? {
    let bytes = Array(NormalForm.composed(name).utf8)
    let range = 0..<bytes.count
    return find(bytes, range, hash(bytes, range)).map { NameID(spellings[$0].name) }
  }

  /// The name in NFC.
  public subscript(name: NameID) -> String {
    guard names.indices.contains(Int(name.index)) else { return "" }
    let spelling = spellings[Int(names[Int(name.index)])]
    return String(decoding: bytes[Int(spelling.start)..<Int(spelling.end)], as: UTF8.self)
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>, _ hash: UInt32, name: Int32) {
    if (spellings.count + 1) * 2 > slots.count { grow() }
    let start = Int32(bytes.count)
    bytes += text[range]
    place(Int32(spellings.count), hash)
    spellings.append(Spelling(start: start, end: Int32(bytes.count), name: name, hash: hash))
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, spelling) in spellings.enumerated() { place(Int32(index), spelling.hash) }
  }

  private mutating func place(_ spelling: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = spelling
  }

  private func find(_ text: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if spellings[index].hash == hash, equals(spellings[index], text, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ spelling: Spelling, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let own = Int(spelling.start)..<Int(spelling.end)
    guard own.count == range.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      text.withUnsafeBytes { text in
        for index in 0..<own.count
        where bytes[own.lowerBound + index] != text[range.lowerBound + index] {
          return false
        }
        return true
      }
    }
  }

  private func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt32 {
    text.withUnsafeBytes { SeededHash.of(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}
