import CadreFindings
import CadreWorkspace
import Foundation
import Testing

@testable import CadreCommand

/// `check` on files: fixes, known findings, configurations.
@Suite struct CheckVerbTests {
  /// A folder with one unit; `run` gives status, output and messages with the folder as `$D`.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "cadre-check-\(UUID().uuidString)").path()

    init(_ files: [String: String]) throws {
      for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      let url = URL(filePath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func text(_ name: String) -> String {
      FileManager.default.contents(atPath: "\(path)/\(name)")
        .map { String(decoding: $0, as: UTF8.self) } ?? "none"
    }

    func run(_ line: String, terminal: Terminal = Terminal()) -> (Int32, String, String) {
      let (output, messages) = (Recorder(), Recorder())
      let context = Context(
        output: output.sink, messages: messages.sink, terminal: terminal, workingFolder: "/")
      let words = line.split(separator: " ").map { String($0).replacing("$D", with: path) }
      let status = CadreTool.run(words, context)
      return (
        status.rawValue, output.text.replacing(path, with: "$D"),
        messages.text.replacing(path, with: "$D")
      )
    }
  }

  private static let crooked = "module A “Cơ bản”\n\nmodule B “Nâng cao” {\n  valid 24months\n}\n"
  private static let straight =
    "cadre 1\n\nmodule A \"Cơ bản\"\n\nmodule B \"Nâng cao\" {\n  valid 24 months\n}\n"

  @Test func fixesOnceAndForAll() throws {
    let folder = try Folder(["a.cadre": Self.crooked])
    #expect(folder.run("check $D").0 == 1)
    let (status, output, messages) = folder.run("check $D --fix")
    #expect(status == 0)
    #expect(output == "1 unit, 1 file: nothing found\n")
    #expect(messages == "cadre: 4 fixes applied in 1 file\n")
    #expect(folder.text("a.cadre") == Self.straight)
    #expect(folder.run("check $D --fix").2 == "cadre: nothing to fix\n")
    #expect(folder.text("a.cadre") == Self.straight)
  }

  /// What is not declared may be a slip for this module or for one to come: the author chooses.
  @Test func suggestionsAreNotApplied() throws {
    let text = "cadre 1\n\nmodule A1 \"A\"\nmodule C \"C\" {\n    requires A11\n}\n"
    let folder = try Folder(["a.cadre": text])
    let (status, output, messages) = folder.run("check $D --fix")
    #expect(status == 1 && output.contains("[fix]"))
    #expect(
      messages
        == "cadre: no fix is sure to be what you mean; those marked [fix] are for you to choose\n")
    #expect(folder.text("a.cadre") == text)
  }

  @Test func whatRemainsDecidesTheStatus() throws {
    let folder = try Folder(["a.cadre": Self.crooked + "module A \"Again\"\n"])
    let (status, output, _) = folder.run("check $D --fix --format github")
    #expect(status == 1)
    #expect(output.split(separator: "\n").count == 1 && output.contains("title=duplicate-name"))
  }

  /// A whole programme as a word processor leaves it becomes the programme again.
  @Test func curesAWholeProgramme() throws {
    let folder = try Folder([:])
    for file in FirstProgramme.files {
      var isOpen = false
      let text = String(decoding: file.bytes, as: UTF8.self).map { character -> String in
        guard character == "\"" else { return String(character) }
        isOpen.toggle()
        return isOpen ? "“" : "”"
      }
      try folder.write(
        file.path,
        text.joined().replacing("24 months", with: "24months"))
    }
    #expect(folder.run("check $D --fix").0 == 0)
    for file in FirstProgramme.files {
      #expect(folder.text(file.path) == String(decoding: file.bytes, as: UTF8.self))
    }
  }

  /// Names that look the same and are two files keep their own contents.
  @Test func namesThatLookAlike() throws {
    let folder = try Folder([:])
    try folder.write("e\u{301}.cadre", "cadre 1\nmodule A “A”\n")
    try folder.write("\u{E9}.cadre", "cadre 1\nmodule B “B”\n")
    #expect(folder.run("check $D --fix").0 == 0)
    #expect(folder.text("e\u{301}.cadre").contains("A \"A\""))
    #expect(folder.text("\u{E9}.cadre").contains("B \"B\""))
  }

