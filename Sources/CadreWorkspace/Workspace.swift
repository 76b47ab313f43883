import CadreAnalysis
import CadreFindings
import CadreSyntax
import CadreText
import CadreThreads

/// A unit that was read: its place and the trees that its analysis needs.
public struct LoadedUnit: Sendable {
  public let location: UnitLocation
  public private(set) var source: UnitSource
  /// The texts of all its folders.
  public let texts: [SourceFile]
  /// The unit's own files.
  public let files: [FileID]
  /// The path of the `cadre.config` that it obeys; nil where there is none.
  public let configuration: String?

  init(
    _ location: UnitLocation, _ folders: [FolderSource], files: [FileID], configuration: String?
  ) {
    self.location = location
    source = UnitSource(folders: folders)
    texts = folders.flatMap { $0.trees.map(\.source) }
    self.files = files
    self.configuration = configuration
  }

  /// Gives the trees away, so that they go when they have been read.
  public mutating func takeSource() -> UnitSource {
    let taken = source
    source = UnitSource(folders: [])
    return taken
  }
}

/// The files of one run. A folder that several units use is read and parsed once.
public struct Workspace {
  private var files: [SourceFile] = []
  private var folders: [FileStatus.Identity: Folder] = [:]
  /// Every `cadre.config` read so far, by its path.
  public private(set) var configurations: [String: Configuration] = [:]

  private struct Folder {
    var location: UnitLocation
    var trees: [SyntaxTree]
    var uses: [FolderUse]
  }

  private struct FolderUse {
    var path: String
    var target: FileStatus.Identity?
  }

  private let unsaved: UnsavedTexts

  public init(unsaved: UnsavedTexts = UnsavedTexts()) {
    self.unsaved = unsaved
  }

  /// Every file read so far.
  public var sources: SourceSet { SourceSet(files) }

  /// Reads a unit and the folders that it uses, directly or not.
  public mutating func load(_ location: UnitLocation) throws(FileProblem) -> LoadedUnit {
    let own = try FolderReader.list(location.folder).identity
    try read(location, own)
    let order = reached(from: own)
    let sources = order.map { identity in
      let folder = folders[identity]
      let uses = folder?.uses.map { use in
        FolderSource.Use(
          path: use.path, folder: use.target.flatMap { order.firstIndex(of: $0) })
      }
      return FolderSource(trees: folder?.trees ?? [], uses: uses ?? [])
    }
    let ids = sources.first?.trees.map(\.file) ?? []
    return LoadedUnit(
      location, sources, files: ids,
      configuration: try readConfiguration(for: location))
  }

  /// A unit of one text that is in no folder, such as standard input.
  public mutating func load(_ file: SourceFile) throws(FileProblem) -> LoadedUnit {
    let tree = parse(file)
    let source = FolderSource(trees: [tree], uses: [])
    let location = UnitLocation(folder: ".", files: [file.path])
    return LoadedUnit(
      location, [source], files: [tree.file],
      configuration: try readConfiguration(for: location))
  }

  private mutating func readConfiguration(for location: UnitLocation) throws(FileProblem)
    -> String?
  {
    guard let path = ConfigurationSearch.path(forUnitAt: location.folder) else { return nil }
    if configurations[path] == nil {
      configurations[path] = Configuration(parse(try source(path), top: .config))
    }
    return path
  }

  private mutating func parse(_ file: SourceFile, top: Block = .file) -> SyntaxTree {
    files.append(file)
    return SyntaxTree(file, file: FileID(files.count - 1), top: top)
  }

  /// Reads a folder and what it uses, each once.
  private mutating func read(_ start: UnitLocation, _ identity: FileStatus.Identity)
    throws(FileProblem)
  {
    var waiting = [(start, identity)]
    while let (location, identity) = waiting.popLast() {
      if folders[identity] != nil { continue }
      let trees = try readTrees(location.files)
      var folder = Folder(location: location, trees: trees, uses: [])
      for path in Self.usedPaths(trees) {
        let target = Self.find(path, from: location.folder)
        folder.uses.append(FolderUse(path: path, target: target?.identity))
        if let target { waiting.append((target.location, target.identity)) }
      }
      folders[identity] = folder
    }
  }

  /// Reads and parses files, several at a time. Of several that cannot be read the first is told.
  private mutating func readTrees(_ paths: [String]) throws(FileProblem) -> [SyntaxTree] {
    let first = files.count
    let unsaved = self.unsaved
    let read = Threads.map(Array(paths.enumerated())) {
      (place) -> Result<SyntaxTree, FileProblem> in
      Result { () throws(FileProblem) in
        let source = try Self.source(place.element, unsaved)
        return SyntaxTree(source, file: FileID(first + place.offset))
      }
    }
    var trees: [SyntaxTree] = []
    for result in read {
      let tree = try result.get()
      files.append(tree.source)
      trees.append(tree)
    }
    return trees
  }

  private func source(_ path: String) throws(FileProblem) -> SourceFile {
    try Self.source(path, unsaved)
  }

  private static func source(_ path: String, _ unsaved: UnsavedTexts) throws(FileProblem)
    -> SourceFile
  {
    if let bytes = unsaved[path] { return SourceFile(path: path, bytes: bytes) }
    return try SourceReader.read(path)
  }

  private static func usedPaths(_ trees: [SyntaxTree]) -> [String] {
    var paths: [String] = []
    for tree in trees where tree.holds(.fileUse) {
      for statement in tree.statements where statement.row == .fileUse && statement.isMatched {
        var line = statement.arguments
        if let path = line.text()?.untagged, !paths.contains(path) { paths.append(path) }
      }
    }
    return paths
  }

  /// The folder of a `use`; nil where it is none or holds no `.cadre` file.
  private static func find(_ path: String, from folder: String)
    -> (location: UnitLocation, identity: FileStatus.Identity)?
  {
    if path.isEmpty || path.utf8.contains(0) || path.utf8.first == UInt8(ascii: "/") { return nil }
    let place = UsedFolder.path(path, from: folder)
    guard let listing = try? FolderReader.list(place), !listing.files.isEmpty else { return nil }
    return (UnitLocation(folder: place, listing), listing.identity)
  }

  /// Folders from one on, each once, the first one first.
  private func reached(from start: FileStatus.Identity) -> [FileStatus.Identity] {
    var order = [start]
    var next = 0
    while next < order.count {
      for use in folders[order[next]]?.uses ?? [] {
        if let target = use.target, !order.contains(target) { order.append(target) }
      }
      next += 1
    }
    return order
  }
}
