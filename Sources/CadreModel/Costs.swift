import CadreText
import CadreTime

/// What a cost is multiplied by: `500_000 VND a learner a day`.
public enum CostQuantity: Sendable, Hashable {
  case learner, group, session, day, night, module
  /// A unit of contact time.
  case contact(ID<ContactUnit>)
  /// A property of the author's own that is a number or an amount.
  case property(ID<Property>)
}

/// Money for each of some quantities; for none it is paid once.
public struct Price: Sendable, Equatable {
  public var money: Money
  public var quantities: [CostQuantity]

  public init(money: Money, quantities: [CostQuantity]) {
    self.money = money
    self.quantities = quantities
  }
}

/// A cost norm.
public struct Norm: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Norm>.always
  public var price: Stated<Price>?
  /// Where it applies; empty: everywhere.
  public var selection = Selection()

  public init(heading: Heading) { self.heading = heading }
}
