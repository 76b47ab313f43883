import CadreText

extension Rule {
  public static let lookAlike = Rule(
    "look-alike", .warning,
    summary: "two names of one kind that look alike",
    explanation: """
      Names that differ only by upper and lower case, or by characters that look the same (O and \
      0, l and 1, a Cyrillic letter for a Latin one), are two names to the tool and one to the \
      reader. Rename one of them.
      """,
    wrong: """
      cadre 1

      module LAW-110 "Labour law"
      module LAW-11O "Labour law again"
      """,
    right: """
      cadre 1

      module LAW-110 "Labour law"
      module LAW-120 "Labour law again"
      """)
}

extension Finding {
  public static func lookAlike(
    _ name: String, _ other: String, kind: String, at place: Origin, first: Origin
  ) -> Finding {
    let isCase = name.lowercased() == other.lowercased()
    let pair = zip(name.unicodeScalars, other.unicodeScalars).first { $0 != $1 }
    let difference = pair.map { "U+\(hex($0.0)) here, U+\(hex($0.1)) there" } ?? "their signs"
    return Finding(
      .lookAlike, at: place, "the \(kind) \(name) looks like the \(kind) \(other)",
      remark: isCase ? "they differ only by case" : "they differ by \(difference)",
      labels: [Label(first, "\(other) is declared here")])
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
