import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Legal bases that were replaced before the programme began, wherever they are cited.
struct BasisCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    guard let cover = program.cover, let first = cover.runs?.value.first else { return [] }
    if !program.bases.contains(where: { $0.successor != nil }) { return [] }
    return [cover.remarks].flatMap { findings(in: $0, before: first) }
      + remarks.flatMap { findings(in: $0, before: first) }
  }

  private func findings(in remarks: Remarks, before first: CivilDate) -> [Finding] {
    remarks.bases.compactMap { use in
      let basis = context.program.bases[use.value]
      guard let successor = basis.successor else { return nil }
      let next = context.program.bases[successor.value]
      guard let since = basis.replacedFrom ?? next.effectiveFrom ?? next.dated, since <= first,
        !remarks.bases.contains(where: { $0.value == successor.value })
      else { return nil }
      return .supersededBasis(
        basis.name, successor: next.name, since: since.iso, at: use.origin,
        replacedAt: successor.origin)
    }
  }

  /// What is said of everything that can cite a basis.
  private var remarks: [Remarks] {
    let program = context.program
    var all = program.modules.map(\.remarks) + program.paths.map(\.remarks)
    all += program.paths.flatMap { $0.stages.map(\.remarks) }
    all += program.positions.map(\.remarks) + program.competencies.map(\.remarks)
    all += program.tailorings.map(\.remarks) + program.requirements.map(\.remarks)
    all += program.targets.map(\.remarks) + program.workforces.map(\.remarks)
    all += program.screenings.map(\.remarks) + program.norms.map(\.remarks)
    all += program.cohorts.map(\.remarks) + program.partners.map(\.remarks)
    all += program.instructors.map(\.remarks) + program.rooms.map(\.remarks)
    all += program.sites.map(\.remarks) + program.calendars.map(\.remarks)
    all += program.fields.map(\.remarks) + program.tiers.map(\.remarks)
    all += program.certificates.map(\.remarks) + program.terms.map(\.remarks)
    return all + (program.cover?.phases.map(\.remarks) ?? [])
  }
}
