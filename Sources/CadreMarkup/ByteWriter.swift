/// Bytes in the making. Every format writes into one of these, so that text is copied once.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

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

  public mutating func append(decimal number: Int) { append(String(number)) }

  /// Copies text, with some of its bytes replaced. `replacement` gives nil for a byte that stays;
  /// runs of such bytes are copied whole.
  @inline(__always)
  public mutating func append(
    _ text: String, special: ByteSet, replacement: (UInt8) -> StaticString
  ) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices where special.contains(source[index]) {
        bytes.append(contentsOf: source[start..<index])
        let new = replacement(source[index])
        bytes.append(
          contentsOf: UnsafeBufferPointer(start: new.utf8Start, count: new.utf8CodeUnitCount))
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
  }
}

/// A set of bytes, looked up by one table access.
public struct ByteSet: Sendable {
  private let low: UInt64
  private let next: UInt64

  /// ASCII bytes only.
  public init(_ bytes: [UInt8]) {
    var low: UInt64 = 0
    var next: UInt64 = 0
    for byte in bytes {
      if byte < 64 {
        low |= 1 << UInt64(byte)
      } else if byte < 128 {
        next |= 1 << UInt64(byte - 64)
      }
    }
    self.low = low
    self.next = next
  }

  @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
    return byte < 128 && next >> UInt64(byte - 64) & 1 == 1
  }
}
