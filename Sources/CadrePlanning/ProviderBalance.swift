import CadreModel
import CadreTime

/// Chooses among providers anew when the dates are known: each that is under agreement on all days
/// of a module will do for it.
struct ProviderBalance {
  private struct Key: Hashable {
    var host: ID<Cohort>
    var module: ID<Module>
  }

  private let program: Program

  init(_ program: Program) { self.program = program }

  func apply(to timetable: inout Timetable) {
    let offers = program.modules.contains { $0.providers.count > 1 }
    let isTailored = timetable.cohorts.contains { !$0.variant.tailorings.isEmpty }
    guard offers || isTailored else { return }
    let hosts = hosts(timetable)
    guard hosts.contains(where: { $0.unit.candidates.count > 1 }) else { return }
    let solved = ProviderAssignment(program, hosts.map(\.unit)).solved()
    let chosen = Dictionary(
      zip(hosts.map(\.key), solved), uniquingKeysWith: { first, _ in first })
    for row in timetable.cohorts.indices {
      let variant = timetable.cohorts[row].variant
      for index in timetable.cohorts[row].sessions.indices {
        let session = timetable.cohorts[row].sessions[index]
        let key = Key(host: program.host(of: session, in: variant), module: session.module)
        if let partner = chosen[key] { timetable.cohorts[row].sessions[index].provider = partner }
      }
    }
  }

  /// What each cohort is taught that joins no other for it.
  private func hosts(_ timetable: Timetable) -> [(key: Key, unit: ProviderAssignment.Unit)] {
    timetable.cohorts.flatMap { cohort -> [(Key, ProviderAssignment.Unit)] in
      let own = cohort.sessions.filter {
        $0.provider != nil && program.host(of: $0, in: cohort.variant) == cohort.cohort
      }
      let modules = Dictionary(grouping: own, by: \.module)
      return modules.keys.sorted().map { module in
        let sessions = modules[module] ?? []
        let listed = cohort.variant.module(module).providers.map(\.value).uniqued()
        let ready = listed.filter { partner in
          sessions.allSatisfy { program.partners[partner].teaches(on: $0.date) }
        }
        let kept = sessions.compactMap(\.provider).prefix(1)
        let unit = ProviderAssignment.Unit(
          candidates: ready.isEmpty ? Array(kept) : ready, uses: uses(sessions))
        return (Key(host: cohort.cohort, module: module), unit)
      }
    }
  }

  /// A class counts in the year of its first session.
  private func uses(_ sessions: [Session]) -> [ProviderAssignment.Use] {
    let firsts = Dictionary(grouping: sessions.filter { $0.number == 1 }, by: \.date.year)
    return firsts.sorted { $0.key < $1.key }.map { year, sessions in
      ProviderAssignment.Use(
        year: year, classes: sessions.count,
        learners: sessions.reduce(0) { $0 + $1.learners })
    }
  }
}

extension Partner {
  fileprivate func teaches(on date: CivilDate) -> Bool {
    life.holds(on: date)
      && (agreements.isEmpty || agreements.contains { $0.value.contains(date) })
  }
}
