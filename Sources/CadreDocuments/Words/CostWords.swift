import CadreModel
import CadrePlanning

/// Costs in words.
extension Volume {
  func words(of provider: ID<Partner>?) -> Words {
    provider.map { [.authored(title(program.partners[$0]))] } ?? [.text(words(.ownTeaching))]
  }

  func words(of source: CostAccount.Source) -> Words {
    switch source {
    case .norm(let id): [.authored(title(program.norms[id]))]
    case .module(let id): [.full(.module(id))]
    }
  }

  /// What is left of a budget, or by how much it is exceeded; nil without one.
  func rest(of total: CostAccount.YearTotal) -> String? {
    guard let budget = total.budget else { return nil }
    let (rest, overflow) = budget.thousandths.subtractingReportingOverflow(total.cost.thousandths)
    let size = Money(
      thousandths: overflow ? .max : Int(clamping: rest.magnitude), currency: budget.currency)
    return total.isOver ? words(.over(text(size))) : text(size)
  }
}
