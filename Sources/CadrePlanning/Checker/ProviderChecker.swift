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
    var found: [Violation] = []
    for session in timetable.sessions {
      guard let partner = session.provider else { continue }
      if let agreement = program.partners[partner].agreement?.value,
        !agreement.contains(session.date)
      {
        found.append(.agreementEnded(partner, session.date))
      }
      if session.number == 1, !isJoined(session) {
        classes[partner, default: [:]][session.date.year, default: 0] += 1
      }
    }
    for partner in classes.keys.sorted() {
      let limits = program.partners[partner].quotas.map(\.value)
        .filter { $0.isMost && $0.subject == .classes }
      for (year, count) in (classes[partner] ?? [:]).sorted(by: { $0.key < $1.key })
      where limits.contains(where: { count > $0.count }) {
        found.append(.quota(partner, year: year, classes: count))
      }
    }
    return found
  }

  private func isJoined(_ session: Session) -> Bool {
    let variant = timetable.cohorts.first { $0.cohort == session.cohort }?.variant
    return program.cohorts[session.cohort].joins.contains { joining in
      joining.value.modules.contains {
        (variant?.resolved($0.value) ?? $0.value) == session.module
      }
    }
  }
}
