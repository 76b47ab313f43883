import CadreText

extension Rule {
  public static let tailoringConflict = Rule(
    "tailoring-conflict", .error,
    summary: "two tailorings set one thing to different values",
    explanation: """
      Where two tailorings hold together and neither condition is narrower than the other, their \
      order must not decide. Set the value in a tailoring for both conditions together, which is \
      narrower than each and wins, or make the two agree.
      """,
    wrong: """
      cadre 1

      dimension sector "Sector" {
          value aviation "Aviation"
      }
      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics" {
          length 24 hours
      }
      tailoring a "Aviation" for sector aviation {
          change module UNI-101 {
              length 30 hours
          }
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              length 32 hours
          }
      }
      """,
    right: """
      cadre 1

      dimension sector "Sector" {
          value aviation "Aviation"
      }
      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics" {
          length 24 hours
      }
      tailoring a "Aviation" for sector aviation {
          change module UNI-101 {
              length 30 hours
          }
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              length 32 hours
          }
      }
      tailoring c "Aviation in the mountains" for sector aviation and region mountain {
          change module UNI-101 {
              length 34 hours
          }
      }
      """)
}

extension Finding {
  public static func tailoringConflict(
    what: String, first: (name: String, place: Origin), second: (name: String, place: Origin),
    variant: String
  ) -> Finding {
    Finding(
      .tailoringConflict, at: second.place,
      "the tailorings \(first.name) and \(second.name) both set \(what), differently",
      remark: "set by \(second.name)", labels: [Label(first.place, "set by \(first.name)")],
      help: ["both hold for \(variant)"], variant: variant)
  }
}
