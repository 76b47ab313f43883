/// Where files and folders lie that are named from other places, by the names alone.
public enum UsedFolder {
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

  /// The folder of a file; "." for the current one.
  public static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// A path as it is seen from a folder; both are given from `start`, an absolute path.
  public static func relative(_ path: String, to folder: String, from start: String) -> String {
    let slash = UInt8(ascii: "/")
    let target = self.path(path, from: start).utf8.split(separator: slash)
    let base = self.path(folder, from: start).utf8.split(separator: slash)
    let shared = zip(target, base).prefix { $0.elementsEqual($1) }.count
    let up = Array(repeating: "..", count: base.count - shared)
    return (up + target.dropFirst(shared).map { String(Substring($0)) }).joined(separator: "/")
  }
}
