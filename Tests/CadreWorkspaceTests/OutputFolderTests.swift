import Foundation
import Testing

@testable import CadreWorkspace

@Suite struct OutputFolderTests {
  static func write(_ folder: TemporaryFolder, _ files: [String: String]) throws -> OutputCounts {
    try OutputFolder(folder["out"]).write(
      files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, text: $0.value) })
  }

  @Test func writesKeepsReplacesAndRemoves() throws {
    let folder = try TemporaryFolder()
    let first = try Self.write(folder, ["a": "1", "b/c": "22", "b/d/e": "333", "é/ü": "4"])
    #expect(first == OutputCounts(written: 4, bytes: 7))
    #expect(folder.text("out/b/d/e") == "333")
    #expect(
      folder.text("out/.cadre-manifest")
        == "cadre-manifest 1\na\nb/c\nb/d/e\né/ü\nb/\nb/d/\né/\n")

    let inode = try FileManager.default.attributesOfItem(atPath: folder["out/a"])[.systemFileNumber]
    let second = try Self.write(folder, ["a": "1", "b/c": "2x", "n": "5"])
    #expect(second == OutputCounts(written: 2, unchanged: 1, removed: 2, bytes: 3))
    let same = try FileManager.default.attributesOfItem(atPath: folder["out/a"])[.systemFileNumber]
    #expect(inode as? Int == same as? Int)
    #expect(
      try folder.tree("out") == [
        ".cadre-manifest": "cadre-manifest 1\na\nb/c\nn\nb/\n", "a": "1", "b": "/", "b/c": "2x",
        "n": "5",
      ])
    #expect(
      try Self.write(folder, ["a": "1", "b/c": "2x", "n": "5"]) == OutputCounts(unchanged: 3))
    #expect(try Self.write(folder, [:]) == OutputCounts(removed: 3))
    #expect(try folder.tree("out") == [".cadre-manifest": "cadre-manifest 1\n"])
  }

  @Test func makesTheFoldersAboveAndTakesThemBack() throws {
    let folder = try TemporaryFolder()
    _ = try OutputFolder(folder["x/y/z/"]).write([OutputFile(path: "a", text: "1")])
    #expect(folder.text("x/y/z/a") == "1")
    #expect(throws: FileProblem.self) {
      try OutputFolder(folder["p/q"]).write([
        OutputFile(path: String(repeating: "d/", count: 70) + "a", text: "1")
      ])
    }
    #expect(!FileManager.default.fileExists(atPath: folder["p"]))
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../b", "a//b", "a/", "./a", "a/.", "a\0b", "a\nb",
    ".cadre-manifest", "x/.cadre-new-y", String(repeating: "x", count: 241), "a\u{1B}b",
  ])
  func refusesNames(name: String) throws {
    let folder = try TemporaryFolder()
    let problem = #expect(throws: FileProblem.self) {
      try Self.write(folder, ["good": "1", name: "2"])
    }
    #expect(problem?.reason == .invalidOutputPath)
    #expect(!FileManager.default.fileExists(atPath: folder["out"]))
  }

  @Test func refusesNamesThatMeet() throws {
    let out = OutputFolder(try TemporaryFolder()["out"])
    let one = OutputFile(path: "a", text: "1")
    #expect(throws: FileProblem(.write, out.path + "/a", .givenTwice)) {
      try out.write([one, OutputFile(path: "a-b", text: "2"), one])
    }
    #expect(throws: FileProblem(.write, out.path + "/a", .fileAndFolder)) {
      try out.write([OutputFile(path: "a/b", text: "2"), OutputFile(path: "a-b", text: "2"), one])
    }
    // Two spellings of one letter are two names where the file system says so.
    let spellings = [
      OutputFile(path: "\u{E9}/a", text: "1"), OutputFile(path: "e\u{301}/a", text: "2"),
    ]
    #expect(try out.write(spellings).written == 2)
    #expect(try out.write([spellings[0]]) == OutputCounts(unchanged: 1, removed: 1))
  }

  @Test func touchesNothingThatIsNotOurs() throws {
    let folder = try TemporaryFolder()
    try folder.write("out/mine", "by hand")
    try folder.write("out/same", "1")
    try folder.write("out/sub/mine", "by hand")
    try folder.makeFolder("out/empty")
    let before = try folder.tree("out")
    #expect(throws: FileProblem(.write, folder["out/mine"], .notOurs)) {
      try Self.write(folder, ["a": "1", "mine": "2", "sub/x": "3"])
    }
    #expect(try folder.tree("out") == before)
    #expect(
      try Self.write(folder, ["same": "1", "sub/x": "3", "empty/x": "4"])
        == OutputCounts(written: 2, unchanged: 1, bytes: 2))
    #expect(try Self.write(folder, [:]) == OutputCounts(removed: 2))
    var after = try folder.tree("out")
    after[".cadre-manifest"] = nil
    #expect(after == before)
  }

  @Test(arguments: [
    ("link", FileReason.isLink), ("folder", .isFolder), ("fifo", .notRegular),
    ("linked/x", .isLink), ("file/x", .notFolder),
  ])
  func refusesWhatStandsInTheWay(name: String, reason: FileReason) throws {
    let folder = try TemporaryFolder()
    try folder.write("outside/x", "precious")
    try folder.write("out/file", "x")
    try folder.makeFolder("out/folder")
    try folder.link("out/link", to: "../outside/x")
    try folder.link("out/linked", to: "../outside")
    #expect(mkfifo(folder["out/fifo"], 0o600) == 0)
    #expect(throws: FileProblem(.write, folder["out/\(name)"], reason)) {
      try Self.write(folder, ["a": "1", name: "2"])
    }
    #expect(folder.text("out/a") == nil)
    #expect(folder.text("outside/x") == "precious")
  }

  @Test func theFolderItselfMayBeALinkButNoFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real")
    try folder.link("out", to: "real")
    #expect(try Self.write(folder, ["a": "1"]).written == 1)
    #expect(folder.text("real/a") == "1")
    try folder.write("file", "x")
    #expect(throws: FileProblem(.write, folder["file"], .notFolder)) {
      try OutputFolder(folder["file"]).write([OutputFile(path: "a", text: "")])
    }
    #expect(throws: FileProblem.self) { try OutputFolder("").write([]) }
    #expect(throws: FileProblem.self) { try OutputFolder("a\0b").write([]) }
  }

  @Test func manyFiles() throws {
    let folder = try TemporaryFolder()
    var files = (0..<10_000).map { OutputFile(path: "m/\($0 % 100)/\($0)", text: "page \($0)") }
    let out = OutputFolder(folder["out"])
    #expect(try out.write(files).written == 10_000)
    #expect(try out.write(files) == OutputCounts(unchanged: 10_000))
    files.removeLast(9_990)
    #expect(try out.write(files).removed == 9_990)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder["out/m"]).count == 20)
  }
}
