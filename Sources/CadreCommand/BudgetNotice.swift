import CadreMarkup
import CadrePlanning

/// Says in which years a plan costs more than the budget gives.
enum BudgetNotice {
  static func tell(_ costs: CostAccount, _ context: Context) {
    for total in costs.years where total.isOver {
      guard let budget = total.budget else { continue }
      context.say(
        "the plan costs \(PlainDecimal.text(thousandths: total.cost.thousandths)) "
          + "\(total.cost.currency) in \(total.year), the budget gives "
          + "\(PlainDecimal.text(thousandths: budget.thousandths)) \(budget.currency)")
    }
  }
}
