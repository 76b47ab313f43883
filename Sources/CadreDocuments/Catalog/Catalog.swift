import CadreMarkup
import CadreModel

/// The catalogue of one or more programmes as a site of files. Equal input gives equal bytes.
public struct Catalog: Sendable {
  public let inputs: [CatalogInput]

  public init(_ inputs: [CatalogInput]) { self.inputs = inputs }

  /// Every file of the site, no path twice.
  public var files: [DocumentFile] {
    let folders = FileStem.stems(
      of: inputs.map { $0.program.name.isEmpty ? "programme" : $0.program.name })
    var files = [
      DocumentFile(path: StyleSheet.path, bytes: Array((StyleSheet.text + "\n").utf8)),
      DocumentFile(
        path: "index.html", bytes: SitePage(inputs: inputs, folders: folders).bytes),
    ]
    for (input, folder) in zip(inputs, folders) {
      files += ProgrammeSite(input: input, folder: folder).files
    }
    return files
  }
}
