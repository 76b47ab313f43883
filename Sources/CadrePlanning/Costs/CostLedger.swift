import CadreModel
import CadreTime

/// Counts how often each norm and price is due.
struct CostLedger {
  /// Something that a price counts.
  struct Event {
    var provider: ID<Partner>?
    var date: CivilDate
    var cohort: ID<Cohort>
    var module: ID<Module>?
    var learners: Int
    /// Contact minutes, days or whatever is counted.
    var amount = 1
  }

  private struct Key: Hashable {
    var row: ProvisionKey
    var source: CostAccount.Source
    var price: PricedRow
  }

  /// A price to add to: the same source may have another price in another variant.
  private struct PricedRow: Hashable {
    var thousandths: Int
    var currency: String
    var quantities: [CostQuantity]
  }

  private let program: Program
  private let days: LearnerDays
  private let timetable: Timetable
  private let classes: [TaughtClass]
  private var counts: [Key: Int] = [:]
  private var pricedNorms: [Norm] = []
  private(set) var uncounted: [ID<Norm>] = []

  init(_ program: Program, _ timetable: Timetable, _ classes: [TaughtClass]) {
    self.program = program
    self.timetable = timetable
    self.classes = classes
    days = LearnerDays(program, timetable)
  }

  mutating func count() {
    for id in program.norms.ids {
      let norm = program.norms[id]
      guard let price = norm.price?.value, !price.quantities.isEmpty else { continue }
      if price.properties.contains(where: { !isKnown($0) }) {
        uncounted.append(id)
        continue
      }
      if CostGrain(price, units: program.units).isOfClasses { pricedNorms.append(norm) }
      for event in events(price) where applies(norm, to: event) {
        add(event, price, .norm(id))
      }
    }
    for cohort in timetable.cohorts { countPrices(of: cohort) }
  }

  /// Whether a norm that is counted by classes, or a price of its module, counts a class.
  func isPriced(_ taught: TaughtClass) -> Bool {
    guard let first = taught.sessions.first else { return true }
    let event = Event(
      provider: first.provider, date: first.date, cohort: taught.host, module: taught.module,
      learners: first.learners)
    if pricedNorms.contains(where: { applies($0, to: event) }) { return true }
    let variant = timetable.cohorts.first { $0.cohort == first.cohort }?.variant
    return variant?.module(taught.module).cost != nil
  }

  // MARK: Prices of modules

  /// Of each module that the cohort is taught, or takes in its own time or a term.
  private mutating func countPrices(of cohort: CohortTimetable) {
    let unplaced = Set(cohort.unplaced.map(\.module))
    let planned = cohort.plans.flatMap(\.modules).filter { !$0.isHeld }.map(\.module)
    for module in Set(planned + cohort.sessions.map(\.module)).sorted()
    where !unplaced.contains(module) {
      guard let price = cohort.variant.module(module).cost?.value,
        !price.properties.contains(where: { !isKnown($0) })
      else { continue }
      for event in events(price, module, cohort) { add(event, price, .module(module)) }
    }
  }

  private func events(
    _ price: Price, _ module: ID<Module>, _ cohort: CohortTimetable
  ) -> [Event] {
    let mine = classes.filter { $0.module == module && $0.sessions[0].cohort == cohort.cohort }
    switch CostGrain(price, units: program.units) {
    case .cohort:
      let first = cohort.sessions.first { $0.module == module }
      guard let date = first?.date ?? dateWithoutSessions(of: module, cohort) else { return [] }
      return [
        Event(
          provider: first?.provider, date: date, cohort: cohort.cohort, module: module,
          learners: program.cohorts[cohort.cohort].size?.value ?? 0)
      ]
    case .contact: return mine.flatMap(contacts)
    case .meeting: return mine.flatMap(meetings)
    case .day: return mine.flatMap { taught in taught.days.map { event(taught, $0) } }
    case .night: return mine.flatMap { taught in taught.days.nights.map { event(taught, $0) } }
    case .group: return mine.map { event($0, nil) }
    }
  }

  /// When a module without sessions is paid: in its term, else with the cohort's first session.
  private func dateWithoutSessions(
    of module: ID<Module>, _ cohort: CohortTimetable
  ) -> CivilDate? {
    let term = cohort.terms?.rows.first { $0.modules.contains(module) }?.term
    return term.flatMap { program.terms[$0].span?.value.first }
      ?? cohort.sessions.map(\.date).min() ?? program.cohorts[cohort.cohort].starts?.value
  }

  // MARK: Norms

  private func applies(_ norm: Norm, to event: Event) -> Bool {
    guard norm.life.holds(on: event.date) else { return false }
    let own = program.cohorts[event.cohort].selection
    return norm.selection.choices.allSatisfy { choice in
      own.value(of: choice.dimension).map { program.value($0, liesIn: choice.value) } ?? false
    }
  }

