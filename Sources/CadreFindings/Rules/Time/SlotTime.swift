import CadreText

extension Rule {
  public static let slotTime = Rule(
    "slot-time", .error,
    summary: "a slot that counts more time than it lasts, or that overlaps another",
    explanation: """
      A slot may count less than it lasts, since breaks lie in it, but never more. Two slots of \
      one day do not overlap: nobody is taught twice at a time.
      """,
    wrong: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 10:00 counts 3 hours
          }
      }
      """,
    right: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
      }
      """)
}

extension Finding {
  public static func slotTooShort(
    _ slot: String, counts: Int, lasts: Int, at place: Origin
  ) -> Finding {
    Finding(
      .slotTime, at: place,
      "the slot \(slot) lasts \(Plural.text(lasts, "minute")), but counts \(counts)",
      remark: "counts more than it lasts")
  }

  public static func slotsOverlap(
    _ slot: String, _ other: String, weekday: String, at place: Origin, otherAt: Origin
  ) -> Finding {
    Finding(
      .slotTime, at: place, "the slot \(slot) overlaps \(other) on \(weekday)",
      remark: "at the same time", labels: [Label(otherAt, "the other slot")])
  }
}
