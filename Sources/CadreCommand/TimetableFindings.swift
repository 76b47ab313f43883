import CadreAnalysis
import CadreFindings
import CadreModel
import CadrePlanning
import CadreText

/// What only a timetable tells, where it has a place in the text.
struct TimetableFindings {
  private let program: Program
  private(set) var findings: [Finding] = []

  init(_ program: Program) { self.program = program }

  /// Least numbers of agreements that are not reached.
  mutating func add(quotasOf timetable: Timetable) {
    for use in timetable.partnerUses(in: program) {
      let partner = program.partners[use.partner]
      for unmet in use.unmet {
        let isClasses = unmet.subject == .classes
        let quota = partner.quotas.first {
          !$0.value.isMost && $0.value.subject == unmet.subject && $0.value.count == unmet.least
        }
        findings.append(
          .quotaUnmet(
            partner.name, year: use.year, least: unmet.least,
            planned: isClasses ? use.classes : use.learners, of: isClasses ? "class" : "learner",
            at: quota?.origin ?? partner.heading.origin))
      }
    }
  }

  /// What is lost of an earlier timetable; gives back what has no place.
  mutating func add(lossesOf replanning: Replanning) -> [Replanning.Loss] {
    replanning.losses.filter { loss in
      switch loss {
      case .module(let module, let cohort):
        guard let place = origin(of: cohort) else { return true }
        findings.append(.keptModuleLost(module, cohort: cohort, at: place))
      case .slot(let date, let cohort):
        guard let place = origin(of: cohort) else { return true }
        findings.append(.keptSlotLost(on: date.iso, cohort: cohort, at: place))
      case .cohort, .room, .instructor: return true
      }
      return false
    }
  }

  private func origin(of cohort: String) -> Origin? {
    program.cohorts.first { $0.name == cohort }?.heading.origin
  }

  /// Those that neither an `allow` nor the configuration of the unit keeps away.
  func shown(of unit: CheckedUnits.Unit, in checked: CheckedUnits) -> [Finding] {
    let kept = findings.filter { !unit.analysis.allows($0) }
    let file = checked.configurations.first { $0.path == unit.loaded.configuration }?.file
    return file?.applied(to: kept) ?? kept
  }

  /// Writes them as messages.
  func tell(
    of unit: CheckedUnits.Unit, in checked: CheckedUnits, _ context: Context
  ) throws {
    let shown = shown(of: unit, in: checked)
    if shown.isEmpty { return }
    let rendering = TextRendering(
      columns: context.terminal.columns, isColoured: context.terminal.coloursMessages)
    try context.messages.write(rendering.render(shown, in: checked.sources))
  }
}
