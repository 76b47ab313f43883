extension HouseRule {
  static let topLevel = HouseRule(name: "the top of the tree holds what it should") { repository in
    let expected: Set = [
      "Package.swift", "Sources", "Tests", "programs", "schema", "README.md", "ARCHITECTURE.md",
      "CHANGELOG.md", "LICENSE", ".ci", ".swift-format", ".gitignore",
    ]
    let found = Set(repository.topLevel)
    return expected.subtracting(found).sorted().map { Offence(path: $0, what: "is missing") }
      + found.subtracting(expected).sorted().map { Offence(path: $0, what: "does not belong here") }
  }

  static let deadFiles = HouseRule(name: "every product file is used by another") { repository in
    let names = repository.swiftFiles.map { DeclaredNames(in: $0.codeLines) }
    var users: [Substring: Int] = [:]
    for name in names.flatMap(\.mentioned) { users[name, default: 0] += 1 }
    let filesPerTarget = repository.productFiles.reduce(into: [String: Int]()) {
      $0[$1.target ?? "", default: 0] += 1
    }
    return zip(repository.swiftFiles, names).compactMap { file, names in
      guard let target = file.target, file.name != "main.swift", !names.cannotBeJudged
      else { return nil }
      if names.isEmpty {
        // A target needs one file to exist before it has anything to declare.
        return filesPerTarget[target] == 1
          ? nil : Offence(path: file.path, what: "declares nothing")
      }
      // Its own mention is one; another file's makes it two.
      if names.declared.contains(where: { users[$0, default: 0] > 1 }) { return nil }
      let list = names.declared.sorted().joined(separator: ", ")
      return Offence(path: file.path, what: "no other file mentions \(list)")
    }
  }
}

/// The names a Swift file offers to others and the names it mentions.
struct DeclaredNames {
  /// Names declared at the top level, or as members of a top-level extension, unless private.
  private(set) var declared: Set<Substring> = []
  private(set) var mentioned: Set<Substring> = []
  /// True if the file adds a conformance, an initialiser or an operator to a type of another
  /// file: such things are used without their name.
  private(set) var cannotBeJudged = false
  var isEmpty: Bool { declared.isEmpty }

  private static let keywords: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias", "func", "let", "var", "case",
  ]

  init(in lines: [Substring]) {
    var depth = 0
    var isInExtension = false
    for line in lines {
      let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
      mentioned.formUnion(words)
      let opensExtension = depth == 0 && words.contains("extension")
      if opensExtension {
        isInExtension = true
        if line.contains(":") { cannotBeJudged = true }
      } else if depth == 0 || (depth == 1 && isInExtension) {
        note(words, isExtensionMember: depth == 1)
      }
      for byte in line.utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      }
      if depth == 0, line.contains("}") { isInExtension = false }
    }
  }

  private mutating func note(_ words: [Substring], isExtensionMember: Bool) {
    if words.contains("private") || words.contains("fileprivate") { return }
    if isExtensionMember, words.contains("init") || words.contains("subscript") {
      cannotBeJudged = true
    }
    guard let keyword = words.firstIndex(where: Self.keywords.contains) else { return }
    if keyword + 1 < words.count {
      declared.insert(words[keyword + 1])
    } else if words[keyword] == "func" {
      cannotBeJudged = true
    }
  }
}
