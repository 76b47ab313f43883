/// The list of the files and folders in the output folder that are ours.
///
/// One name a line under a heading, sorted; folders end in `/`. Anybody may have written what we
/// read: lines that could not be ours are dropped.
struct Manifest: Equatable {
  static let name = ".cadre-manifest"
  /// Holds the names of a run under way, so that a run that was killed leaves nothing unowned.
  static let pendingName = ".cadre-manifest-pending"
  static let temporaryName = ".cadre-manifest-new"
  /// Stands before the name of a file that is to replace another.
  static let temporaryPrefix = ".cadre-new-"
  static let byteLimit = 64 << 20

  private static let heading = "cadre-manifest 1"

  var files: Set<RelativePath> = []
  var folders: Set<RelativePath> = []

  init(files: Set<RelativePath> = [], folders: Set<RelativePath> = []) {
    self.files = files
    self.folders = folders
  }

  init(reading bytes: [UInt8]) {
    var lines = bytes.split(separator: 10)
    guard lines.first?.elementsEqual(Self.heading.utf8) == true else { return }
    lines.removeFirst()
    for var line in lines {
      let isFolder = line.last == UInt8(ascii: "/")
      if isFolder { line.removeLast() }
      guard let text = String(validating: line, as: UTF8.self), let path = RelativePath(text),
        path.parts.last?.utf8.starts(with: Self.name.utf8) != true
      else { continue }
      if isFolder { folders.insert(path) } else { files.insert(path) }
    }
  }

  var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8) + [10]
    for path in files.sorted() { bytes += Array(path.text.utf8) + [10] }
    for path in folders.sorted() { bytes += Array(path.text.utf8) + Array("/\n".utf8) }
    return bytes
  }

  func union(_ other: Manifest) -> Manifest {
    Manifest(files: files.union(other.files), folders: folders.union(other.folders))
  }

  /// Names that the writer keeps for itself.
  static func isReserved(_ path: RelativePath) -> Bool {
    path.parts.contains { $0.utf8.starts(with: ".cadre-".utf8) }
  }
}