  private func events(_ price: Price) -> [Event] {
    switch CostGrain(price, units: program.units) {
    case .contact: classes.flatMap(contacts)
    case .meeting: classes.flatMap(meetings)
    case .day:
      price.isPerLearner
        ? days.events(nights: false)
        : classes.flatMap { taught in taught.days.map { event(taught, $0) } }
    case .night:
      price.isPerLearner
        ? days.events(nights: true)
        : classes.flatMap { taught in taught.days.nights.map { event(taught, $0) } }
    case .group: classes.map { event($0, nil) }
    case .cohort:
      timetable.cohorts.compactMap { cohort in
        guard let date = cohort.sessions.map(\.date).min() else { return nil }
        return Event(
          provider: nil, date: date, cohort: cohort.cohort, module: nil,
          learners: program.cohorts[cohort.cohort].size?.value ?? 0)
      }
    }
  }

  private func contacts(_ taught: TaughtClass) -> [Event] {
    taught.sessions.map { event(taught, $0.date, amount: $0.minutes) }
  }

  private func meetings(_ taught: TaughtClass) -> [Event] {
    taught.meetings.map { event(taught, $0.date) }
  }

  private func event(_ taught: TaughtClass, _ date: CivilDate?, amount: Int = 1) -> Event {
    Event(
      provider: taught.provider, date: date ?? taught.sessions[0].date, cohort: taught.host,
      module: taught.module, learners: taught.learners, amount: amount)
  }

  // MARK: Sums

  private mutating func add(_ event: Event, _ price: Price, _ source: CostAccount.Source) {
    var amount = max(0, event.amount)
    if price.isPerLearner { amount = amount.timesClamped(max(0, event.learners)) }
    for property in price.properties {
      amount = amount.timesClamped(max(0, value(of: property, event)))
    }
    if amount == 0 { return }
    let key = Key(
      row: ProvisionKey(provider: event.provider, year: event.date.year), source: source,
      price: PricedRow(
        thousandths: price.money.thousandths, currency: price.money.currency,
        quantities: price.quantities))
    counts[key] = (counts[key] ?? 0).addingClamped(amount)
  }

  var lines: [CostAccount.Line] {
    let lines = counts.map { key, amount in
      let price = Price(
        money: Money(thousandths: key.price.thousandths, currency: key.price.currency),
        quantities: key.price.quantities)
      var divisor = 1
      if case .contact(let unit) = CostGrain(price, units: program.units) { divisor = unit }
      for _ in price.properties { divisor = divisor.timesClamped(1000) }
      let money = max(0, price.money.thousandths).scaled(by: amount, over: divisor)
      return CostAccount.Line(
        provider: key.row.provider, year: key.row.year, source: key.source, price: price,
        count: amount.scaled(by: 1000, over: divisor),
        money: Money(thousandths: money, currency: key.price.currency))
    }
    return lines.sorted { $0.isBefore($1) }
  }

  // MARK: Properties

  /// Whether the things that a timetable tells have the property, as a number.
  private func isKnown(_ id: ID<Property>) -> Bool {
    let property = program.properties[id]
    return property.type == .number && [.module, .cohort, .partner].contains(property.subject)
  }

  /// In thousandths; 0 for a thing without the property.
  private func value(of id: ID<Property>, _ event: Event) -> Int {
    let remarks: Remarks? =
      switch program.properties[id].subject {
      case .module:
        event.module.flatMap { module in
          timetable.cohorts.first { $0.cohort == event.cohort }?.variant.module(module).remarks
        }
      case .cohort: program.cohorts[event.cohort].remarks
      case .partner: event.provider.map { program.partners[$0].remarks }
      default: nil
      }
    let fact = remarks?.own.first { $0.value.property == id }?.value
    return if case .number(let value)? = fact?.value { value } else { 0 }
  }
}

extension CostGrain {
  /// Whether the teaching itself is counted, not what learners get beside it.
  fileprivate var isOfClasses: Bool {
    switch self {
    case .contact, .meeting, .group: true
    case .day, .night, .cohort: false
    }
  }
}

extension CostAccount.Line {
  fileprivate func isBefore(_ other: CostAccount.Line) -> Bool {
    if key != other.key { return key < other.key }
    return (price.money.thousandths, price.money.currency)
      < (other.price.money.thousandths, other.price.money.currency)
  }

  private var key: (Int32, Int, Int, Int32) {
    switch source {
    case .norm(let id): (provider?.index ?? .max, year, 0, id.index)
    case .module(let id): (provider?.index ?? .max, year, 1, id.index)
    }
  }
}

extension [CivilDate] {
  /// The first of each two days that follow each other.
  fileprivate var nights: [CivilDate] {
    zip(self, dropFirst()).filter { $1.dayNumber - $0.dayNumber == 1 }.map(\.0)
  }
}
