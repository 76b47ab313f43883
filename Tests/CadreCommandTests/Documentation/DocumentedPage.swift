import Foundation

/// A page of the documentation and the steps that its examples stand for.
///
/// A fence of ```cadre``` is a text of the language. The line before it may name its file, "In
/// `modules.cadre`:" (a new file, or anew) or "Add to `modules.cadre`:"; without a name it is a
/// file of its own. A comment `<!-- given … -->`, perhaps with a file's name after `given`, holds
/// what the text around takes for granted. A fence of ```console``` holds commands after `$ ` with
/// exactly what they print.
struct DocumentedPage {
  enum Step: Equatable {
    case write(file: String, text: String)
    case append(file: String, text: String)
    /// A command with the lines of the page (counted from 0) that show what it prints.
    case run(command: String, output: Range<Int>)
  }

  let lines: [String]
  private(set) var steps: [Step] = []
  private var unnamed = 0

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var row = 0
    while row < lines.count {
      if lines[row].hasPrefix("<!-- given") {
        let end = Self.end(of: "-->", from: row + 1, in: lines)
        let file = lines[row].dropFirst("<!-- given".count).drop { $0 == " " }
        addText(lines[(row + 1)..<end], named: file.isEmpty ? nil : "In `\(file)`:")
        row = end + 1
      } else if lines[row].hasPrefix("```") {
        let end = Self.end(of: "```", from: row + 1, in: lines)
        add(String(lines[row].dropFirst(3)), (row + 1)..<end, lead: lead(before: row))
        row = end + 1
      } else {
        row += 1
      }
    }
  }

  private static func end(of mark: String, from row: Int, in lines: [String]) -> Int {
    var row = row
    while row < lines.count, lines[row] != mark { row += 1 }
    return row
  }

  private func lead(before row: Int) -> String {
    var row = row - 1
    while row >= 0, lines[row].isEmpty { row -= 1 }
    return row >= 0 ? lines[row] : ""
  }

  private mutating func add(_ language: String, _ rows: Range<Int>, lead: String) {
    switch language {
    case "cadre": addText(lines[rows], named: lead.hasSuffix(":") ? lead : nil)
    case "console": addCommands(rows)
    default: break
    }
  }

  private mutating func addText(_ rows: ArraySlice<String>, named lead: String?) {
    var text = rows.joined(separator: "\n") + "\n"
    let file = lead.flatMap { $0.firstMatch(of: /`([a-z0-9-]+\.cadre)`:$/) }.map { String($0.1) }
    if let file, lead?.contains("Add to `") == true {
      steps.append(.append(file: file, text: "\n" + text))
      return
    }
    unnamed += file == nil ? 1 : 0
    if !text.hasPrefix("cadre ") { text = "cadre 1\n\n" + text }
    steps.append(.write(file: file ?? "example-\(unnamed).cadre", text: text))
  }

  private mutating func addCommands(_ rows: Range<Int>) {
    var row = rows.lowerBound
    while row < rows.upperBound {
      guard lines[row].hasPrefix("$ ") else {
        row += 1
        continue
      }
      var end = row + 1
      while end < rows.upperBound, !lines[end].hasPrefix("$ ") { end += 1 }
      steps.append(.run(command: String(lines[row].dropFirst(2)), output: (row + 1)..<end))
      row = end
    }
  }
}