  @Test func dryRunWritesNothing() throws {
    let folder = try Folder(["a.cadre": Self.crooked])
    let (status, output, messages) = folder.run("check $D --fix --dry-run")
    #expect(status == 1)
    #expect(messages.isEmpty)
    #expect(folder.text("a.cadre") == Self.crooked)
    #expect(
      output == """
        --- $D/a.cadre
        +++ $D/a.cadre
        @@ -1,5 +1,7 @@
        -module A “Cơ bản”
        +cadre 1
        \u{20}
        -module B “Nâng cao” {
        -  valid 24months
        +module A "Cơ bản"
        +
        +module B "Nâng cao" {
        +  valid 24 months
         }

        """)
  }

  /// Two units, one using the other: a file that is fixed in one round is read so in the next.
  @Test func severalUnits() throws {
    let folder = try Folder([
      "common/a.cadre": "cadre 1\nmodule A “A”\n",
      "own/b.cadre": "cadre 1\nuse \"../common\"\nmodule B “B” {\n    requires A\n}\n",
    ])
    // Another unit's files are not this one's to change.
    #expect(folder.run("check $D/own --fix").0 == 0)
    #expect(folder.text("common/a.cadre").contains("“A”"))
    #expect(folder.run("check $D --fix").2 == "cadre: 1 fix applied in 1 file\n")
    #expect(folder.text("common/a.cadre") == "cadre 1\nmodule A \"A\"\n")
  }

  @Test func knownFindingsDoNotFail() throws {
    let folder = try Folder(["a.cadre": "cadre 1\nmodule A \"A\"\nmodule A \"Again\"\n"])
    let written = folder.run("check $D --write-baseline $D/known.json")
    #expect(written.0 == 0 && written.2 == "cadre: $D/known.json: 1 finding written as known\n")
    let first = folder.text("known.json")
    #expect(first.contains(#""file": "a.cadre""#))
    #expect(folder.run("check $D --baseline $D/known.json").0 == 0)
    try folder.write("a.cadre", "cadre 1\n// moved\nmodule A \"A\"\n\n  module A \"Again\"\n")
    let moved = folder.run("check $D --baseline $D/known.json")
    #expect(moved.0 == 0 && moved.1 == "1 unit, 1 file: nothing new found\n")
    #expect(moved.2 == "cadre: 1 known finding is not shown ($D/known.json)\n")
    try folder.write("a.cadre", "cadre 1\nmodule A \"A\"\nmodule B \"B\"\nmodule B \"B\"\n")
    let other = folder.run("check $D --baseline $D/known.json --format github")
    #expect(other.0 == 1 && other.1.contains("B") && other.2.contains("1 finding of $D/known.json"))
    try folder.write("cadre.config", "cadre 1\nbaseline \"known.json\"\n")
    #expect(folder.run("check $D").0 == 1)
    #expect(folder.run("check $D --write-baseline $D/known.json").0 == 0)
    #expect(folder.run("check $D").0 == 0)
  }

  @Test func configurationsDecideWhatFails() throws {
    let folder = try Folder([
      "a.cadre": "cadre 1\nlanguage vi, en\nmodule A \"A\"\n",
      "cadre.config": "cadre 1\nrule missing-translation warning\ndeny warnings\n",
    ])
    #expect(folder.run("check $D").0 == 1)
    #expect(folder.run("check $D --deny errors").0 == 0)
    try folder.write("cadre.config", "cadre 1\nrule missing-translation off\ndeny hints\n")
    #expect(folder.run("check $D").0 == 0)
    try folder.write("cadre.config", "cadre 1\nrule missing-translatoin off\n")
    let (status, output, _) = folder.run("check $D")
    #expect(status == 1)
    #expect(output.contains("$D/cadre.config:2:6") && output.contains("missing-translation?"))
  }

  @Test(arguments: [
    ("check --dry-run $D", "--dry-run goes with --fix"),
    ("check --fix -", "--fix changes files; - is standard input"),
    (
      "check --fix --dry-run --format json $D", "--dry-run shows a diff, not --format json"
    ),
    (
      "check $D --baseline a --write-baseline b",
      "give --baseline or --write-baseline, not both"
    ),
    (
      "check $D --write-baseline $D/a.cadre",
      "cannot replace $D/a.cadre: it is no file of known findings: a value is expected here "
        + "(byte 0); move it away"
    ),
    ("check $D --baseline $D/none", "cannot read $D/none: no such file or folder"),
    ("check $D --write-baseline $D/no/where", "cannot create $D/no/where: no such file or folder"),
  ])
  func refuses(line: String, why: String) throws {
    let folder = try Folder(["a.cadre": "cadre 1\n"])
    let (status, output, messages) = folder.run(line)
    #expect(status == 2 && output.isEmpty)
    #expect(messages == "cadre: \(why)\n")
    #expect(folder.text("a.cadre") == "cadre 1\n")
  }

  /// What only a timetable tells has examples too; an `allow` or a configuration keeps it away.
  @Test func quotasAreFindings() throws {
    let rule = try #require(RuleCatalogue.rule(named: "quota-unmet"))
    let folder = try Folder(["a.cadre": rule.wrong])
    #expect(folder.run("check $D").1 == "1 unit, 1 file: nothing found\n")
    let (status, _, messages) = folder.run("schedule $D")
    #expect(status == 0)
    #expect(messages.contains("warning[quota-unmet]: college has 1 class in 2026, fewer than"))
    let line = "at least 2 classes a year"
    try folder.write(
      "a.cadre",
      rule.wrong.replacing(line, with: line + "\n    allow quota-unmet because \"next year\""))
    #expect(folder.run("check $D").1 == "1 unit, 1 file: nothing found\n")
    #expect(folder.run("schedule $D").2 == "")
    try folder.write("a.cadre", rule.right)
    #expect(folder.run("schedule $D").2 == "")
    try folder.write("a.cadre", rule.wrong)
    try folder.write("cadre.config", "cadre 1\nrule quota-unmet off\n")
    #expect(folder.run("schedule $D").2 == "")
  }
}
