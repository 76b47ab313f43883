import Foundation

/// What the house rules look at: the text files of the source tree and the names at its top.
struct Repository: Sendable {
  var files: [SourceText]
  var topLevel: [String]

  var swiftFiles: [SourceText] { files.filter { $0.hasSuffix(".swift") } }
  var productFiles: [SourceText] { swiftFiles.filter { $0.path.hasPrefix("Sources/") } }
  /// Files that people write by hand as code: Swift, shell and Python.
  var programText: [SourceText] { files.filter(\.isProgramText) }

  /// The tree this test was compiled from.
  static let current = Repository(root: folder(above: #filePath, levels: 3))

  init(files: [SourceText], topLevel: [String] = []) {
    self.files = files
    self.topLevel = topLevel
  }

  init(root: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    topLevel = names.sorted().filter { !Self.isMadeByTools($0) }
    files = topLevel.flatMap { Self.texts(at: $0, under: root) }
  }

  /// Build results and other entries that version control ignores.
  private static func isMadeByTools(_ name: String) -> Bool {
    name.hasPrefix(".build") || name.hasSuffix(".profraw")
      || [".git", ".swiftpm", "site", "Package.resolved", "__pycache__"].contains(name)
  }

  private static func texts(at path: String, under root: URL) -> [SourceText] {
    let place = root.appendingPathComponent(path)
    if let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) {
      return names.sorted().filter { !isMadeByTools($0) }
        .flatMap { texts(at: path + "/" + $0, under: root) }
    }
    guard let data = try? Data(contentsOf: place), let text = String(data: data, encoding: .utf8)
    else { return [] }
    return [SourceText(path: path, text: text)]
  }

  private static func folder(above file: String, levels: Int) -> URL {
    (0..<levels).reduce(URL(fileURLWithPath: file)) { place, _ in
      place.deletingLastPathComponent()
    }
  }
}
