import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Norms say for what they are paid; budgets lie in the programme and hold the costs that are
/// certain before any timetable.
struct CostCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] { norms() + years() + budgets() }

  private func norms() -> [Finding] {
    program.norms.compactMap { norm in
      guard let price = norm.price, price.value.quantities.isEmpty else { return nil }
      return .normWithoutQuantity(norm.name, at: price.origin)
    }
  }

  private func years() -> [Finding] {
    guard let cover = program.cover, let runs = cover.runs else { return [] }
    return cover.budgets.filter {
      $0.value.year < runs.value.first.year || $0.value.year > runs.value.last.year
    }
    .map { budget in
      .outsideProgramme(
        "the budget of \(budget.value.year)", at: budget.origin, first: runs.value.first.iso,
        last: runs.value.last.iso, runsAt: runs.origin)
    }
  }

  private func budgets() -> [Finding] {
    guard let cover = program.cover, !cover.budgets.isEmpty else { return [] }
    let costs = KnownCosts(program, context.cohorts)
    return cover.budgets.compactMap { budget in
      let money = budget.value.money
      let known = costs.total(in: budget.value.year, currency: money.currency)
      guard known.thousandths > money.thousandths else { return nil }
      return .overBudget(
        year: budget.value.year, costs: text(known), budget: text(money), at: budget.origin,
        partsAt: Array(costs.places.prefix(8)))
    }
  }

  private func text(_ money: Money) -> String {
    "\(Decimals.grouped(thousandths: money.thousandths)) \(money.currency)"
  }
}

extension Decimals {
  /// "1_200_000.5", as amounts are written in the language.
  static func grouped(thousandths: Int) -> String {
    let parts = text(thousandths: thousandths).split(separator: ".")
    var digits = parts.first.map { Array($0) } ?? []
    var index = digits.count - 3
    while index > 0 {
      digits.insert("_", at: index)
      index -= 3
    }
    return String(digits) + (parts.count > 1 ? "." + parts[1] : "")
  }
}
