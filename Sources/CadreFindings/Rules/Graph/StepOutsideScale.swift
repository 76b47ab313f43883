import CadreText

extension Rule {
  public static let stepOutsideScale = Rule(
    "step-outside-scale", .error,
    summary: "a proficiency step that the scale of the competency does not have",
    explanation: """
      A competency names its scale, and the scale its steps; `teaches X to 5` on a scale of four \
      steps says nothing.
      """,
    wrong: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law-advice "Labour law advice" {
          scale proficiency
      }
      module LAW-101 "Labour law" {
          teaches law-advice to 3
      }
      """,
    right: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law-advice "Labour law advice" {
          scale proficiency
      }
      module LAW-101 "Labour law" {
          teaches law-advice to 2
      }
      """,
    restsOnOthers: ["scale"])
}

extension Finding {
  public static func stepOutsideScale(
    _ step: Int, competency: String, scale: String, steps: [Int], at place: Origin, scaleAt: Origin
  ) -> Finding {
    let list = steps.map(String.init).joined(separator: ", ")
    return Finding(
      .stepOutsideScale, at: place, "\(competency) has no step \(step)",
      remark: "the steps of \(scale): \(list)", labels: [Label(scaleAt, "its scale")])
  }
}
