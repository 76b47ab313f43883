import CadreText

extension Rule {
  public static let missingFolder = Rule(
    "missing-folder", .error,
    summary: "`use` names a folder that is not there",
    explanation: """
      The path of `use` is relative to the folder of the file that says it, with `/` between its \
      parts, and the folder holds `.cadre` files.
      """,
    wrong: """
      cadre 1

      use "../no-such-folder"
      """,
    right: """
      cadre 1

      module UNI-101 "Basics"
      """)

  public static let ringOfFolders = Rule(
    "ring-of-folders", .error,
    summary: "folders that use each other in a ring",
    explanation: """
      A folder brings in another's names, and that one, directly or not, brings in the first's. \
      Put what both need into a third folder.
      """,
    wrong: "",
    right: """
      cadre 1

      module UNI-101 "Basics"
      """)
}

extension Finding {
  public static func missingFolder(_ path: String, at place: Origin) -> Finding {
    Finding(
      .missingFolder, at: place, "there is no folder \(path) with .cadre files",
      remark: "relative to this file's folder")
  }

  public static func ringOfFolders(at place: Origin, count: Int) -> Finding {
    Finding(
      .ringOfFolders, at: place,
      count == 1 ? "the folder uses itself" : "\(count) folders use each other in a ring",
      remark: "leads back to this folder")
  }
}
