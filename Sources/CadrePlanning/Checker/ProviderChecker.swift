import CadreModel
import CadreTime

/// Agreements and quotas of partners. A class counts in the year of its first session.
struct ProviderChecker {
  private let program: Program
  private let timetable: Timetable

  init(_ program: Program, _ timetable: Timetable) {
    self.program = program
    self.timetable = timetable
  }

  func violations() -> [Violation] {
    var classes: [ID<Partner>: [Int: Int]] = [:]
    var learners: [ID<Partner>: [Int: Int]] = [:]
    var found = timetable.cohorts.flatMap { choices($0) }
    for session in timetable.sessions {
      guard let partner = session.provider else { continue }
      let row = program.partners[partner]
      let holds =
        row.agreements.isEmpty || row.agreements.contains { $0.value.contains(session.date) }
      if !holds || !row.life.holds(on: session.date) {
        found.append(.agreementEnded(partner, session.date))
      }
      if session.number == 1, !isJoined(session) {
        classes[partner, default: [:]][session.date.year, default: 0] += 1
        learners[partner, default: [:]][session.date.year, default: 0] += session.learners
      }
    }
    for partner in classes.keys.sorted() {
      found += exceeded(partner, classes[partner] ?? [:], .classes).map {
        .quota(partner, year: $0.key, classes: $0.value)
      }
      found += exceeded(partner, learners[partner] ?? [:], .learners).map {
        .learnerQuota(partner, year: $0.key, learners: $0.value)
      }
    }
    return found
  }

  /// Each module of a cohort has one of its providers, the same in all sessions.
  private func choices(_ cohort: CohortTimetable) -> [Violation] {
    let sessions = Dictionary(grouping: cohort.sessions, by: \.module)
    return sessions.keys.sorted().compactMap { module in
      guard let own = sessions[module], !isJoined(own[0]) else { return nil }
      let listed = cohort.variant.module(module).providers.map(\.value)
      let chosen = Set(own.map(\.provider))
      if listed.isEmpty, chosen == [nil] { return nil }
      guard chosen.count == 1, let one = chosen.first, let one, listed.contains(one) else {
        return .provider(cohort.cohort, module)
      }
      return nil
    }
  }

  private func exceeded(
    _ partner: ID<Partner>, _ counts: [Int: Int], _ subject: Partner.Quota.Subject
  ) -> [(key: Int, value: Int)] {
    let limits = program.partners[partner].quotas.map(\.value)
      .filter { $0.isMost && $0.subject == subject }
    return counts.sorted { $0.key < $1.key }.filter { _, count in
      limits.contains { count > $0.count }
    }
  }

  private func isJoined(_ session: Session) -> Bool {
    let variant = timetable.cohorts.first { $0.cohort == session.cohort }?.variant
    return program.cohorts[session.cohort].joining(for: session.module, in: variant) != nil
  }
}
