import Foundation
import Testing

@testable import CadreWorkspace

/// What happens when the system says no in the middle of a run.
@Suite(.serialized) struct FailingDiskTests {
  /// A file system of 128 KiB in memory; nil where this user may not mount one.
  private final class TinyDisk {
    let folder: TemporaryFolder

    init?() {
      guard getuid() == 0, let folder = try? TemporaryFolder() else { return nil }
      self.folder = folder
      guard Self.run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", folder.path) else {
        return nil
      }
    }

    deinit {
      _ = Self.run("umount", folder.path)
    }

    private static func run(_ arguments: String...) -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = arguments
      process.standardError = nil
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  static let canMount = TinyDisk() != nil

  private func content(_ size: Int, _ letter: String) -> String {
    String(repeating: letter, count: size)
  }

  @Test(.enabled(if: canMount, "needs the right to mount")) func aFullDiskChangesNothing() throws {
    let disk = try #require(TinyDisk())
    let out = OutputFolder(disk.folder["out"])
    _ = try out.write([
      OutputFile(path: "a", text: content(20_000, "a")), OutputFile(path: "b/c", text: "c"),
    ])
    let before = try disk.folder.tree()
    let next = [
      OutputFile(path: "a", text: content(20_000, "x")), OutputFile(path: "b/c", text: "y"),
      OutputFile(path: "n/new", text: content(20_000, "n")),
      OutputFile(path: "z", text: content(90_000, "z")),
    ]
    #expect(throws: FileProblem(.write, disk.folder["out/z"], .system(ENOSPC))) {
      try out.write(next)
    }
    #expect(try disk.folder.tree() == before)
    let larger = [OutputFile(path: "a", text: content(120_000, "x"))]
    #expect(throws: FileProblem(.write, disk.folder["out/a"], .system(ENOSPC))) {
      try out.write(larger)
    }
    #expect(try disk.folder.tree() == before)
    #expect(try out.write(Array(next.dropLast())).written == 3)
  }

  @Test func aFileThatGrowsTooLargeChangesNothing() throws {
    signal(SIGXFSZ, SIG_IGN)
    let folder = try TemporaryFolder()
    let out = OutputFolder(folder["out"])
    _ = try out.write([OutputFile(path: "a", text: "1")])
    let before = try folder.tree()
    var old = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old) == 0)
    var low = rlimit(rlim_cur: 32 << 20, rlim_max: old.rlim_max)
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &low) == 0)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old) }
    #expect(throws: FileProblem(.write, folder["out/n/z"], .system(EFBIG))) {
      try out.write([
        OutputFile(path: "a", text: "2"), OutputFile(path: "b", text: "3"),
        OutputFile(path: "n/z", bytes: [UInt8](repeating: 0, count: (32 << 20) + 1)),
      ])
    }
    #expect(try folder.tree() == before)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere")) func aForbiddenFolder() throws {
    let folder = try TemporaryFolder()
    let out = OutputFolder(folder["out"])
    _ = try out.write([OutputFile(path: "a", text: "1"), OutputFile(path: "b/c", text: "1")])
    let before = try folder.tree()
    chmod(folder["out/b"], 0o500)
    #expect(throws: FileProblem.self) {
      try out.write([OutputFile(path: "a", text: "2"), OutputFile(path: "b/c", text: "2")])
    }
    chmod(folder["out/b"], 0o700)
    #expect(try folder.tree() == before)
  }

  /// A run that was killed left its announcement, a half-written file and a temporary one.
  @Test func aRunCutOffIsRepaired() throws {
    let folder = try TemporaryFolder()
    let out = OutputFolder(folder["out"])
    _ = try out.write([OutputFile(path: "a", text: "1"), OutputFile(path: "b", text: "1")])
    try folder.write(
      "out/.cadre-manifest-pending",
      "cadre-manifest 1\n.cadre-new-a\n.cadre-new-b\na\nb\nd/half\nd/\n")
    try folder.write("out/.cadre-new-a", "hal")
    try folder.write("out/.cadre-new-b", "hal")
    try folder.write("out/.cadre-manifest-new", "cadre-man")
    try folder.write("out/d/half", "hal")
    let files = [OutputFile(path: "a", text: "2"), OutputFile(path: "b", text: "1")]
    #expect(
      try out.write(files) == OutputCounts(written: 1, unchanged: 1, removed: 1, bytes: 1))
    #expect(
      try folder.tree("out") == [
        ".cadre-manifest": "cadre-manifest 1\na\nb\n", "a": "2", "b": "1",
      ])
  }

  @Test func twoRunsAtOnceAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("out")
    let other = open(folder["out"], O_RDONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    #expect(throws: FileProblem(.write, folder["out"], .outputBusy)) {
      try OutputFolder(folder["out"]).write([])
    }
  }
}
