import Testing

@testable import CadreWorkspace

@Suite struct ConfigurationSearchTests {
  /// The nearest file counts, up to the top of a repository and not beyond.
  @Test func nearestFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("cadre.config", "cadre 1\n")
    try folder.write("repo/.git/HEAD", "x")
    try folder.write("repo/programs/a/a.cadre", "cadre 1\n")
    func found() -> String? {
      ConfigurationSearch.path(forUnitAt: folder.path + "/repo/programs/a")
    }
    #expect(found() == nil)
    try folder.write("repo/cadre.config", "cadre 1\n")
    #expect(found() == folder.path + "/repo/cadre.config")
    try folder.write("repo/programs/a/cadre.config", "cadre 1\n")
    #expect(found() == folder.path + "/repo/programs/a/cadre.config")
  }

  /// Outside a repository and away from the current folder, only the unit's own folder counts.
  @Test func noRepository() throws {
    let folder = try TemporaryFolder()
    try folder.write("cadre.config", "cadre 1\n")
    try folder.write("a/a.cadre", "cadre 1\n")
    #expect(ConfigurationSearch.path(forUnitAt: folder.path + "/a") == nil)
    try folder.write("a/cadre.config", "cadre 1\n")
    #expect(ConfigurationSearch.path(forUnitAt: folder.path + "/a") != nil)
    #expect(ConfigurationSearch.path(forUnitAt: folder.path + "/nowhere") == nil)
  }
}
