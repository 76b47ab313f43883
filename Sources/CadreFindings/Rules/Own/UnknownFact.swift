import CadreText

extension Rule {
  public static let unknownFact = Rule(
    "unknown-fact", .error,
    summary: "a check of what its kind of thing cannot say",
    explanation: """
      A check asks for a statement of the kind (`outcome`, `class`), for a part of a module's \
      length (`practice of at least 50 %`) or for a property. What no thing of the kind can say \
      would always hold, or never.
      """,
    fix: .unsafe("writes a fact that is spelt nearly alike"),
    wrong: """
      cadre 1

      check "Rooms say what they hold" {
          every room has seat
      }
      """,
    right: """
      cadre 1

      check "Rooms say what they hold" {
          every room has seats
      }
      """)
}

extension Finding {
  public static func unknownFact(
    _ fact: String, subject: String, at place: Origin, near: [String]
  ) -> Finding {
    Finding(
      .unknownFact, at: place, "a \(subject) never says `\(fact)`",
      remark: "not a statement of a \(subject)", help: near.map { "did you mean `\($0)`?" },
      fixes: near.map { Fix("write `\($0)`", [TextEdit(place, $0)]) })
  }

  public static func unknownFilter(
    _ filter: String, subject: String, at place: Origin, possible: [String]
  ) -> Finding {
    Finding(
      .unknownFact, at: place, "a \(subject) has no \(filter)",
      remark: "no \(subject) fits this",
      help: ["a \(subject) can be picked by \(possible.joined(separator: ", "))"])
  }

  public static func unmeasuredFact(
    _ fact: String, subject: String, at place: Origin, units: String
  ) -> Finding {
    Finding(
      .unknownFact, at: place, "`\(fact)` of a \(subject) is not measured so",
      remark: "measured in \(units)")
  }
}
