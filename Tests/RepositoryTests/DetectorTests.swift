import Testing

/// A small wrong tree and what the rule must say about it; or a right one and nothing.
struct DetectorCase: Sendable, CustomTestStringConvertible {
  let rule: HouseRule
  let path: String
  let text: String
  var beside: [SourceText] = []
  /// `line: message` of each offence, in order.
  let expected: [String]

  init(
    _ rule: HouseRule, _ path: String, _ text: String, beside: [SourceText] = [],
    _ expected: String...
  ) {
    self.rule = rule
    self.path = path
    self.text = text
    self.beside = beside
    self.expected = expected
  }

  var testDescription: String { "\(rule.name): \(path): \(text.prefix(40))" }
}

@Suite("The house rules' detectors")
struct DetectorTests {
  @Test(
    "see what is wrong and only that",
    arguments: layerCases + measureCases + wordCases + deadFileCases)
  func sees(example: DetectorCase) {
    let files = [SourceText(path: example.path, text: example.text)] + example.beside
    let found = example.rule.examine(Repository(files: files)).map { offence in
      offence.line.map { "\($0): \(offence.what)" } ?? offence.what
    }
    #expect(found == example.expected)
  }

  @Test("see what stands at the top of the tree")
  func topLevel() {
    let offences = HouseRule.topLevel.examine(
      Repository(files: [], topLevel: ["LICENSE", "notes"]))
    #expect(offences.contains(Offence(path: "notes", what: "does not belong here")))
    #expect(offences.contains(Offence(path: "Sources", what: "is missing")))
    #expect(!offences.contains { $0.path == "LICENSE" })
  }

