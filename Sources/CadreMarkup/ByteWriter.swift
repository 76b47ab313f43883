/// Bytes in the making. Every format writes into one of these, so that text is copied once.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(max(0, capacity)) }

  public var count: Int { bytes.count }

  /// Forgets the bytes and keeps the memory.
  public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  public mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  public mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  public mutating func append(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  public mutating func append(decimal number: Int) { append(String(number)) }

  /// What stands instead of some bytes of a text.
  struct Replacement {
    let text: StaticString
    /// How many bytes it stands for, at least one.
    var length = 1
  }

  /// Copies text, with some of its characters replaced. `replacement` is asked at each special
  /// byte and gives nil where it stays; the runs between are copied whole.
  @inline(__always)
  mutating func append(
    _ text: String, special: ByteSet,
    replacement: (_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Replacement?
  ) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        guard special.contains(source[index]), let new = replacement(source, index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[start..<index])
        append(new.text)
        index = min(index + max(1, new.length), source.count)
        start = index
      }
      bytes.append(contentsOf: source[start...])
    }
  }
}
