/// Finds bytes that are not UTF-8 (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
public enum UTF8Validation {
  /// The offset of the first byte that begins or breaks no valid sequence, or nil.
  public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        if buffer[offset] < 0x80 {
          offset = endOfASCII(in: buffer, from: offset)
        } else {
          let length = sequenceLength(in: buffer, at: offset)
          if length == 0 { return offset }
          offset += length
        }
      }
      return nil
    }
  }

  /// Eight bytes at a time while none has its high bit set.
  private static func endOfASCII(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= buffer.count {
      let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      offset += 8
    }
    while offset < buffer.count, buffer[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// The length of the sequence that begins at a byte of 0x80 or more; 0 if it is not valid.
  private static func sequenceLength(in buffer: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch buffer[offset] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    if offset + length > buffer.count || !second.contains(buffer[offset + 1]) { return 0 }
    for later in (offset + 2)..<max(offset + 2, offset + length)
    where buffer[later] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
