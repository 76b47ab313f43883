import CadreText

extension Rule {
  public static let levelOrder = Rule(
    "level-order", .warning,
    summary: "a prerequisite of a higher level than the module that requires it",
    explanation: """
      Levels are declared from the lowest to the highest. A foundation module that requires an \
      advanced one is either marked with the wrong level or requires too much.
      """,
    wrong: """
      cadre 1

      levels foundation "Foundation", advanced "Advanced"
      module A "Drill" {
          level advanced
      }
      module B "Basics" {
          level foundation
          requires A
      }
      """,
    right: """
      cadre 1

      levels foundation "Foundation", advanced "Advanced"
      module A "Drill" {
          level advanced
          requires B
      }
      module B "Basics" {
          level foundation
      }
      """)
}

extension Finding {
  public static func levelOrder(
    module: String, level: String, requires other: String, otherLevel: String, at place: Origin,
    levelAt: Origin, otherLevelAt: Origin, variant: String?
  ) -> Finding {
    Finding(
      .levelOrder, at: place, "\(module) (\(level)) requires \(other) (\(otherLevel))",
      remark: "of a higher level",
      labels: [
        Label(levelAt, "the level of \(module)"), Label(otherLevelAt, "the level of \(other)"),
      ], variant: variant)
  }
}
