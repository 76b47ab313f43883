import CadreModel
import Scheduling

/// The cohorts that are in the way of another.
struct Rivals {
  /// Most that are looked at where no proof names them.
  private static let most = 3

  private let cohort: ID<Cohort>
  private let demands: [CohortDemand]
  private let built: BuiltProblem

  init(_ program: Program, of cohort: ID<Cohort>) {
    self.cohort = cohort
    demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    built = ProblemBuilder(program, demands).build()
  }

  /// Those of a proof about the cohort; without one those that ask most of what it needs itself, at
  /// the same time.
  var cohorts: [ID<Cohort>] {
    guard case .ready(let instance) = built.problem.prepared() else { return [] }
    let proofs = instance.proofs().map { proof in Set(proof.activities.map { cohort(of: $0) }) }
    if let proof = proofs.first(where: { $0.contains(cohort) && $0.count > 1 }) {
      return proof.subtracting([cohort]).sorted()
    }
    return nearest
  }

  private var nearest: [ID<Cohort>] {
    let activities = built.problem.activities
    let own = activities.indices.filter { isOwn($0) }
    guard let first = own.map({ activities[$0].release }).min(),
      let last = own.map({ activities[$0].deadline }).max()
    else { return [] }
    let wanted = Set(own.flatMap { candidates(of: $0) })
    var asked: [ID<Cohort>: Int] = [:]
    for row in activities.indices where !isOwn(row) {
      let other = activities[row]
      guard other.release < last, other.deadline > first else { continue }
      let amount = other.segments.filter { segment in
        segment.demands.contains { $0.candidates.contains(where: wanted.contains) }
      }.reduce(0) { $0 + $1.amount }
      if amount > 0 { asked[cohort(of: row), default: 0] += amount }
    }
    let sorted = asked.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(Self.most).map(\.key).sorted()
  }

  private func isOwn(_ row: Int) -> Bool {
    let group = built.groups[row]
    return group.participants.contains { demands[$0].id == cohort }
  }

  private func cohort(of row: Int) -> ID<Cohort> { demands[built.groups[row].demand].id }

  private func candidates(of row: Int) -> [Int] {
    built.problem.activities[row].segments.flatMap(\.demands).flatMap(\.candidates)
  }
}
