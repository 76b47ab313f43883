/// One text file: its path as the user gave it, and its bytes, which are valid UTF-8.
public struct SourceFile: Sendable {
  /// Path for messages, relative to where the user stands, with `/` between its parts.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a span; a span outside the file is cut to it.
  public func text(_ span: TextSpan) -> String {
    let end = min(Int(span.end), bytes.count)
    return String(decoding: bytes[min(Int(span.start), end)..<end], as: UTF8.self)
  }
}
