/// A place as people count it: line and column from 1, columns in Unicode scalars.
public struct LineColumn: Hashable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a text begin; converts byte offsets to lines and columns and back.
public struct LineTable: Sendable {
  public let starts: [UInt32]
  private let bytes: [UInt8]

  public init(_ file: SourceFile) {
    bytes = file.bytes
    var starts: [UInt32] = [0]
    for (offset, byte) in file.bytes.enumerated() where byte == 10 {
      starts.append(UInt32(offset + 1))
    }
    self.starts = starts
  }

  public var count: Int { starts.count }

  /// The line (from 0) that holds a byte offset.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line (from 0) without its line end.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    return start..<max(start, end)
  }

  public func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// Line and column of a byte offset, columns in Unicode scalars. A byte-order mark counts
  /// nothing.
  public func position(at offset: Int) -> LineColumn {
    let offset = min(max(0, offset), bytes.count)
    let line = line(at: offset)
    var start = Int(starts[line])
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    var column = 1
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return LineColumn(line: line + 1, column: column)
  }

  /// Cells on a terminal from the start of the line to a byte offset; tabs go to multiples of 4.
  public func displayColumn(at offset: Int) -> Int {
    let line = line(at: offset)
    let text = String(decoding: bytes[Int(starts[line])..<min(offset, bytes.count)], as: UTF8.self)
    return DisplayWidth.cells(text)
  }
}
