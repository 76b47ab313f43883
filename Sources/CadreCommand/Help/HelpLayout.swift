import CadreText

/// Breaks help into lines.
enum HelpLayout {
  /// Paragraphs (parted by empty lines) wrapped between words.
  static func wrap(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if source.isEmpty {
        lines += line.isEmpty ? [""] : [line, ""]
        line = ""
      }
      for word in source.split(separator: " ") {
        if !line.isEmpty, DisplayWidth.cells(line) + 1 + DisplayWidth.cells(String(word)) > columns
        {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Names on the left, what they do on the right; a name too long gets a line of its own.
  static func table(_ rows: [(name: String, text: String)], columns: Int) -> String {
    let widths = rows.map { DisplayWidth.cells($0.name) }.filter { $0 <= 28 }
    let indent = 2 + (widths.max() ?? 8) + 2
    let margin = String(repeating: " ", count: indent)
    var text = ""
    for row in rows {
      let used = 2 + DisplayWidth.cells(row.name)
      let lines = wrap(row.text, columns: max(30, columns - indent))
      text += "  \(row.name)"
      let gap = used + 2 <= indent ? String(repeating: " ", count: indent - used) : "\n" + margin
      text += lines.isEmpty ? "\n" : gap + lines.joined(separator: "\n" + margin) + "\n"
    }
    return text
  }
}