  @Test(
    "blank comments and the text of literals, and nothing else",
    arguments: [
      ("a // b \"c\nd", "a        \nd"),
      ("a /* b /* c */ d */ e", "a                   e"),
      (#"let s = "a { \" " + t"#, #"let s = "       " + t"#),
      (#"f("a \(g("{") + h) b", i)"#, #"f("   (g(" ") + h)  ", i)"#),
      (##"#"a " \( b"# c"##, ##"#"        "# c"##),
      (##"#"\#(name) x"#"##, ##"#"  (name)  "#"##),
      ("\"\"\"\n{ \" }\n\"\"\" {", "\"\"\"\n     \n\"\"\" {"),
      ("\"open\nnext {", "\"    \nnext {"),
    ])
  func mask(source: String, expected: String) {
    #expect(CodeMask.code(of: source) == expected)
  }

  static let layerCases: [DetectorCase] = [
    DetectorCase(
      .layers, "Sources/CadreText/A.swift", "import CadreSyntax\n",
      "1: CadreText (layer 0) may not import CadreSyntax (layer 2)"),
    DetectorCase(
      .layers, "Sources/CadreModel/A.swift", "\npublic import struct CadreFormat.Edit\n",
      "2: CadreModel (layer 3) may not import CadreFormat (layer 3)"),
    DetectorCase(
      .layers, "Sources/CadreSyntax/A.swift", "@preconcurrency import Foundation\n",
      "1: CadreSyntax may not import Foundation"),
    DetectorCase(
      .layers, "Sources/CadreSyntax/A.swift", "#if canImport(Glibc)\n  import Glibc\n#endif\n",
      "2: CadreSyntax may not import Glibc"),
    DetectorCase(
      .layers, "Sources/Elsewhere/A.swift", "import CadreText\n",
      "1: target Elsewhere has no layer"),
    DetectorCase(.layers, "Sources/CadreCommand/A.swift", "import Glibc\nimport CadreServer\n"),
    DetectorCase(
      .layers, "Sources/CadreText/A.swift",
      "@_spi(_Unicode) import Swift\n// import Foundation\nlet a = \"\"\"\n  import B\n  \"\"\"\n"),
    DetectorCase(
      .declaredImports, "Sources/B/A.swift", "import A\nimport Glibc\nimport D\n",
      beside: [
        SourceText(
          path: "Package.swift",
          text: "library(\"A\"), library(\n\"B\",\n[\"A\", \"C\"]),\n"
            + ".executableTarget(name: \"D\", dependencies: [\"A\"])")
      ], "3: B does not depend on D"),
    DetectorCase(
      .noPackages, "Package.swift", "dependencies: [\n  .package(path: \"../a\")\n]\n",
      "2: declares a package dependency"),
    DetectorCase(.noPackages, "Package.swift", "let package = Package(name: \"a\")\n"),
  ]

  static let measureCases: [DetectorCase] = [
    DetectorCase(
      .columns, "Tests/A.swift", String(repeating: "a", count: 101) + "\n", "1: 101 columns"),
    DetectorCase(.columns, "Tests/A.swift", String(repeating: "đ", count: 100) + "\n"),
    DetectorCase(
      .fileLength, "run", "#!/bin/sh\n" + String(repeating: "\n", count: 400), "401 lines"),
    DetectorCase(.fileLength, "Tests/A.swift", String(repeating: "\n", count: 400)),
    DetectorCase(
      .functionLength, "Tests/A.swift",
      "struct S {\n  func f(a: () -> Void = {}) {\n" + String(repeating: "    {}\n", count: 69)
        + "  }\n}\n", "2: func f(a: () -> has 71 lines"),
    DetectorCase(
      .functionLength, "Tests/A.swift",
      "protocol P {\n  func f()\n  var g: Int { get }\n}\nenum E {\n"
        + String(repeating: "  // case\n", count: 90) + "}\n"),
    DetectorCase(
      .functionLength, "Tests/A.swift",
      "func f()\n{\n" + String(repeating: "\n", count: 67) + "}\nlet s = \"{\"\n"
        + String(repeating: "\n", count: 80) + "struct T {}\n"),
    DetectorCase(
      .functionLength, "Tests/A.swift",
      "struct S {\n  var a: Int\n  enum E {\n" + String(repeating: "    case a\n", count: 90)
        + "  }\n}\n"),
    DetectorCase(
      .functionLength, "Tests/A.swift",
      "public var a: Int {\n" + String(repeating: "  f()\n", count: 69) + "}\n",
      "1: public var a: Int has 71 lines"),
    DetectorCase(
      .whitespace, "a.md", "a \n\tb\nc\r\nd", "1: trailing space", "2: tab", "3: trailing space",
      "no newline at the end"),
    DetectorCase(.whitespace, "a.md", "a\n\nb\n"),
    DetectorCase(.whitespace, "Tests/Cases/a.ics", "a\r\n"),
  ]

  static let wordCases: [DetectorCase] = [
    DetectorCase(
      .plainWords, "README.md", "ready\nTODO more\nA Stub of it\nnot implemented\n",
      "2: says TODO", "3: says Stub", "4: says not implemented"),
    DetectorCase(.plainWords, "README.md", "stubborn, tododo, hacksaw\n"),
    DetectorCase(
      .noTraps, "Sources/A/A.swift", "try! f()\nfatalError(\"\")\nstruct A: @unchecked Sendable\n",
      "1: says try!", "2: says fatalError(", "3: says @unchecked"),
    DetectorCase(.noTraps, "Sources/A/A.swift", "try f()  // try! fatalError(\nlet a = \"try!\"\n"),
    DetectorCase(
      .typeNames, "Sources/A/A.swift", "struct FileManager {}\nenum BaseURLs {}\n",
      "1: names a type FileManager", "2: names a type BaseURLs"),
    DetectorCase(
      .typeNames, "Sources/A/A.swift", "struct Database {}\nlet m: FileManager\n// class Utils\n"),
    DetectorCase(
      .machinePaths, "README.md", "see /home/me/a\n\"/work/b\"\n", "1: says  /home/",
      "2: says \"/work/"),
    DetectorCase(.machinePaths, "README.md", "a/home/b ../work/c\n"),
  ]

  static let deadFileCases: [DetectorCase] = [
    DetectorCase(
      .deadFiles, "Sources/A/Dead.swift", "struct Dead {\n  let inside: Dead?\n}\n",
      beside: [SourceText(path: "Tests/B.swift", text: "// Dead\nlet inside = \"Dead\"\n")],
      "no other file mentions Dead"),
    DetectorCase(
      .deadFiles, "Sources/A/Alive.swift", "struct Alive {}\n",
      beside: [SourceText(path: "Tests/B.swift", text: "let b = \"\\(Alive())\"\n")]),
    DetectorCase(
      .deadFiles, "Sources/A/Dead.swift", "extension Int {\n  func dead() {}\n}\n",
      beside: [SourceText(path: "Tests/B.swift", text: "let n: Int = 1\n")],
      "no other file mentions dead"),
    DetectorCase(
      .deadFiles, "Sources/A/Alive.swift", "extension Int {\n  func used() {}\n}\n",
      beside: [SourceText(path: "Tests/B.swift", text: "1.used()\n")]),
    DetectorCase(.deadFiles, "Sources/A/Alive.swift", "extension Int: Named {}\n"),
    DetectorCase(.deadFiles, "Sources/A/main.swift", "struct Alone {}\n"),
    DetectorCase(.deadFiles, "Sources/A/First.swift", "// The only file of its target.\n"),
    DetectorCase(
      .deadFiles, "Sources/A/Empty.swift", "// Nothing.\n",
      beside: [SourceText(path: "Sources/A/main.swift", text: "f()\n")], "declares nothing"),
  ]
}
