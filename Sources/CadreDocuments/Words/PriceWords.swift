import CadreModel

/// Money, and what it is multiplied by.
extension Volume {
  func text(_ money: Money) -> String {
    "\(words.text(thousandths: money.thousandths)) \(money.currency)"
  }

  func text(_ price: Price) -> String {
    let each = price.quantities.map { words(.each(phrase(of: $0))) }
    return ([text(price.money)] + each).joined(separator: " ")
  }

  private func phrase(of quantity: CostQuantity) -> Phrase {
    switch quantity {
    case .learner: return Phrase("người học", "learner")
    case .group: return Phrase("lớp", "class")
    case .session: return Phrase("buổi", "session")
    case .day: return Phrase("ngày", "day")
    case .night: return Phrase("đêm", "night")
    case .module: return Phrase("mô-đun", "module")
    case .contact(let unit):
      let title = text(title(program.units[unit]))
      return Phrase(title, title)
    case .property(let property):
      let title = text(title(program.properties[property]))
      return Phrase(title, title)
    }
  }
}
