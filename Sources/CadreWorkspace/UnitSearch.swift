/// Walks a folder of units. Folders themselves come before links to folders, so that a unit keeps
/// its own path and a ring of links ends.
struct UnitSearch {
  typealias Found = (unit: UnitLocation, identity: FileStatus.Identity)

  private let top: String
  private var seen: Set<FileStatus.Identity>
  private var found: [Found] = []
  private var links: [(path: String, identity: FileStatus.Identity)] = []

  /// The units below a folder that holds no `.cadre` file itself, sorted by path.
  static func units(below folder: String, _ listing: FolderListing) throws(FileProblem) -> [Found] {
    var search = UnitSearch(top: folder, seen: [listing.identity])
    try search.walk(search.folders(of: listing, at: folder))
    var next = 0
    while next < search.links.count {
      let link = search.links[next]
      next += 1
      if search.seen.insert(link.identity).inserted { try search.walk([link.path]) }
    }
    return search.found.sorted { isOrderedByBytes($0.unit.folder, $1.unit.folder) }
  }

  private init(top: String, seen: Set<FileStatus.Identity>) {
    self.top = top
    self.seen = seen
  }

  /// Goes through folders that are marked as seen, and those below them.
  private mutating func walk(_ start: [String]) throws(FileProblem) {
    var waiting = start
    while let path = waiting.popLast() {
      let listing = try FolderReader.list(path)
      if !listing.files.isEmpty {
        found.append((UnitLocation(folder: path, listing), listing.identity))
      }
      waiting += try folders(of: listing, at: path)
    }
  }

  /// The paths of sub-folders not seen before, in reverse order; links are put aside.
  private mutating func folders(of listing: FolderListing, at path: String) throws(FileProblem)
    -> [String]
  {
    var paths: [String] = []
    for folder in listing.folders.reversed() {
      if folder.isLink {
        links.append((join(path, folder.name), folder.identity))
      } else if seen.insert(folder.identity).inserted {
        paths.append(join(path, folder.name))
      }
    }
    if seen.count > UnitDiscovery.folderLimit {
      throw FileProblem(.list, top, .tooManyFolders(limit: UnitDiscovery.folderLimit))
    }
    return paths
  }
}
