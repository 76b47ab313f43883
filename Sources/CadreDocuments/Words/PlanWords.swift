import CadreModel
import CadrePlanning

/// Plans in words: why a choice was made, what a plan assumes.
extension Volume {
  func text(_ reason: PlannedChoice.Reason) -> String {
    switch reason {
    case .chosenByCohort: words(.byCohort)
    case .leastAddedTime(let minutes, let next):
      words(.leastAdded(amount(minutes), next: amount(next)))
    case .firstListed: words(.firstListed)
    case .onlyPossible: words(.onlyPossible)
    case .together: words(.chosenTogether)
    }
  }

  func words(of condition: PlanCondition) -> Words {
    switch condition {
    case .certificate(let id):
      [.text(words(.certificate) + " "), .authored(title(program.certificates[id]))]
    case .grade(let grade, let module):
      [.name(.module(module)), .text(" \(words(.gradeOf)) \(grade)")]
    case .service(let duration, let position):
      [.text("\(words(.serviceOf)) \(words.text(duration))")]
        + (position.map { [.text(" \(words(.asPosition)) "), .full(.position($0))] } ?? [])
    case .consent(let text): [.text(words(.consentOf) + " "), .authored(text)]
    case .outside(let module):
      [.full(.module(module)), .text(" (\(words(.outsideModule).lowercased()))")]
    case .unmet: [.text(words(.unmetLine))]
    case .undecided: [.text(words(.undecidedLine))]
    }
  }
}
