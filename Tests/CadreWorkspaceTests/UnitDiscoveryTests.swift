import Foundation
import Testing

@testable import CadreWorkspace

@Suite struct UnitDiscoveryTests {
  private func units(_ folder: TemporaryFolder, _ names: String...) throws -> [String] {
    try UnitDiscovery.units(at: names.map { folder[$0] }).map { unit in
      let files = unit.files.map { $0.dropFirst(unit.folder.utf8.count + 1) }
      return "\(unit.folder.dropFirst(folder.path.utf8.count + 1)): \(files.joined(separator: " "))"
    }
  }

  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in [
      "programs/vna/b.cadre", "programs/vna/a.cadre", "programs/vna/Z.cadre",
      "programs/vna/notes.txt", "programs/vna/.hidden.cadre", "programs/vna/deep/c.cadre",
      "programs/acme/x.cadre", "programs/.git/y.cadre", "programs/none/readme.md",
    ] { try folder.write(name) }
    return folder
  }

  @Test func findsUnits() throws {
    let folder = try sample()
    let vna = "programs/vna: Z.cadre a.cadre b.cadre"
    #expect(try units(folder, "programs/vna") == [vna])
    #expect(try units(folder, "programs/vna/") == [vna])
    #expect(try units(folder, "programs/vna/a.cadre") == [vna])
    #expect(
      try units(folder, "programs") == [
        "programs/acme: x.cadre", vna, "programs/vna/deep: c.cadre",
      ])
  }

  @Test func takesEachFolderOnce() throws {
    let folder = try sample()
    #expect(try units(folder, "programs/vna/a.cadre", "programs/vna/b.cadre").count == 1)
    #expect(try units(folder, "programs/acme", "programs").count == 3)
    #expect(try units(folder, "programs", "programs/acme", "programs/vna/../vna").count == 3)
  }

  @Test func linksAreFollowedOnceAndRingsEnd() throws {
    let folder = try sample()
    try folder.link("programs/vna/deep/up", to: "../..")
    try folder.link("programs/aaa", to: "vna")
    try folder.link("programs/none/self", to: ".")
    try folder.makeFolder("elsewhere")
    try folder.write("elsewhere/e.cadre")
    try folder.link("programs/none/out", to: "../../elsewhere")
    #expect(
      try units(folder, "programs").map { $0.prefix { $0 != ":" } } == [
        "programs/acme", "programs/none/out", "programs/vna", "programs/vna/deep",
      ])
  }

  @Test func pathsInTheCurrentFolderAreBare() {
    #expect(join(".", "a.cadre") == "a.cadre")
    #expect(join("/", "a") == "/a")
    #expect(join("x", "a") == "x/a")
  }

  @Test(arguments: [
    ("missing", FileReason.system(ENOENT)), ("missing.cadre", .system(ENOENT)),
    ("programs/vna/notes.txt", .notCadre), ("programs/none", .noCadreFiles), ("a\0b", .nulInPath),
    ("bad", .nameNotUTF8),
  ])
  func refuses(name: String, reason: FileReason) throws {
    let folder = try sample()
    try folder.makeFolder("bad")
    close(open(folder["bad/"] + "/\u{1}.cadre", O_CREAT | O_WRONLY, 0o600))
    let old = folder["bad/"] + "/\u{1}.cadre"
    var new = Array((folder["bad/"] + "/_.cadre").utf8CString)
    if let place = new.lastIndex(of: CChar(UInt8(ascii: "_"))) {
      new[place] = CChar(bitPattern: 0xE9)
    }
    rename(old, &new)
    let problem = #expect(throws: FileProblem.self) { try units(folder, name) }
    #expect(problem?.reason == reason)
    #expect(problem?.description.contains(folder[name]) == true)
  }

  @Test(arguments: [
    ("programs/vna", "../common", "programs/common"), (".", "../common", "../common"),
    ("a", "../../b", "../b"), ("a/b", "..", "a"), ("a", "..", "."), ("a", ".", "a"),
    ("..", "..", "../.."), ("../x", "../../y", "../../y"), ("/a/b", "../../../c", "/c"),
    ("a", "/b/../c", "/c"), ("a//b/", "./c/", "a/b/c"), ("/", "..", "/"),
  ])
  func usedFolders(folder: String, used: String, expected: String) {
    #expect(UsedFolder.path(used, from: folder) == expected)
  }

  @Test func aPipeNamedLikeASourceIsNoTrap() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder["a.cadre"], 0o600) == 0)
    let unit = try #require(try UnitDiscovery.units(at: [folder.path]).first)
    #expect(throws: FileProblem(.read, folder["a.cadre"], .notRegular)) {
      try SourceReader.read(unit)
    }
  }
}
