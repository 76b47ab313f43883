/// A file to write. The path is relative to the output folder, with `/` between its parts, none of
/// which is empty, `.` or `..`.
public struct DocumentFile: Sendable, Equatable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
