import CadreText

extension Rule {
  public static let notTaught = Rule(
    "not-taught", .error,
    summary: "a competency that is needed to a step that no module teaches",
    explanation: """
      A position needs the competency to a step of its scale, and no module of the programme \
      brings anyone so far, so nobody can ever be ready by this programme. Teach it \
      (`teaches X to N`), or lower the need.
      """,
    wrong: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law-advice "Labour law advice" {
          scale proficiency
      }
      module LAW-101 "Labour law" {
          teaches law-advice to 1
      }
      position chair "Chair" {
          needs law-advice at 2
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
      position chair "Chair" {
          needs law-advice at 2
      }
      """,
    restsOnOthers: ["teaches", "module", "competency"])
}

extension Finding {
  public static func notTaught(
    _ competency: String, to step: Int, neededBy position: String, at place: Origin,
    best: (module: String, step: Int, place: Origin)?, variant: String?
  ) -> Finding {
    let remark = best == nil ? "taught by no module" : "more than any module teaches"
    let taught =
      best.map { "no module teaches it further than \($0.step)" } ?? "no module teaches it"
    return Finding(
      .notTaught, at: place,
      "\(position) needs \(competency) at \(step), but \(taught)",
      remark: remark,
      labels: best.map { [Label($0.place, "\($0.module) teaches it to \($0.step)")] } ?? [],
      variant: variant)
  }
}
