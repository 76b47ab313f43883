import CadreModel
import CadreText

/// One of the things a line lets choose.
struct ChoiceOption {
  var requirement: Requirement
  var modules: [ID<Module>]
}

/// Chooses so many of some options: exactly by trying all combinations while there are few, else
/// one after another.
struct ChoiceSearch {
  struct Pick {
    var options: [ChoiceOption]
    var additions: Additions
    var reason: PlannedChoice.Reason
  }

  /// Combinations that are tried before choosing one after another.
  static let combinationLimit = 5_000

  private let planner: PathPlanner
  private let search: AdditionSearch

  init(_ planner: PathPlanner, _ search: AdditionSearch) {
    self.planner = planner
    self.search = search
  }

  /// nil where the options cannot give so many.
  func best(_ count: Int, of options: [ChoiceOption]) -> Pick? {
    if count == 0 { return Pick(options: [], additions: Additions(), reason: .onlyPossible) }
    let preferred = options.filter { option in
      option.modules.contains { planner.chosen.contains($0) }
    }
    if preferred.count >= count, let additions = additions(Array(preferred.prefix(count))) {
      return Pick(
        options: Array(preferred.prefix(count)), additions: additions, reason: .chosenByCohort)
    }
    let sets =
      Combinations.all(options.count, count, limit: Self.combinationLimit)
      ?? [greedy(count, options)].compactMap { $0 }
    var costs: [(set: [Int], additions: Additions)] = []
    for set in sets {
      if let additions = additions(set.map { options[$0] }) { costs.append((set, additions)) }
    }
    let order = costs.indices.sorted {
      let a = costs[$0].additions.cost
      let b = costs[$1].additions.cost
      return a < b || (a == b && $0 < $1)
    }
    guard let first = order.first else { return nil }
    let best = costs[first]
    let next = order.dropFirst().first.map { costs[$0].additions }
    return Pick(
      options: best.set.map { options[$0] }, additions: best.additions,
      reason: Self.reason(best.additions, next))
  }

  private static func reason(_ best: Additions, _ next: Additions?) -> PlannedChoice.Reason {
    guard let next else { return .onlyPossible }
    if next.cost == best.cost { return .firstListed }
    return .leastAddedTime(minutes: best.minutes, next: next.minutes)
  }

  private func additions(_ options: [ChoiceOption]) -> Additions? {
    var search = search
    var result = Additions()
    for option in options {
      guard let needed = search.additions(for: option.requirement) else { return nil }
      search.accept(needed)
      result.append(needed)
    }
    return result
  }

  private func greedy(_ count: Int, _ options: [ChoiceOption]) -> [Int]? {
    var picked: [Int] = []
    var search = search
    while picked.count < count {
      var best: (row: Int, additions: Additions)?
      for row in options.indices where !picked.contains(row) {
        guard let needed = search.additions(for: options[row].requirement) else { continue }
        if best == nil || needed.cost < best?.additions.cost ?? needed.cost {
          best = (row, needed)
        }
      }
      guard let best else { return nil }
      search.accept(best.additions)
      picked.append(best.row)
    }
    return picked.sorted()
  }
}
