import Foundation
import Testing

@testable import CadreWorkspace

@Suite struct FileReplacementTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func replacesAll() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "1")
    try folder.write("b/c", "2")
    try folder.link("link", to: "b/c")
    chmod(folder["a"], 0o640)
    try FileReplacement.replace([
      FileReplacement(path: folder["a"], old: bytes("1"), new: bytes("x")),
      FileReplacement(path: folder["link"], old: bytes("2"), new: bytes("y")),
      FileReplacement(path: folder["new"], new: bytes("z")),
    ])
    #expect(
      try folder.tree() == ["a": "x", "b": "/", "b/c": "y", "link": "y", "new": "z"])
    var status = stat()
    #expect(stat(folder["a"], &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat(folder["link"], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  /// One that cannot be replaced keeps all as they are, and nothing is left behind.
  @Test(arguments: ["changed", "missing", "folder", "nowhere/x", "nul\u{0}"])
  func nothingOrAll(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "1")
    try folder.write("changed", "other")
    try folder.makeFolder("folder")
    let before = try folder.tree()
    let old = name.hasPrefix("nowhere") ? nil : bytes("1")
    #expect(throws: FileProblem.self) {
      try FileReplacement.replace([
        FileReplacement(path: folder["a"], old: bytes("1"), new: bytes("x")),
        FileReplacement(path: folder[name], old: old, new: bytes("x")),
      ])
    }
    #expect(try folder.tree() == before)
  }

  @Test(arguments: [
    ("programs/a.cadre", ".", "programs/a.cadre"), ("a/b.cadre", "a", "b.cadre"),
    ("a.cadre", "ci", "../a.cadre"), ("../x/a.cadre", "/srv/x", "a.cadre"),
    ("/srv/y/z/a", "known", "../z/a"), ("./a//b", ".", "a/b"),
  ])
  func relativePaths(path: String, folder: String, expected: String) {
    #expect(UsedFolder.relative(path, to: folder, from: "/srv/y") == expected)
  }
}
