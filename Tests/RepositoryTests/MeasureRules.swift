/// The limits on lengths, and the files that may pass them, each with its reason.
enum Measures {
  static let columns = 100
  static let linesPerFile = 400
  static let linesPerFunction = 70

  /// Path to reason. Only pure tables and texts belong here.
  static let longFiles: [String: String] = [:]
  static let wideFiles: [String: String] = [:]
}

extension HouseRule {
  static let columns = HouseRule(name: "lines have at most 100 columns") { repository in
    repository.programText.filter { Measures.wideFiles[$0.path] == nil }.flatMap { file in
      file.lines.enumerated().compactMap { index, line in
        guard line.utf8.count > Measures.columns, line.count > Measures.columns else { return nil }
        return Offence(path: file.path, line: index + 1, what: "\(line.count) columns")
      }
    }
  }

  static let fileLength = HouseRule(name: "files have at most 400 lines") { repository in
    repository.programText
      .filter { Measures.longFiles[$0.path] == nil && $0.lines.count > Measures.linesPerFile }
      .map { Offence(path: $0.path, what: "\($0.lines.count) lines") }
  }

  static let functionLength = HouseRule(name: "functions have at most 70 lines") { repository in
    repository.swiftFiles.flatMap { file in
      FunctionSpan.all(in: file.codeLines).filter { $0.count > Measures.linesPerFunction }.map {
        Offence(path: file.path, line: $0.first + 1, what: "\($0.head) has \($0.count) lines")
      }
    }
  }

  static let whitespace = HouseRule(
    name: "no tabs, no trailing space, a newline at the end"
  ) { repository in
    repository.files.filter { !$0.isTestCase }.flatMap { file in
      var offences: [Offence] = []
      for (index, line) in file.lines.enumerated() {
        let scalars = line.unicodeScalars
        if scalars.contains("\t") {
          offences.append(Offence(path: file.path, line: index + 1, what: "tab"))
        }
        if let last = scalars.last, last == " " || last == "\r" || last == "\t" {
          offences.append(Offence(path: file.path, line: index + 1, what: "trailing space"))
        }
      }
      if !file.text.isEmpty, !file.text.utf8.reversed().starts(with: "\n".utf8) {
        offences.append(Offence(path: file.path, what: "no newline at the end"))
      }
      return offences
    }
  }
}

/// The lines one function, initialiser, subscript or computed property takes.
struct FunctionSpan {
  /// The declaration's first words, for the message.
  let head: String
  /// Zero-based line of the declaration.
  let first: Int
  let count: Int

  /// Finds every declaration with a body in code whose comments and literals are blanked.
  static func all(in lines: [Substring]) -> [FunctionSpan] {
    lines.indices.compactMap { index in
      guard isDeclaration(lines[index]), let last = closingLine(from: index, in: lines)
      else { return nil }
      let head = lines[index].split(separator: " ").prefix(4).joined(separator: " ")
      return FunctionSpan(head: head, first: index, count: last - index + 1)
    }
  }

  private static func isDeclaration(_ line: Substring) -> Bool {
    for word in line.split(whereSeparator: { !$0.isLetter && $0 != "@" }) {
      if ["func", "init", "deinit", "subscript", "var"].contains(word) { return true }
      if !modifiers.contains(word) && !word.hasPrefix("@") { return false }
    }
    return false
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "static", "class", "final",
    "override", "mutating", "nonmutating", "nonisolated", "isolated", "convenience", "required",
    "borrowing", "consuming", "set", "prefix", "postfix", "infix", "lazy", "indirect",
  ]

  /// The line on which the body that opens after `first` closes, or nil for a declaration without
  /// a body: then the enclosing brace closes, or the next declaration starts, before one opens.
  private static func closingLine(from first: Int, in lines: [Substring]) -> Int? {
    var braces = 0
    var brackets = 0
    for index in first..<lines.count {
      if index > first, braces == 0, brackets == 0, isDeclaration(lines[index]) { return nil }
      for byte in lines[index].utf8 {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
        case UInt8(ascii: "{") where braces > 0 || brackets == 0: braces += 1
        case UInt8(ascii: "}") where braces > 0:
          braces -= 1
          if braces == 0 { return index }
        case UInt8(ascii: "}") where brackets == 0: return nil
        default: break
        }
      }
      // A stored property ends with its line; the brace that follows belongs to something else.
      if braces == 0, brackets == 0, lines[first].contains("var ") { return nil }
    }
    return nil
  }
}
