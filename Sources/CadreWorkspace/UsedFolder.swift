/// Finds the unit that `use "../common"` means.
public enum UsedFolder {
  /// The unit in a folder named relative to the folder of another unit.
  public static func unit(_ used: String, from folder: String) throws(FileProblem) -> UnitLocation {
    let path = path(used, from: folder)
    if path.utf8.contains(0) { throw FileProblem(.list, path, .nulInPath) }
    let listing = try FolderReader.list(path)
    if listing.files.isEmpty { throw FileProblem(.find, path, .noCadreFilesHere) }
    return UnitLocation(folder: path, listing)
  }

  /// The shortest path, by the names alone: `programs/vna` and `../common` give `programs/common`.
  /// One folder reached in two ways has one path, unless links are involved.
  public static func path(_ used: String, from folder: String) -> String {
    let slash = UInt8(ascii: "/")
    let isAbsolute = used.utf8.first == slash || folder.utf8.first == slash
    let whole = used.utf8.first == slash ? used : "\(folder)/\(used)"
    var parts: [String] = []
    for part in whole.utf8.split(separator: slash).map({ String(Substring($0)) }) {
      if part == "." { continue }
      if part == "..", parts.last.map({ $0 != ".." }) ?? isAbsolute {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    let path = parts.joined(separator: "/")
    if isAbsolute { return "/\(path)" }
    return path.isEmpty ? "." : path
  }
}
