/// One file to stand in the output folder.
public struct OutputFile: Sendable {
  /// Relative to the output folder, with `/` between its parts.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// What a run did to the output folder.
public struct OutputCounts: Hashable, Sendable {
  public var written = 0
  public var unchanged = 0
  public var removed = 0
  /// Bytes of the files written.
  public var bytes = 0

  public init(written: Int = 0, unchanged: Int = 0, removed: Int = 0, bytes: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.bytes = bytes
  }
}

/// An output file whose name was found to be sound.
struct SoundFile {
  let path: RelativePath
  let bytes: [UInt8]

  /// Sound files sorted by path, or the first problem among all the names.
  static func checked(_ files: [OutputFile]) throws(FileProblem) -> [SoundFile] {
    var sound: [SoundFile] = []
    sound.reserveCapacity(files.count)
    for file in files {
      guard let path = RelativePath(file.path), !Manifest.isReserved(path) else {
        throw FileProblem(.write, file.path, .invalidOutputPath)
      }
      sound.append(SoundFile(path: path, bytes: file.bytes))
    }
    sound.sort { $0.path < $1.path }
    for (file, next) in zip(sound, sound.dropFirst()) {
      if file.path == next.path { throw FileProblem(.write, next.path.text, .givenTwice) }
      if next.path.isInside(file.path) {
        throw FileProblem(.write, file.path.text, .fileAndFolder)
      }
    }
    return sound
  }
}
