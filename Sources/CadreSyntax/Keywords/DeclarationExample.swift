/// Lines that declare things, to show the way out where a thing is missing.
public enum DeclarationExample {
  /// A line with this head at the top of a file that declares the name, its title left open; nil
  /// where there is no such statement.
  public static func line(_ head: String, declaring name: String) -> String? {
    guard let row = KeywordTable.rows.first(where: { $0.stands(in: .file) && $0.head == head })
    else { return nil }
    let example = opened(Example.line(of: row)).split(separator: " ")
    guard example.count > 1 else { return nil }
    let rest = example.dropFirst(2).joined(separator: " ")
    let takesTitle = row.shape.contains("NEW:\(row.head) [ TEXT ]") && !rest.hasPrefix("\"")
    return ([head, name] + (takesTitle ? ["\"…\""] : []) + (rest.isEmpty ? [] : [rest]))
      .joined(separator: " ")
  }

  /// The first declaration of a line, its title as `"…"` and without translation.
  private static func opened(_ example: String) -> String {
    var line = ""
    for (index, part) in example.split(separator: "\"").enumerated() {
      if index.isMultiple(of: 2) {
        let outside = part.split(separator: ",", omittingEmptySubsequences: false)[0]
        line += outside == " en " ? "" : outside
        if outside.count < part.count { break }
      } else if !line.hasSuffix("\"…\"") {
        line += "\"…\""
      }
    }
    return line
  }
}
