import CadreText

/// The files that were read together; a `FileID` is a place in their list.
public struct SourceSet: Sendable {
  public let files: [SourceFile]

  public init(_ files: [SourceFile]) {
    self.files = files
  }

  /// The file of a number, or nil where none was read under it.
  public subscript(id: FileID) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }
}
