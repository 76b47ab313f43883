import CadreText

extension Rule {
  public static let repeatsBase = Rule(
    "repeats-base", .warning,
    summary: "a line of a `change` that says what the base says already",
    explanation: """
      A tailoring says only what differs. A line that repeats the base changes nothing today, and \
      hides tomorrow's change of the base from this variant. Take it away, or say the value that \
      was meant. A line that another tailoring changes as well is not reported, since it may be \
      there to win over that one.
      """,
    wrong: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics" {
          length 24 hours
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              length 24 hours
          }
      }
      """,
    right: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics" {
          length 24 hours
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              length 28 hours
          }
      }
      """)
}

extension Finding {
  public static func repeatsBase(
    _ line: String, of thing: String, at place: Origin, baseAt: Origin
  ) -> Finding {
    Finding(
      .repeatsBase, at: place, "`\(line)` of \(thing) says what the base says already",
      remark: "changes nothing", labels: [Label(baseAt, "the base")])
  }
}
