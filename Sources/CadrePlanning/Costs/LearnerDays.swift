import CadreModel
import CadreTime

/// The days on which each learner is taught. Learners of one cohort that are in the same groups
/// throughout have the same days.
struct LearnerDays {
  private let program: Program
  private let timetable: Timetable

  init(_ program: Program, _ timetable: Timetable) {
    self.program = program
    self.timetable = timetable
  }

  /// A day, or the night after one before another, counts for who teaches first on it.
  func events(nights: Bool) -> [CostLedger.Event] {
    timetable.cohorts.flatMap { cohort -> [CostLedger.Event] in
      let size = program.cohorts[cohort.cohort].size?.value ?? 0
      if size < 1 { return [] }
      let splits = LearnerSplits(program, cohort, in: timetable)
      let ranged = cohort.sessions.sorted { ($0.date, $0.start) < ($1.date, $1.start) }.map {
        (session: $0, learners: splits.learners(of: $0) ?? 0..<0)
      }
      let borders = Set(ranged.map(\.learners.lowerBound) + ranged.map(\.learners.upperBound))
        .sorted()
      return zip(borders, borders.dropFirst()).flatMap { first, end in
        let mine = ranged.filter { $0.learners.contains(first) }.map(\.session)
        return events(mine, learners: end - first, nights: nights)
      }
    }
  }

  private func events(
    _ sessions: [Session], learners: Int, nights: Bool
  ) -> [CostLedger.Event] {
    var firsts: [Session] = []
    for session in sessions where firsts.last?.date != session.date { firsts.append(session) }
    return firsts.indices.compactMap { row in
      let session = firsts[row]
      if nights {
        guard firsts.indices.contains(row + 1),
          firsts[row + 1].date.dayNumber - session.date.dayNumber == 1
        else { return nil }
      }
      return CostLedger.Event(
        provider: session.provider, date: session.date, cohort: session.cohort,
        module: session.module, learners: learners)
    }
  }
}
