import CadreModel

/// What is counted for a price: the finest of its quantities, each by the learners where it names
/// them.
enum CostGrain: Hashable {
  /// Contact time in a unit of so many minutes.
  case contact(unit: Int)
  case meeting
  /// Days on which the same people are taught.
  case day
  /// Nights between two such days in a row.
  case night
  case group
  /// A cohort's learners, or the cohort.
  case cohort

  init(_ price: Price, units: Table<ContactUnit>) {
    let quantities = Set(price.quantities)
    let unit = price.quantities.compactMap { quantity -> Int? in
      if case .contact(let id) = quantity { units[id].minutes } else { nil }
    }.first
    if let unit {
      self = .contact(unit: max(1, unit))
    } else if quantities.contains(.session) {
      self = .meeting
    } else if quantities.contains(.day) {
      self = .day
    } else if quantities.contains(.night) {
      self = .night
    } else if quantities.isEmpty || quantities == [.learner] {
      self = .cohort
    } else {
      self = .group
    }
  }
}

extension Price {
  var isPerLearner: Bool { quantities.contains(.learner) }

  var properties: [ID<Property>] {
    quantities.compactMap { if case .property(let id) = $0 { id } else { nil } }
  }
}
