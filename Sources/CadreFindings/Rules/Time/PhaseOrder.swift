import CadreText

extension Rule {
  public static let phaseOverlap = Rule(
    "phase-overlap", .error,
    summary: "two phases of a programme share days",
    explanation: "Phases follow one another; a day belongs to one phase.",
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2027
          phase one "One" 2026-01 to 2026-12
          phase two "Two" 2026-12 to 2027-12
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2027
          phase one "One" 2026-01 to 2026-12
          phase two "Two" 2027-01 to 2027-12
      }
      """)

  public static let phaseHole = Rule(
    "phase-hole", .warning,
    summary: "days of a programme that belong to no phase",
    explanation: "Where a programme has phases, they cover it from its first day to its last.",
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2027
          phase one "One" 2026-01 to 2026-12
          phase two "Two" 2027-03 to 2027-12
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2027
          phase one "One" 2026-01 to 2026-12
          phase two "Two" 2027-01 to 2027-12
      }
      """,
    restsOnOthers: ["phase"])

  public static let outsideProgramme = Rule(
    "outside-programme", .error,
    summary: "a phase or task outside the time of the programme",
    explanation: "`runs` gives the first and the last day; what is dated lies between them.",
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026
          phase one "One" 2026-01 to 2027-06
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2027-06
          phase one "One" 2026-01 to 2027-06
      }
      """)
}

extension Finding {
  public static func phaseOverlap(
    _ phase: String, _ other: String, at place: Origin, otherAt: Origin
  ) -> Finding {
    Finding(
      .phaseOverlap, at: place, "the phase \(phase) begins before \(other) has ended",
      remark: "begins too early", labels: [Label(otherAt, "the phase before it")])
  }

  public static func phaseHole(from first: String, to last: String, at place: Origin) -> Finding {
    Finding(
      .phaseHole, at: place, "no phase covers \(first == last ? first : "\(first) to \(last)")",
      remark: "the hole is before this phase")
  }

  public static func phaseHoleAtEnd(from first: String, to last: String, at place: Origin)
    -> Finding
  {
    Finding(
      .phaseHole, at: place, "no phase covers \(first == last ? first : "\(first) to \(last)")",
      remark: "the hole is after this phase")
  }

  public static func outsideProgramme(
    _ what: String, at place: Origin, first: String, last: String, runsAt: Origin
  ) -> Finding {
    Finding(
      .outsideProgramme, at: place, "\(what) lies outside the programme (\(first) to \(last))",
      remark: "outside the programme", labels: [Label(runsAt, "the programme's time")])
  }
}
