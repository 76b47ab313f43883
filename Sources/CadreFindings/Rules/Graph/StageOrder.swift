import CadreText

extension Rule {
  public static let stageOrder = Rule(
    "stage-order", .error,
    summary: "a module in an earlier stage than what it requires",
    explanation: """
      Stages follow one another, so what a module requires must stand in its own stage, in one \
      before, in a section, or in `entry`. Move one of the two.
      """,
    wrong: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      path p "Path" {
          stage one "One" {
              all of (B)
          }
          stage two "Two" {
              all of (A)
          }
      }
      """,
    right: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      path p "Path" {
          stage one "One" {
              all of (A)
          }
          stage two "Two" {
              all of (B)
          }
      }
      """)
}

extension Finding {
  public static func stageOrder(
    module: String, stage: String, requires other: String, in later: String, at place: Origin,
    laterAt: Origin, requiredAt: Origin, variant: String?
  ) -> Finding {
    Finding(
      .stageOrder, at: place,
      "\(module) stands in the stage \(stage), but \(other), which it requires, only in \(later)",
      remark: "before \(other)",
      labels: [
        Label(laterAt, "\(other) stands here"), Label(requiredAt, "\(module) requires it"),
      ], variant: variant)
  }
}
