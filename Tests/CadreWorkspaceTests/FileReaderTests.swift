import Foundation
import Testing

@testable import CadreWorkspace

@Suite struct FileReaderTests {
  @Test func readsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 65_535, 65_536, 300_001] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Data(bytes).write(to: URL(filePath: folder["f"]))
      #expect(try FileReader.read(folder["f"]) == bytes)
    }
    // Files of the system that say they are empty are read to their end all the same.
    #expect(try FileReader.read("/proc/self/stat").isEmpty == false)
  }

  @Test(arguments: [
    ("missing", FileReason.system(ENOENT)), ("folder", .isFolder), ("fifo", .notRegular),
    ("ring", .system(ELOOP)), ("dangling", .system(ENOENT)), ("big", .tooLarge(limit: 1 << 20)),
    ("file/below", .system(ENOTDIR)), ("nul\0here", .nulInPath), ("socket", .system(ENXIO)),
    (String(repeating: "x", count: 300), .system(ENAMETOOLONG)),
  ])
  func refuses(name: String, reason: FileReason) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    try folder.write("file", "x")
    try folder.write("big", String(repeating: "x", count: (1 << 20) + 1))
    try folder.link("ring", to: "ring")
    try folder.link("dangling", to: "nowhere")
    #expect(mkfifo(folder["fifo"], 0o600) == 0)
    #expect(mknod(folder["socket"], S_IFSOCK | 0o600, 0) == 0)
    let problem = #expect(throws: FileProblem.self) {
      try FileReader.read(folder[name], limit: 1 << 20)
    }
    #expect(problem?.reason == reason)
    #expect(problem?.description == "cannot read \(folder[name]): \(reason)")
  }

  @Test(arguments: ["/dev/zero", "/dev/tty", "/dev/null"]) func refusesDevices(path: String) {
    #expect(throws: FileProblem.self) { try FileReader.read(path) }
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file")) func refusesForbidden() throws {
    let folder = try TemporaryFolder()
    try folder.write("f", "x")
    chmod(folder["f"], 0)
    #expect(throws: FileProblem(.read, folder["f"], .system(EACCES))) {
      try FileReader.read(folder["f"])
    }
  }

  @Test(arguments: [
    ([0x61, 0x0A, 0x62, 0xE9, 0x62], FileReason.notUTF8(line: 2, offset: 3)),
    ([0xFF, 0xFE, 0x61, 0], .isUTF16), ([0xFE, 0xFF, 0, 0x61], .isUTF16),
  ])
  func refusesOtherEncodings(bytes: [UInt8], reason: FileReason) throws {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder["a.cadre"]))
    #expect(throws: FileProblem(.read, folder["a.cadre"], reason)) {
      try SourceReader.read(folder["a.cadre"])
    }
  }

  /// Against the decoder of the standard library, on bytes that are nearly UTF-8.
  @Test(arguments: 0..<200) func utf8AsTheStandardLibrarySees(seed: UInt64) {
    var random = SeededNumbers(seed)
    let edges: [UInt8] = [
      0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEE, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F,
      0xA0, 0x8F, 0x90,
    ]
    for _ in 0..<40 {
      var bytes = Array(String(repeating: "tiế漢👩x", count: random.next(4)).utf8)
      for _ in 0..<random.next(6) {
        bytes.insert(edges[random.next(edges.count)], at: random.next(bytes.count + 1))
      }
      let offset = UTF8Validation.firstInvalidOffset(in: bytes)
      #expect((offset == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      if let offset {
        #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil)
        let longer = (1...4).map { bytes[..<min(offset + $0, bytes.count)] }
        #expect(longer.allSatisfy { String(validating: $0, as: UTF8.self) == nil })
      }
    }
  }
}

/// Small repeatable random numbers (SplitMix64, Steele et al. 2014).
struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 1) % max(1, limit)
  }
}
