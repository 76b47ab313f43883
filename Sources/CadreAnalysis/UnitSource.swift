import CadreSyntax

/// The trees of one folder, and the folders that its `use` statements name.
public struct FolderSource: Sendable {
  public struct Use: Sendable {
    /// The path as written.
    public var path: String
    /// Its row among the unit's folders; nil where there is no such folder.
    public var folder: Int?

    public init(path: String, folder: Int?) {
      self.path = path
      self.folder = folder
    }
  }

  public var trees: [SyntaxTree]
  public var uses: [Use]

  public init(trees: [SyntaxTree], uses: [Use]) {
    self.trees = trees
    self.uses = uses
  }
}

/// One unit: its own folder first, then every folder that it uses, directly or not.
public struct UnitSource: Sendable {
  public var folders: [FolderSource]

  public init(folders: [FolderSource]) { self.folders = folders }
}
