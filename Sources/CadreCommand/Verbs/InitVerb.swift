import CadreFindings
import CadreWorkspace

/// `cadre init DIR`
enum InitVerb: Verb {
  struct Options: VerbOptions {
    var folder = ""
  }

  static let name = "init"
  static let summary = "write a small working programme into a new folder"
  static let discussion = """
    The programme checks clean, plans and prints: change it line by line into your own. No file \
    that exists is touched.
    """
  static let example = "cadre init my-programme"
  static let options: [OptionSpec<Options>] = []
  static let operands = Operands<Options>.path("DIR", \.folder)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    try NewFolder.create(options.folder, files: FirstProgramme.files)
    let folder = VisibleText.line(options.folder)
    try context.output.write(
      """
      wrote \(FirstProgramme.files.count) files into \(folder); next:
        cadre check \(folder)
        cadre build \(folder) --output site

      """)
    return .done
  }
}
