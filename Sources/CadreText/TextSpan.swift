/// A half-open range of byte offsets in one source file. (`Span` is the standard library's own
/// name for a view of memory, hence the longer name.)
public struct TextSpan: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  public init(_ start: Int, _ end: Int) {
    self.init(start: UInt32(clamping: start), end: UInt32(clamping: end))
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var isEmpty: Bool { start == end }

  /// The shortest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

/// The number of a file among the files that were read together.
public struct FileID: Hashable, Comparable, Sendable {
  public var index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A place in the text that something came from: file and span, 12 bytes.
public struct Origin: Hashable, Comparable, Sendable {
  public var file: FileID
  public var span: TextSpan

  public init(file: FileID, span: TextSpan) {
    self.file = file
    self.span = span
  }

  public static func < (a: Origin, b: Origin) -> Bool {
    (a.file.index, a.span.start, a.span.end) < (b.file.index, b.span.start, b.span.end)
  }
}

/// One replacement of text. Edits of one fix do not overlap.
public struct TextEdit: Hashable, Sendable {
  public var place: Origin
  public var replacement: String

  public init(_ place: Origin, _ replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}
