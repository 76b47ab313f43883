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

  static func isSearched(_ file: SourceText) -> Bool { !spelledOutIn.contains(file.path) }

  /// Offences for each place in the lines where a pattern occurs.
  static func offences(
    _ pattern: String, in lines: [Substring], of file: SourceText, ignoringCase: Bool = false
  ) -> [Offence] {
    matches(pattern, in: lines, ignoringCase: ignoringCase).map {
      Offence(path: file.path, line: $0.line, what: "says \($0.text)")
    }
  }

  /// The texts a pattern matches, each with its line number from 1.
  static func matches(
    _ pattern: String, in lines: [Substring], ignoringCase: Bool = false
  ) -> [(line: Int, text: String)] {
    let options: NSRegularExpression.Options = ignoringCase ? [.caseInsensitive] : []
    guard let expression = try? NSRegularExpression(pattern: pattern, options: options)
    else { return [(0, "a pattern that does not compile: \(pattern)")] }
    return lines.enumerated().flatMap { index, line in
      let text = String(line)
      let whole = NSRange(text.startIndex..., in: text)
      return expression.matches(in: text, range: whole).compactMap { match in
        Range(match.range, in: text).map { (line: index + 1, text: String(text[$0])) }
      }
    }
  }

  /// The words of a name, each with its capital: `HTTPManager` → `H`, `T`, `T`, `P`, `Manager`.
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
      Words.matches(Words.typeDeclaration, in: file.codeLines).compactMap { line, declaration in
        let name = declaration.split(separator: " ").last.map(String.init) ?? ""
        guard Words.components(of: name).contains(where: Words.emptyTypeWords.contains)
        else { return nil }
        return Offence(path: file.path, line: line, what: "names a type \(name)")
      }
    }
  }

  static let machinePaths = HouseRule(name: "no paths of one machine") { repository in
    repository.files.filter(Words.isSearched).flatMap {
      Words.offences(Words.machinePaths, in: $0.lines, of: $0)
    }
  }
}
