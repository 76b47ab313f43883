import CadreText

/// One parenthesis more than may be nested.
private let openings = String(repeating: "(", count: 257)
private let closings = String(repeating: ")", count: 257)

extension Rule {
  public static let tooDeep = Rule(
    "too-deep", .error,
    summary: "nesting beyond 256 levels",
    explanation: """
      Blocks and parentheses may stand inside one another to a depth of 256. No document that
      people read comes near it; deeper nesting is a mistake of a program that wrote the file.
      """,
    wrong: """
      cadre 1

      requirement eligible "Eligible" is \(openings)LAW-101\(closings)

      module LAW-101 "Labour law"
      """,
    right: #"""
      cadre 1

      requirement eligible "Eligible" is (LAW-101)

      module LAW-101 "Labour law"
      """#)
}

extension Finding {
  /// A `{` or `(` that is nested too deeply.
  public static func tooDeep(at place: Origin) -> Finding {
    Finding(
      .tooDeep, at: place, "this is nested more than 256 levels deep",
      remark: "what is inside is not read")
  }
}
