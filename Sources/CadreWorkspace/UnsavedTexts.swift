/// Contents that stand for those of files on the disk. Paths are told apart by their bytes: two
/// names that look the same may be two files.
public struct UnsavedTexts: Sendable {
  private var contents: [[UInt8]: [UInt8]] = [:]

  public init() {}

  public subscript(path: String) -> [UInt8]? {
    get { contents[Array(path.utf8)] }
    set { contents[Array(path.utf8)] = newValue }
  }
}
