/// A text as a stretch of the file that it stands in, which costs no memory of its own. Two are
/// equal as strings are, wherever they stand.
public struct SourceText: Hashable, Sendable {
  private let bytes: [UInt8]
  private let start: UInt32
  private let end: UInt32

  /// A text of its own; offsets are 32 bits wide, and what is longer is cut.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    start = 0
    end = UInt32(clamping: bytes.count)
  }

  /// A stretch of valid UTF-8; what lies outside is cut.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  public var string: String {
    String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
  }

  public static func == (a: SourceText, b: SourceText) -> Bool {
    if a.hasSameBytes(as: b) { return true }
    return a.isASCII && b.isASCII ? false : a.string == b.string
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(string) }

  private func hasSameBytes(as other: SourceText) -> Bool {
    guard end - start == other.end - other.start else { return false }
    return bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { others in
        for index in 0..<Int(end - start)
        where own[Int(start) + index] != others[Int(other.start) + index] {
          return false
        }
        return true
      }
    }
  }

  private var isASCII: Bool {
    bytes[Int(start)..<Int(end)].allSatisfy { $0 < 0x80 }
  }
}

extension SourceText: CustomReflectable {
  /// The text alone, without the file around it.
  public var customMirror: Mirror { Mirror(self, children: ["string": string]) }
}
