/// The name of a file inside the output folder that cannot lead out of it: parts joined by `/`,
/// none of them empty, `.` or `..`, no control characters. Two are equal if their bytes are.
struct RelativePath: Hashable, Comparable {
  static let partByteLimit = 240
  static let depthLimit = 64

  let text: String
  private let bytes: [UInt8]

  /// Nil where the text is not such a name.
  init?(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    let parts = Self.split(bytes)
    if parts.count > Self.depthLimit || !parts.allSatisfy(Self.isPart) { return nil }
  }

  private init(parts: some Collection<String>) {
    text = parts.joined(separator: "/")
    bytes = Array(text.utf8)
  }

  /// The folders on the way, and last the file's own name.
  var parts: [String] {
    Self.split(bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every folder on the way, the outermost first.
  var ancestors: [RelativePath] {
    let parts = parts
    return (1..<max(1, parts.count)).map { RelativePath(parts: parts.prefix($0)) }
  }

  func isInside(_ folder: RelativePath) -> Bool {
    bytes.count > folder.bytes.count && bytes[folder.bytes.count] == Self.slash
      && bytes.starts(with: folder.bytes)
  }

  /// A name beside this one, with a prefix before the last part.
  func sibling(prefix: String) -> RelativePath {
    let parts = parts
    return RelativePath(parts: parts.dropLast() + [prefix + (parts.last ?? "")])
  }

  /// What a folder holds follows it directly: `/` comes before all other bytes.
  static func < (a: RelativePath, b: RelativePath) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes) { rank($0) < rank($1) }
  }

  static func == (a: RelativePath, b: RelativePath) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  private static let slash = UInt8(ascii: "/")

  private static func rank(_ byte: UInt8) -> UInt8 { byte == slash ? 0 : byte }

  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: slash, omittingEmptySubsequences: false)
  }

  private static func isPart(_ part: ArraySlice<UInt8>) -> Bool {
    if part.isEmpty || part.count > partByteLimit { return false }
    if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return false }
    return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
