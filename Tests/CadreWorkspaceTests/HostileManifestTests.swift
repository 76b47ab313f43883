import Foundation
import Testing

@testable import CadreWorkspace

@Suite struct HostileManifestTests {
  @Test(arguments: [
    "../victim", "/etc/x", "linked/victim", "a/../../victim", "link", "folder", "./own", "own/",
    "fifo", "linked/", "../", "/", "", "..", ".cadre-manifest", "a\0b", "x\u{1B}",
  ])
  func isNeverObeyedOutside(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("victim", "precious")
    try folder.write("outside/victim", "precious")
    try folder.makeFolder("outside/empty")
    try folder.write("out/own", "kept: the manifest says another name")
    try folder.makeFolder("out/folder")
    try folder.link("out/linked", to: "../outside")
    try folder.link("out/link", to: "../victim")
    try folder.link("out/a", to: ".")
    #expect(mkfifo(folder["out/fifo"], 0o600) == 0)
    try folder.write("out/.cadre-manifest", "cadre-manifest 1\n\(name)\nlinked/empty/\n")
    var before = try folder.tree()
    let counts = try OutputFolder(folder["out"]).write([OutputFile(path: "n", text: "1")])
    #expect(counts == OutputCounts(written: 1, bytes: 1))
    before["out/n"] = "1"
    before["out/.cadre-manifest"] = "cadre-manifest 1\nn\n"
    #expect(try folder.tree() == before)
  }

  @Test func aManifestThatIsALinkIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("list", "cadre-manifest 1\nprecious\n")
    try folder.write("out/precious", "x")
    try folder.link("out/.cadre-manifest", to: "../list")
    #expect(throws: FileProblem(.read, folder["out/.cadre-manifest"], .isLink)) {
      try OutputFolder(folder["out"]).write([])
    }
    #expect(folder.text("out/precious") == "x")
  }

  @Test(arguments: [
    [], [0xFF, 0xFE], Array("other 1\nprecious\n".utf8), Array("cadre-manifest 1".utf8),
    Array("cadre-manifest 1\n\u{FFFD}".utf8) + [0xFF, 10, 0, 10, 47, 10, 47, 47],
  ])
  func nonsenseNamesNothing(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write("out/precious", "x")
    try Data(bytes).write(to: URL(filePath: folder["out/.cadre-manifest"]))
    _ = try OutputFolder(folder["out"]).write([])
    #expect(folder.text("out/precious") == "x")
  }

  /// Names that the writer uses on its way may be taken by links set up beforehand.
  @Test func linksUnderTemporaryNamesAreNotFollowed() throws {
    let folder = try TemporaryFolder()
    let out = OutputFolder(folder["out"])
    _ = try out.write([OutputFile(path: "a", text: "1")])
    try folder.write("victim", "precious")
    try folder.link("out/.cadre-manifest-new", to: "../victim")
    try folder.link("out/.cadre-new-a", to: "../victim")
    #expect(throws: FileProblem.self) { try out.write([OutputFile(path: "a", text: "2")]) }
    #expect(folder.text("victim") == "precious")
    #expect(folder.text("out/a") == "1")
    unlink(folder["out/.cadre-new-a"])
    #expect(try out.write([OutputFile(path: "a", text: "2")]).written == 1)
    #expect(folder.text("victim") == "precious")
  }
}
