import CadreText

extension Rule {
  public static let keptLoss = Rule(
    "kept-loss", .warning,
    summary: "something of an earlier timetable that a cohort does not have any more",
    explanation: """
      `cadre schedule --keep` keeps an earlier timetable as far as it can. A module that the \
      cohort is not taught any more, or a session at a time at which it does not meet any more, \
      cannot be kept; those who know the earlier timetable expect it. Tell them, or bring the line \
      back that made room for it.
      """,
    wrong: "", right: "", foundBy: .planning)
}

extension Finding {
  public static func keptModuleLost(_ module: String, cohort: String, at place: Origin) -> Finding {
    Finding(
      .keptLoss, at: place, "\(cohort) is not taught \(module) any more",
      remark: "was planned before")
  }

  public static func keptSlotLost(on day: String, cohort: String, at place: Origin) -> Finding {
    Finding(
      .keptLoss, at: place, "\(cohort) does not meet at that time on \(day) any more",
      remark: "was planned then")
  }
}
