import Foundation

/// Words that show unfinished, trapping or badly named code. This file and the one with the
/// detectors' own wrong inputs are the two that must spell them out.
enum Words {
  static let spelledOutIn: Set = [
    "Tests/RepositoryTests/WordRules.swift", "Tests/RepositoryTests/DetectorTests.swift",
  ]

  static let unfinished = #"\b(TODO|FIXME|XXX|HACK|placeholder|stub|for now|not implemented)\b"#
  static let traps = #"\bfatalError\(|\btry!|@unchecked\b|\bnonisolated\(unsafe\)|\bas!"#
  static let machinePaths = #"(^|[^A-Za-z0-9_.])/(work|tmp|root|home|farm)/"#
  static let typeDeclaration =
    #"\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Za-z_][A-Za-z0-9_]*)"#
  static let emptyTypeWords: Set = [
    "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Base",
  ]

  /// The matches of a pattern in one line; with a group, what the group matched.
  static func matches(_ pattern: String, in line: Substring, ignoringCase: Bool = false) -> [String]
  {
    let options: NSRegularExpression.Options = ignoringCase ? [.caseInsensitive] : []
    guard let expression = try? NSRegularExpression(pattern: pattern, options: options)
    else { return ["the pattern \(pattern) does not compile"] }
    let text = String(line)
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).compactMap { match in
      Range(match.range(at: 0), in: text).map { String(text[$0]) }
    }
  }

  static func isSearched(_ file: SourceText) -> Bool { !spelledOutIn.contains(file.path) }

  /// Offences for each line in which a pattern occurs.
  static func offences(
    _ pattern: String, in lines: [Substring], of file: SourceText, ignoringCase: Bool = false
  ) -> [Offence] {
    lines.enumerated().flatMap { index, line in
      matches(pattern, in: line, ignoringCase: ignoringCase).map {
        Offence(path: file.path, line: index + 1, what: "says \($0)")
      }
    }
  }

  /// `HTTPServerManager` → `HTTPServer`, `Manager`: enough to see the last and first words.
  static func components(of name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if character.isUppercase || words.isEmpty {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }
}

extension HouseRule {
  static let plainWords = HouseRule(name: "nothing is left unfinished") { repository in
    repository.files
      .filter { Words.isSearched($0) && !$0.isTestCase && !$0.path.hasPrefix("programs/") }
      .flatMap { Words.offences(Words.unfinished, in: $0.lines, of: $0, ignoringCase: true) }
  }

  static let noTraps = HouseRule(name: "nothing traps or evades the compiler") { repository in
    repository.swiftFiles.flatMap { Words.offences(Words.traps, in: $0.codeLines, of: $0) }
  }

  static let typeNames = HouseRule(name: "type names say what the type is") { repository in
    repository.swiftFiles.flatMap { file in
      file.codeLines.enumerated().flatMap { index, line in
        Words.matches(Words.typeDeclaration, in: line).compactMap { declaration in
          let name = declaration.split(separator: " ").last.map(String.init) ?? ""
          guard Words.components(of: name).contains(where: Words.emptyTypeWords.contains)
          else { return nil }
          return Offence(path: file.path, line: index + 1, what: "names a type \(name)")
        }
      }
    }
  }

  static let machinePaths = HouseRule(name: "no paths of one machine") { repository in
    repository.files.filter(Words.isSearched).flatMap {
      Words.offences(Words.machinePaths, in: $0.lines, of: $0)
    }
  }
}
