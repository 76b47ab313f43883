import CadreDocuments
import Foundation
import Testing

/// Writes the sites of the samples where a person can look at them, if the environment asks for it.
@Test func rendersTheSamples() throws {
  let folder = ProcessInfo.processInfo.environment["CADRE_SAMPLE_SITE"]
  for (row, name) in ["sample", "hostile"].enumerated() {
    let files = Site.all[row].files
    #expect(files.count > 20)
    guard let folder else { continue }
    for file in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent("\(name)/\(file.path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
