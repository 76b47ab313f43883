import CadreDocuments
import Foundation
import Testing

/// Writes the sample's site where a person can look at it, if asked by the environment.
@Test func rendersTheSample() throws {
  let files = Catalog([Fixture.input()]).files
  #expect(!files.isEmpty)
  guard let folder = ProcessInfo.processInfo.environment["CADRE_SAMPLE_SITE"] else { return }
  for file in files {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }
}
