import CadreText

extension Rule {
  public static let unknownEdition = Rule(
    "unknown-edition", .error,
    summary: "an edition of the language that this tool does not know",
    explanation: """
      The number after cadre is the edition of the language. This tool reads edition 1; a file of
      a later edition needs a later tool.
      """,
    fix: .unsafe("writes the edition that this tool reads"),
    wrong: #"""
      cadre 2

      field law "Labour law"
      """#,
    right: #"""
      cadre 1

      field law "Labour law"
      """#)
}

extension Finding {
  /// An edition that is not known.
  public static func unknownEdition(_ edition: String, at place: Origin) -> Finding {
    Finding(
      .unknownEdition, at: place, "edition \(edition) of the language is not known",
      remark: "this tool reads edition 1", fixes: [Fix("write 1", [TextEdit(place, "1")])])
  }
}
