/// Where the folder lies that `use "../common"` means.
enum UsedFolder {
  /// The shortest path, by the names alone: `programs/vna` and `../common` give `programs/common`.
  /// One folder reached in two ways has one path, unless links are involved.
  static func path(_ used: String, from folder: String) -> String {
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
