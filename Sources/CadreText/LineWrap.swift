/// Breaks long lines between words.
public enum LineWrap {
  /// The line in parts of at most so many cells. What follows the first part keeps its indentation;
  /// spaces inside a part stay as they are; a word that is too long stays whole.
  public static func wrap(_ line: String, cells: Int) -> [String] {
    if DisplayWidth.cells(line) <= cells { return [line] }
    let indent = String(line.prefix { $0 == " " })
    var parts: [String] = []
    var part = indent
    var width = indent.utf8.count
    var isEmpty = true
    let words = line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false)
    for word in words {
      let own = DisplayWidth.cells(String(word))
      if !isEmpty, width + 1 + own > cells {
        parts.append(String(part.reversed().drop { $0 == " " }.reversed()))
        (part, width, isEmpty) = (indent, indent.utf8.count, true)
      }
      if isEmpty, word.isEmpty, !parts.isEmpty { continue }
      part += isEmpty ? String(word) : " \(word)"
      width += own + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    return parts + [part]
  }
}
