import CadreModel

/// Gives each module of some cohorts one of its providers: no quota exceeded, least numbers
/// reached as far as can be, the load even, the first listed of equals.
struct ProviderAssignment {
  /// All groups of a module of a cohort: they have one provider.
  struct Unit: Sendable {
    /// In order of preference; never empty.
    var candidates: [ID<Partner>]
    var uses: [Use]
  }

  struct Use: Hashable, Sendable {
    var year: Int
    var classes: Int
    var learners: Int
  }

  private struct Cost: Comparable {
    var excess = 0
    var shortfall = 0
    var unevenness = 0
    var places = 0

    static func < (a: Cost, b: Cost) -> Bool {
      (a.excess, a.shortfall, a.unevenness, a.places)
        < (b.excess, b.shortfall, b.unevenness, b.places)
    }
  }

  /// Combinations that are all tried; beyond, one choice after another is changed for the better.
  private static let mostCombinations = 2_000
  private static let mostRounds = 40

  private let program: Program
  private let units: [Unit]
  private let years: [Int]
  private var counts: [[(classes: Int, learners: Int)]]
  /// Row in the candidates of each unit.
  private var choice: [Int]

  init(_ program: Program, _ units: [Unit]) {
    self.program = program
    self.units = units
    years = Set(units.flatMap { $0.uses.map(\.year) }).sorted()
    let none = Array(repeating: (classes: 0, learners: 0), count: years.count)
    counts = Array(repeating: none, count: program.partners.count)
    choice = units.map { _ in 0 }
    for unit in units.indices { count(unit, 1) }
  }

  /// The provider of each unit.
  func solved() -> [ID<Partner>] {
    var search = self
    let free = units.indices.filter { units[$0].candidates.count > 1 }
    var combinations = 1
    for unit in free {
      let (product, isMany) = combinations.multipliedReportingOverflow(
        by: units[unit].candidates.count)
      combinations = isMany ? .max : product
    }
    if combinations <= Self.mostCombinations {
      search.tryAll(free)
    } else {
      search.improve(free)
    }
    return units.indices.map { units[$0].candidates[search.choice[$0]] }
  }

  private mutating func count(_ unit: Int, _ times: Int) {
    let partner = Int(units[unit].candidates[choice[unit]].index)
    for use in units[unit].uses {
      guard let year = years.firstIndex(of: use.year) else { continue }
      counts[partner][year].classes += times * use.classes
      counts[partner][year].learners += times * use.learners
    }
  }

  private mutating func choose(_ row: Int, for unit: Int) {
    if choice[unit] == row { return }
    count(unit, -1)
    choice[unit] = row
    count(unit, 1)
  }

  private var cost: Cost {
    var cost = Cost()
    for id in program.partners.ids {
      for (row, year) in years.enumerated() {
        let count = counts[Int(id.index)][row]
        let classes = min(count.classes, 1 << 20)
        cost.unevenness += classes * classes
        for quota in program.partners[id].quotas.map(\.value) {
          let amount = quota.subject == .classes ? count.classes : count.learners
          if quota.isMost {
            cost.excess += max(0, amount - quota.count)
          } else if program.partners[id].hasAgreement(in: year) {
            cost.shortfall += max(0, quota.count - amount)
          }
        }
      }
    }
    cost.places = choice.reduce(0, +)
    return cost
  }

  private mutating func tryAll(_ free: [Int]) {
    var best = cost
    var bestChoice = choice
    while next(free) {
      let now = cost
      if now < best { (best, bestChoice) = (now, choice) }
    }
    for unit in free { choose(bestChoice[unit], for: unit) }
  }

  /// The next combination, as a number is counted up; false after the last.
  private mutating func next(_ free: [Int]) -> Bool {
    for unit in free {
      if choice[unit] + 1 < units[unit].candidates.count {
        choose(choice[unit] + 1, for: unit)
        return true
      }
      choose(0, for: unit)
    }
    return false
  }

  private mutating func improve(_ free: [Int]) {
    var best = cost
    for _ in 0..<Self.mostRounds {
      var isBetter = false
      for unit in free {
        for row in units[unit].candidates.indices where row != choice[unit] {
          let old = choice[unit]
          choose(row, for: unit)
          let now = cost
          if now < best { (best, isBetter) = (now, true) } else { choose(old, for: unit) }
        }
      }
      if !isBetter { return }
    }
  }
}

extension Partner {
  /// Whether it is under agreement on some day of a calendar year, as far as agreements tell.
  func hasAgreement(in year: Int) -> Bool {
    agreements.isEmpty
      || agreements.contains { ($0.value.first.year...$0.value.last.year).contains(year) }
  }
}
