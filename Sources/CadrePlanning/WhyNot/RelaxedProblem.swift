import CadreModel
import CadreText
import CadreTime
import Scheduling

/// The scheduling problem of some cohorts without some of what the programme asks.
struct RelaxedProblem {
  private let program: Program
  /// Of the cohorts, with those that they join.
  let demands: [CohortDemand]
  /// Most bonds of cohorts whose ways of being kept and given up are all tried.
  private static let mostBonds = 3

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    self.demands = demands
  }

  /// Without the reasons.
  func built(dropping dropped: Set<TimetableReason>) -> BuiltProblem {
    var program = program
    var demands = demands
    for reason in dropped {
      program.drop(reason)
      for row in demands.indices { demands[row].drop(reason) }
    }
    var built = ProblemBuilder(program, demands).build()
    built.drop(dropped, demands.map(\.id))
    return built
  }

  /// Whether all can be placed when only these reasons are given up. Cohorts that need not be
  /// taught together still may.
  func verdict(
    dropping dropped: Set<TimetableReason>, _ limits: DecisionLimits
  ) -> ConflictSearch.Verdict {
    let bonds = dropped.filter { if case .together = $0 { true } else { false } }
    if bonds.isEmpty { return plainVerdict(dropping: dropped, limits) }
    let all = Array(bonds)
    let isWhole = all.count <= Self.mostBonds
    let ways = isWhole ? Array(0..<(1 << all.count)) : [0, -1]
    var isDecided = isWhole
    for way in ways {
      let kept = all.indices.filter { isWhole ? way & (1 << $0) == 0 : way == 0 }.map { all[$0] }
      switch plainVerdict(dropping: dropped.subtracting(kept), limits) {
      case .possible: return .possible
      case .undecided: isDecided = false
      case .impossible: continue
      }
    }
    return isDecided ? .impossible : .undecided
  }

  private func plainVerdict(
    dropping dropped: Set<TimetableReason>, _ limits: DecisionLimits
  ) -> ConflictSearch.Verdict {
    let built = built(dropping: dropped)
    if !built.hopeless.isEmpty { return .impossible }
    switch built.problem.decision(limits) {
    case .placed: return .possible
    case .impossible: return .impossible
    case .undecided: return .undecided
    }
  }

  /// Of the reasons those about modules that only other cohorts are taught.
  func foreign(to cohorts: [ID<Cohort>], _ reasons: [TimetableReason]) -> [TimetableReason] {
    var shared: Set<ID<Module>> = []
    for demand in demands {
      for joining in demand.cohort.joins.map(\.value)
      where cohorts.contains(demand.id) || cohorts.contains(joining.cohort) {
        shared.formUnion(joining.modules.map { demand.variant.resolved($0.value) })
      }
    }
    return reasons.filter { reason in
      guard case .teaches(let cohort, let module, _, _) = reason else { return false }
      return !cohorts.contains(cohort) && !shared.contains(module)
    }
  }
}

extension Program {
  fileprivate mutating func drop(_ reason: TimetableReason) {
    switch reason {
    case .closed(let room, _): rooms[room].closed = []
    case .away(let instructor, _): instructors[instructor].away = []
    case .instructorLoad(let instructor, _): instructors[instructor].weeklyLoad = nil
    case .quota(let partner, let count, let subject):
      partners[partner].quotas.removeAll {
        $0.value.isMost && $0.value.count == count && $0.value.subject == subject
      }
    case .agreement(let partner, _): partners[partner].agreements = []
    default: break
    }
  }
}

extension CohortDemand {
  fileprivate mutating func drop(_ reason: TimetableReason) {
    switch reason {
    case .teaches(let other, let module, _, _):
      if other == id { waived.modules.insert(module) }
      part(from: other, for: [module])
    case .together(id, let host, let modules): part(from: host, for: modules)
    case .need(let supply): waived.needs.insert(supply.subject)
    case .classSize(_, let module, _): waived.classSizes.insert(module)
    case .offered(id, let module, _): waived.offerings.insert(module)
    case .apart(id, let first, from: let second):
      waived.separations.formUnion([[first, second], [second, first]])
    case .isDue(id, let module, let after): waived.dues.insert([module, after])
    case .fixed(id, let module, let date):
      cohort.fixed.removeAll {
        variant.resolved($0.value.module) == module && $0.value.date == date
      }
    case .fixedTerm(id, let module, let term):
      cohort.fixedTerms.removeAll {
        variant.resolved($0.value.module) == module && $0.value.term == term
      }
    case .weeklyLoad(id, _): cohort.weeklyLoad = nil
    case .meetsIn(id, _): cohort.meetingSlots = []
    case .meets(id, _): cohort.meets = []
    case .starts(id, _): cohort.starts = nil
    case .finishes(id, _, _): cohort.finishes = nil
    default: break
    }
  }

  /// Is taught the modules in classes of its own.
  private mutating func part(from host: ID<Cohort>, for modules: [ID<Module>]) {
    for row in cohort.joins.indices where cohort.joins[row].value.cohort == host {
      cohort.joins[row].value.modules.removeAll { modules.contains(variant.resolved($0.value)) }
    }
  }
}

extension BuiltProblem {
  /// What is given up of the problem itself.
  fileprivate mutating func drop(_ dropped: Set<TimetableReason>, _ cohorts: [ID<Cohort>]) {
    var isPaceGivenUp: Set<[Int32]> = []
    for case .pace(let cohort, let module, _) in dropped {
      isPaceGivenUp.insert([cohort.index, module.index])
    }
    for row in problem.activities.indices {
      let group = groups[row]
      let cohort = cohorts[group.demand]
      if isPaceGivenUp.contains([cohort.index, group.module.index]) {
        problem.activities[row].pace = .unconstrained
      }
      problem.activities[row].predecessors.removeAll { precedence in
        let before = groups[precedence.activity].module
        return precedence.due == nil
          && dropped.contains(.comesAfter(cohort, group.module, before: before))
      }
    }
  }
}
