import Foundation

/// The layers of ARCHITECTURE.md: a target may import only targets of a strictly lower layer.
enum Layers {
  static let table: [String: Int] = [
    "CadreText": 0, "CadreTime": 0, "CadreMarkup": 0, "CadreThreads": 0,
    "Scheduling": 0, "GraphLayout": 0,
    "CadreFindings": 1, "SchedulingOracles": 1,
    "CadreSyntax": 2,
    "CadreFormat": 3, "CadreModel": 3,
    "CadreAnalysis": 4, "CadrePlanning": 4,
    "CadreDocuments": 5, "CadreExchange": 5, "CadreEditor": 5,
    "CadreWorkspace": 6,
    "CadreServer": 7,
    "CadreCommand": 8, "CadreGenerator": 8,
    "cadre": 9, "cadre-bench": 9, "scheduling-bench": 9,
  ]

  /// Modules of the toolchain, and the targets that may use them. Everything else, Foundation and
  /// Dispatch above all, stays out of the product.
  static let system: [String: Set<String>] = [
    "Glibc": [
      "CadreThreads", "CadreWorkspace", "CadreCommand", "cadre-bench", "scheduling-bench",
    ],
    "Darwin": [
      "CadreThreads", "CadreWorkspace", "CadreCommand", "cadre-bench", "scheduling-bench",
    ],
    "Synchronization": ["CadreThreads"],
    "CHeap": ["CadreThreads"],
    "Swift": ["CadreText"],
  ]

  /// Why `target` may not import `module`, or nil if it may.
  static func objection(to module: String, in target: String) -> String? {
    guard let own = table[target] else { return "target \(target) has no layer" }
    if let users = system[module] {
      return users.contains(target) ? nil : "\(target) may not import \(module)"
    }
    guard let other = table[module] else { return "\(target) may not import \(module)" }
    if other < own { return nil }
    return "\(target) (layer \(own)) may not import \(module) (layer \(other))"
  }

  /// The module a line of code imports, or nil: `@testable public import struct Module.Name`.
  static func imported(by line: Substring) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
      words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
    else { return nil }
    let rest = words[(keyword + 1)...]
    let path = rest.first { !declarationKinds.contains($0) }
    return path?.split(whereSeparator: { $0 == "." || $0 == ";" }).first.map(String.init)
  }

  private static let accessLevels: Set = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let declarationKinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
}

extension HouseRule {
  static let layers = HouseRule(name: "imports point to lower layers only") { repository in
    repository.productFiles.flatMap { file in
      file.codeLines.enumerated().compactMap { index, line in
        guard let module = Layers.imported(by: line),
          let objection = Layers.objection(to: module, in: file.target ?? file.path)
        else { return nil }
        return Offence(path: file.path, line: index + 1, what: objection)
      }
    }
  }

  static let declaredImports = HouseRule(
    name: "Package.swift declares what a target imports"
  ) { repository in
    let declared = PackageText.dependencies(
      in: repository.files.first { $0.path == "Package.swift" }?.text ?? "")
    return repository.productFiles.flatMap { file in
      file.codeLines.enumerated().compactMap { index, line in
        guard let target = file.target, let module = Layers.imported(by: line),
          declared[module] != nil, declared[target]?.contains(module) != true
        else { return nil }
        return Offence(
          path: file.path, line: index + 1, what: "\(target) does not depend on \(module)")
      }
    }
  }

  static let noPackages = HouseRule(name: "no Swift package is depended on") { repository in
    repository.files.filter { $0.path == "Package.swift" }.flatMap { file in
      file.codeLines.enumerated().compactMap { index, line in
        guard line.contains(".package(") else { return nil }
        return Offence(path: file.path, line: index + 1, what: "declares a package dependency")
      }
    }
  }
}

/// What can be read from the text of Package.swift without running it.
enum PackageText {
  /// The names in brackets that follow a target's name: `library("A", ["B"])` or
  /// `name: "A", dependencies: ["B"]`.
  static func dependencies(in text: String) -> [String: Set<String>] {
    let pattern =
      #"(?:(?:library|tests)\(\s*|name:\s*)"([^"]+)"(?:\s*,\s*(?:dependencies:\s*)?\[([^\]]*)\])?"#
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [:] }
    var found: [String: Set<String>] = [:]
    for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
      guard let name = Range(match.range(at: 1), in: text) else { continue }
      let list = Range(match.range(at: 2), in: text).map { text[$0] } ?? ""
      // Every second piece between quotation marks is the inside of a literal.
      let pieces = list.split(separator: "\"", omittingEmptySubsequences: false)
      let names = stride(from: 1, to: pieces.count, by: 2).map { String(pieces[$0]) }
      found[String(text[name]), default: []].formUnion(names)
    }
    return found
  }
}
