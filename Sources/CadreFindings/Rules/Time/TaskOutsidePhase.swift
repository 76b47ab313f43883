import CadreText

extension Rule {
  public static let taskOutsidePhase = Rule(
    "task-outside-phase", .warning,
    summary: "a task that is due outside its phase",
    explanation: """
      A task stands in the phase in which it is done; its `due` lies within the phase's days. \
      Move the task to the phase of its date, or correct the date.
      """,
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026
          phase one "One" 2026-01 to 2026-12 {
              task "Survey" due 2027-03
          }
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026
          phase one "One" 2026-01 to 2026-12 {
              task "Survey" due 2026-03
          }
      }
      """,
    restsOn: ["phase"])
}

extension Finding {
  public static func taskOutsidePhase(
    _ task: String, due: String, phase: String, at place: Origin, phaseAt: Origin
  ) -> Finding {
    Finding(
      .taskOutsidePhase, at: place, "“\(task)” is due on \(due), outside the phase \(phase)",
      remark: "outside its phase", labels: [Label(phaseAt, "the phase")])
  }
}
