import SchedulingOracles
import Testing

@testable import Scheduling

/// What a proof learns must hold for every schedule it may still find.
@Suite("Clauses that proofs learn")
struct ProofClauseTests {
  @Test("a known best schedule satisfies each, which has one bound a side at most")
  func sound() throws {
    var learned = 0
    for number in 0..<60 {
      let problem = RandomProject.tight(number, count: 6 + number % 7)
      let report = try problem.solve(ProjectSearchOptions(schedules: 5, exactSchedules: 500))
      let (solution, makespan) = (try #require(report.solution), try #require(report.makespan))
      var search = ProofSearch(
        ProofModel(problem, limit: makespan))
      #expect(search.run(placements: 100_000, conflictLimit: 1000) == .solved)
      let values = solution.starts + [makespan]
      for clause in search.model.clauses.count..<search.clauses.count {
        let bounds = search.clauses.literals[search.clauses.range(clause)]
        #expect(Set(bounds.map(\.side)).count == bounds.count, "\(problem)")
        #expect(bounds.contains { holds($0, values[$0.variable]) }, "\(problem)")
        learned += 1
      }
    }
    #expect(learned > 100)
  }

  private func holds(_ bound: ProofBound, _ value: Int) -> Bool {
    (bound.side & 1 == 0 ? value : -value) >= Int(bound.value)
  }
}
