import CadreModel
import CadreTime

/// What a timetable costs by the norms and prices of its programme: by who teaches and by calendar
/// year. A price is due as often as the product of its quantities says. What is counted by
/// sessions, days or contact time falls in the year in which it is, a class in the year of its
/// first session, a learner of a cohort in that of the cohort's.
public struct CostAccount: Sendable, Equatable {
  /// What is due: by a norm, or as the price of a module.
  public enum Source: Hashable, Sendable {
    case norm(ID<Norm>)
    case module(ID<Module>)
  }

  public struct Line: Sendable, Equatable {
    /// Who teaches; nil for the programme's own people, and for what no class decides.
    public var provider: ID<Partner>?
    public var year: Int
    public var source: Source
    public var price: Price
    /// How often the price is due, in thousandths.
    public var count: Int
    public var money: Money
  }

  /// What one provider teaches in a year, a class of cohorts that are taught together once.
  public struct Provision: Sendable, Equatable {
    public var provider: ID<Partner>?
    public var year: Int
    public var classes = 0
    public var learners = 0
    /// Contact minutes.
    public var minutes = 0
    /// By currency.
    public var money: [Money] = []
    /// Modules taught for which no norm and no price counts anything.
    public var unpriced: [ID<Module>] = []

    public init(provider: ID<Partner>?, year: Int) {
      self.provider = provider
      self.year = year
    }
  }

  /// A year's costs in one currency beside what the budget gives.
  public struct YearTotal: Sendable, Equatable {
    public var year: Int
    public var cost: Money
    public var budget: Money?

    public var isOver: Bool { budget.map { cost.thousandths > $0.thousandths } ?? false }
  }

  /// Partners in the order of declaration, then the programme's own; by year; norms before prices.
  public var lines: [Line]
  public var provisions: [Provision]
  public var years: [YearTotal]
  /// Norms with a quantity that a timetable does not tell.
  public var uncounted: [ID<Norm>]
}

extension Timetable {
  public func costs(in program: Program) -> CostAccount {
    let classes = taughtClasses(in: program)
    var ledger = CostLedger(program, self, classes)
    ledger.count()
    return CostAccount(
      lines: ledger.lines, provisions: provisions(classes, ledger),
      years: years(ledger.lines, program), uncounted: ledger.uncounted)
  }

  private func provisions(
    _ classes: [TaughtClass], _ ledger: CostLedger
  ) -> [CostAccount.Provision] {
    var rows: [ProvisionKey: CostAccount.Provision] = [:]
    func change(
      _ provider: ID<Partner>?, _ year: Int, _ edit: (inout CostAccount.Provision) -> Void
    ) {
      let key = ProvisionKey(provider: provider, year: year)
      edit(&rows[key, default: CostAccount.Provision(provider: provider, year: year)])
    }
    for taught in classes {
      change(taught.provider, taught.year) {
        $0.classes += 1
        $0.learners = $0.learners.addingClamped(taught.learners)
      }
      for session in taught.sessions {
        change(taught.provider, session.date.year) {
          $0.minutes = $0.minutes.addingClamped(session.minutes)
        }
      }
      if !ledger.isPriced(taught) {
        change(taught.provider, taught.year) {
          if !$0.unpriced.contains(taught.module) { $0.unpriced.append(taught.module) }
        }
      }
    }
    for line in ledger.lines {
      change(line.provider, line.year) { $0.money.add(line.money) }
    }
    return rows.sorted { $0.key < $1.key }.map { _, row in
      var row = row
      row.unpriced.sort()
      row.money.sort { $0.currency < $1.currency }
      return row
    }
  }

  /// Years with costs or a budget.
  private func years(_ lines: [CostAccount.Line], _ program: Program) -> [CostAccount.YearTotal] {
    let budgets = (program.cover?.budgets ?? []).map(\.value)
    return Set(lines.map(\.year) + budgets.map(\.year)).sorted().flatMap { year in
      let given = budgets.filter { $0.year == year }.map(\.money)
      var sums = given.map { Money(thousandths: 0, currency: $0.currency) }
      for line in lines where line.year == year { sums.add(line.money) }
      return sums.sorted { $0.currency < $1.currency }.map { sum in
        CostAccount.YearTotal(
          year: year, cost: sum, budget: given.first { $0.currency == sum.currency })
      }
    }
  }
}

/// A row of the account: partners as declared, own teaching last.
struct ProvisionKey: Hashable, Comparable {
  var provider: ID<Partner>?
  var year: Int

  static func < (a: ProvisionKey, b: ProvisionKey) -> Bool {
    (a.provider?.index ?? .max, a.year) < (b.provider?.index ?? .max, b.year)
  }
}

extension [Money] {
  /// Adds to the amount in the same currency.
  mutating func add(_ money: Money) {
    guard let row = firstIndex(where: { $0.currency == money.currency }) else {
      return append(money)
    }
    self[row].thousandths = self[row].thousandths.addingClamped(money.thousandths)
  }
}

extension Int {
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// Of numbers that are not negative.
  func timesClamped(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  /// This times a number, over a positive one, rounded down; of numbers that are not negative.
  func scaled(by factor: Int, over divisor: Int) -> Int {
    let product = multipliedFullWidth(by: factor)
    if product.high < 0 { return 0 }
    return product.high >= divisor ? .max : divisor.dividingFullWidth(product).quotient
  }
}
