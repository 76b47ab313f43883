import CadreModel
import CadreTime

/// Amounts in the units they were written in.
extension Volume {
  /// `16 tiết`; with a rest where the minutes are no whole number of the unit.
  func amount(_ minutes: Int, in unit: ID<ContactUnit>) -> String {
    guard unit.index >= 0, Int(unit.index) < program.units.count else {
      return words(.minutes(minutes))
    }
    let row = program.units[unit]
    if row.heading.title == nil, row.minutes == 60 {
      return words(.hours(words.hours(ofMinutes: minutes)))
    }
    if row.heading.title == nil, row.minutes <= 1 { return words(.minutes(minutes)) }
    guard row.minutes > 0 else { return words(.minutes(minutes)) }
    return counted(thousandths(minutes, over: row.minutes), row)
  }

  /// `16 tiết (12 giờ)`, the hours only where the unit is none of them.
  func amountWithHours(_ minutes: Int, in unit: ID<ContactUnit>) -> String {
    let amount = amount(minutes, in: unit)
    let hours = words(.hours(words.hours(ofMinutes: minutes)))
    return amount == hours ? amount : "\(amount) (\(hours))"
  }

  /// Minutes in the unit that the programme's modules are written in.
  func amount(_ minutes: Int) -> String { amount(minutes, in: index.commonUnit) }

  func amountWithHours(_ minutes: Int) -> String {
    amountWithHours(minutes, in: index.commonUnit)
  }

  /// `12 credits, 45 periods`: of the two what there is.
  func text(_ amount: PlannedAmount, withHours: Bool = false) -> String {
    let credits = words(.credits(words.text(thousandths: amount.credits)))
    if amount.minutes == 0, amount.credits > 0 { return credits }
    let time = withHours ? amountWithHours(amount.minutes) : self.amount(amount.minutes)
    return amount.credits > 0 ? "\(credits), \(time)" : time
  }

  /// A module's length, its credits, or both.
  func text(lengthOf module: Module) -> String {
    let credits = module.credits.map { words(.credits(text($0.value))) }
    let length = module.length.map { amount($0.value.minutes, in: $0.value.unit) }
    return [credits, length].compactMap { $0 }.joined(separator: ", ")
  }

  func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .contact(let minutes, let unit): amount(minutes, in: unit)
    case .credits(let thousandths): words(.credits(words.text(thousandths: thousandths)))
    case .modules(let count): words(.modules(count))
    }
  }

  func text(_ credits: Credits) -> String {
    switch credits {
    case .exactly(let value): words.text(thousandths: value)
    case .range(let least, let most):
      "\(words.text(thousandths: least))–\(words.text(thousandths: most))"
    case .oneOf(let values):
      values.map { words.text(thousandths: $0) }.joined(separator: " \(words(.or)) ")
    }
  }

  private func thousandths(_ minutes: Int, over unit: Int) -> Int {
    let (scaled, overflow) = minutes.multipliedReportingOverflow(by: 1000)
    return overflow ? Int.max : scaled / unit
  }

  private func counted(_ thousandths: Int, _ unit: ContactUnit) -> String {
    let name = plainTitle(unit)
    let isPlural = language.hasPrefix("en") && thousandths != 1000 && !name.hasSuffix("s")
    return "\(words.text(thousandths: thousandths)) \(name)\(isPlural ? "s" : "")"
  }
}
