extension SyntaxTree {
  /// The text put together again from the tokens and what lies between them; nil if something
  /// other than white space and comments lies there, which no text can bring about.
  public func reconstructed() -> [UInt8]? {
    var text: [UInt8] = []
    var end = 0
    let bytes = source.bytes
    for token in tokens.indices {
      let start = Int(tokens.start(token))
      guard start >= end, Trivia.isOnlyTrivia(bytes, end, start) else { return nil }
      text += bytes[end..<start]
      end = Int(tokens.end(token))
      guard end > start, end <= bytes.count else { return nil }
      text += bytes[start..<end]
    }
    guard Trivia.isOnlyTrivia(bytes, end, bytes.count) else { return nil }
    return text + bytes[end...]
  }
}

/// White space and comments, which lie between tokens.
public enum Trivia {
  /// The comments of a stretch between two tokens, each from `//` to the end of its line.
  public static func comments(in bytes: [UInt8], _ start: Int, _ end: Int) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var offset = start
    while offset < end {
      guard bytes[offset] == 0x2F else {
        offset += 1
        continue
      }
      let first = offset
      while offset < end, bytes[offset] != 0x0A { offset += 1 }
      var last = offset
      while last > first, bytes[last - 1] == 0x0D || bytes[last - 1] == 0x20 { last -= 1 }
      comments.append(first..<last)
    }
    return comments
  }

  static func isOnlyTrivia(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      if bytes[offset] == 0x2F {
        guard offset + 1 < end, bytes[offset + 1] == 0x2F else { return false }
        while offset < end, bytes[offset] != 0x0A { offset += 1 }
      } else if bytes[offset] < 0x80 {
        guard ByteClass.table[Int(bytes[offset])] == .space || bytes[offset] == 0x0A else {
          return false
        }
        offset += 1
      } else {
        let (scalar, length) = bytes.scalar(at: offset)
        let isMark = offset == 0 && scalar == "\u{FEFF}"
        guard isMark || ScalarClass(scalar) == .space else { return false }
        offset += length
      }
    }
    return true
  }
}
