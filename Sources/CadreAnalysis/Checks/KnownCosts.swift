import CadreModel
import CadreText
import CadreTime

/// What cohorts cost at least, before any timetable: norms and prices times the learners, groups,
/// modules, contact time and days that are certain.
struct KnownCosts {
  private let program: Program
  private let facts: [CohortFacts]

  init(_ program: Program, _ facts: [CohortFacts]) {
    self.program = program
    self.facts = facts
  }

  /// Where the norms and prices stand.
  var places: [Origin] {
    program.norms.compactMap { $0.price?.origin } + program.modules.compactMap { $0.cost?.origin }
  }

  /// Costs in a year of cohorts that lie wholly in it.
  func total(in year: Int, currency: String) -> Money {
    var sum = 0
    for facts in facts {
      guard let starts = facts.cohort.starts?.value, let finishes = facts.cohort.finishes?.value,
        starts.year == year, finishes.year == year
      else { continue }
      for norm in program.norms {
        guard let price = norm.price?.value, price.money.currency == currency,
          norm.life.holds(on: starts), norm.life.holds(on: finishes), applies(norm, to: facts)
        else { continue }
        sum = Self.add(sum, cost(of: price, facts))
      }
      for id in facts.sure {
        guard let price = facts.variant.module(id).cost?.value, price.money.currency == currency
        else { continue }
        sum = Self.add(sum, cost(of: price, facts, only: id))
      }
    }
    return Money(thousandths: sum, currency: currency)
  }

  private func applies(_ norm: Norm, to facts: CohortFacts) -> Bool {
    norm.selection.choices.allSatisfy { choice in
      guard let value = facts.cohort.selection.value(of: choice.dimension) else { return false }
      return program.value(value, liesIn: choice.value)
    }
  }

  private func cost(of price: Price, _ facts: CohortFacts, only module: ID<Module>? = nil) -> Int {
    if price.quantities.isEmpty { return module == nil ? 0 : price.money.thousandths }
    let perLearner = price.quantities.contains(.learner)
    let others = price.quantities.filter { $0 != .learner }
    let factor = perLearner ? max(0, facts.cohort.size?.value ?? 0) : 1
    let modules = module.map { [$0] } ?? facts.taught
    var count = 0
    if others.isEmpty {
      count = 1
    } else if perLearner, module == nil, others == [.day] {
      // Several modules may share a day.
      let minutes = facts.taught.reduce(0) { Self.add($0, facts.variant.module($1).minutes) }
      count = Self.parts(minutes, fullestDay(facts))
    } else {
      for id in modules { count = Self.add(count, amount(others, id, facts, perLearner)) }
    }
    return Self.times(price.money.thousandths, Self.times(factor, count))
  }

  /// How often a module asks for quantities beside the learner; each learner is in one group.
  private func amount(
    _ quantities: [CostQuantity], _ id: ID<Module>, _ facts: CohortFacts, _ perLearner: Bool
  ) -> Int {
    let module = facts.variant.module(id)
    // A class of joined cohorts is paid once, and for the host.
    if !perLearner, facts.cohort.joining(for: id, in: facts.variant) != nil { return 0 }
    var amount = perLearner ? 1 : groups(of: module, facts)
    for quantity in quantities {
      switch quantity {
      case .learner, .group, .module: continue
      case .session: amount = Self.times(amount, Self.parts(module.minutes, longestSlot(facts)))
      case .day: amount = Self.times(amount, Self.parts(module.minutes, fullestDay(facts)))
      case .contact(let unit):
        amount = Self.times(amount, module.minutes / max(1, program.units[unit].minutes))
      case .night, .property: return 0
      }
    }
    return amount
  }

  private func groups(of module: Module, _ facts: CohortFacts) -> Int {
    let size = max(1, facts.cohort.size?.value ?? 1)
    guard let most = module.classSize?.value.most, most > 0 else { return 1 }
    return Self.parts(size, most)
  }

  private func calendar(_ facts: CohortFacts) -> WorkCalendar? {
    program.calendar(of: facts.cohort).map { program.calendars[$0] }
  }

  private func longestSlot(_ facts: CohortFacts) -> Int {
    calendar(facts)?.weeks.flatMap(\.slots).map(\.minutes).max() ?? 0
  }

  private func fullestDay(_ facts: CohortFacts) -> Int {
    calendar(facts).map { MeetingDays(facts.cohort, $0).fullestDay } ?? 0
  }

  /// How many parts of a size an amount has at least; 0 where the size is unknown.
  private static func parts(_ amount: Int, _ size: Int) -> Int {
    amount > 0 && size > 0 ? (amount - 1) / size + 1 : 0
  }

  private static func add(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  private static func times(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .max : product
  }
}
