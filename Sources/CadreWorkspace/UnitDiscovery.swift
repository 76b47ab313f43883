#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a unit lies: its folder and the paths of its `.cadre` files, sorted by bytes.
public struct UnitLocation: Hashable, Sendable {
  /// As the user would write it; "." for the current folder.
  public let folder: String
  public let files: [String]

  public init(folder: String, files: [String]) {
    self.folder = folder
    self.files = files
  }
}

/// Finds the units that paths on the command line mean.
///
/// A folder with `.cadre` files is that one unit; a `.cadre` file means the unit of its folder; any
/// other folder means all units below it. Each folder is taken once, however it is reached.
public struct UnitDiscovery {
  public static let folderLimit = 100_000

  private var units: [UnitLocation] = []
  private var taken: Set<FileStatus.Identity> = []

  public static func units(at paths: [String]) throws(FileProblem) -> [UnitLocation] {
    var discovery = UnitDiscovery()
    for path in paths { try discovery.add(path) }
    return discovery.units
  }

  private mutating func add(_ path: String) throws(FileProblem) {
    let path = Self.withoutTrailingSlash(path)
    let status = try Self.status(of: path)
    if status.kind == .folder {
      try add(folder: path)
    } else if path.utf8.reversed().starts(with: ".cadre".utf8.reversed()) {
      try add(folder: UsedFolder.parent(of: path))
    } else {
      throw FileProblem(.read, path, .notCadre)
    }
  }

  private mutating func add(folder: String) throws(FileProblem) {
    let listing = try FolderReader.list(folder)
    if listing.files.isEmpty {
      let found = try UnitSearch.units(below: folder, listing)
      if found.isEmpty { throw FileProblem(.find, folder, .noCadreFiles) }
      for (unit, identity) in found where taken.insert(identity).inserted { units.append(unit) }
    } else if taken.insert(listing.identity).inserted {
      units.append(UnitLocation(folder: folder, listing))
    }
  }

  private static func status(of path: String) throws(FileProblem) -> FileStatus {
    if path.utf8.contains(0) { throw FileProblem(.read, path, .nulInPath) }
    var result = stat()
    if stat(path, &result) != 0 { throw FileProblem(.read, path, .system(errno)) }
    return FileStatus(result)
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UnitLocation {
  init(folder: String, _ listing: FolderListing) {
    self.init(folder: folder, files: listing.files.map { join(folder, $0) })
  }
}

/// A path for people: no "./" before names in the current folder.
func join(_ folder: String, _ name: String) -> String {
  if name.isEmpty { return folder }
  if folder == "." { return name }
  return folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
}
