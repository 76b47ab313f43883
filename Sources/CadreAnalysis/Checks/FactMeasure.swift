import CadreModel
import CadreTime

/// What a fact of a thing amounts to, on the scale of a bound.
struct FactMeasure {
  let program: Program
  let fact: String
  let bound: OwnCheck.Bound

  /// The least and most that the thing has, and the bound's number on the same scale.
  struct Measured {
    var least: Int
    var most: Int
    var bound: Int

    func satisfies(_ comparison: OwnCheck.Comparison) -> Bool {
      switch comparison {
      case .least: least >= bound
      case .most: most <= bound
      case .exactly: least == bound && most == bound
      }
    }
  }

  enum Result {
    /// The thing does not say it.
    case absent
    case measured(Measured)
    /// The fact has no such measure; the units that it has.
    case unmeasured(units: String)
  }

  func result(of thing: any Declared) -> Result {
    if let property = program.properties.first(where: { $0.name == fact }),
      let own = own(property, thing)
    {
      return own
    }
    switch (thing, fact) {
    case (let it as Module, "length"): return contact(it.length?.value.minutes)
    case (let it as Module, "credits"): return credits(it.credits?.value)
    case (let it as Module, "class"):
      return people(it.classSize.map { ($0.value.least, $0.value.most) })
    case (let it as Module, "valid"): return validity(it.validity?.value)
    case (let it as Module, _) where program.parts.contains { $0.name == fact }:
      return part(of: it)
    case (let it as Instructor, "at"): return contact(it.weeklyLoad?.value.minutes)
    case (let it as Room, "seats"): return people(it.seats.map { ($0.value, $0.value) })
    case (let it as Cohort, "size"): return people(it.size.map { ($0.value, $0.value) })
    default: return lines(of: thing)
    }
  }

  private func value(_ value: Int) -> Result { range(value, value) }

  private func range(_ least: Int, _ most: Int) -> Result {
    .measured(Measured(least: least, most: most, bound: bound.thousandths))
  }

  private func contact(_ minutes: Int?) -> Result {
    guard let wanted = bound.contact else { return .unmeasured(units: "contact time") }
    guard let minutes else { return .absent }
    return .measured(Measured(least: minutes, most: minutes, bound: wanted.minutes))
  }

  private func credits(_ credits: Credits?) -> Result {
    guard bound.unit == "credits" || bound.unit == "credit" else {
      return .unmeasured(units: "credits")
    }
    switch credits {
    case nil: return .absent
    case .exactly(let value): return self.value(value)
    case .range(let least, let most): return range(least, most)
    case .oneOf(let values): return range(values.min() ?? 0, values.max() ?? 0)
    }
  }

  private func people(_ range: (least: Int, most: Int)?) -> Result {
    guard let unit = bound.unit, ["learners", "learner", "seats", "seat"].contains(unit) else {
      return .unmeasured(units: "learners or seats")
    }
    guard let range else { return .absent }
    return self.range(thousand(range.least), thousand(range.most))
  }

  private func thousand(_ count: Int) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: 1000)
    return overflow ? .max : product
  }

  private func part(of module: Module) -> Result {
    guard let length = module.length?.value else { return .absent }
    let minutes = length.parts.first { program.parts[$0.part].name == fact }?.minutes
    guard bound.unit == nil else { return contact(minutes) }
    guard let minutes else { return .absent }
    let (share, a) = minutes.multipliedReportingOverflow(by: 100_000)
    let (wanted, b) = bound.thousandths.multipliedReportingOverflow(by: length.minutes)
    if a || b { return .absent }
    return .measured(Measured(least: share, most: share, bound: wanted))
  }

  private func validity(_ rule: ValidityRule?) -> Result {
    guard let unit = bound.unit, bound.isCalendar else {
      return .unmeasured(units: "months, years, weeks or days")
    }
    guard let rule else { return .absent }
    guard case .lasting(let duration, _) = rule.period else { return .absent }
    return self.duration(duration, unit)
  }

  /// Months and years compare, and so do days and weeks; a month is no number of days.
  private func duration(_ duration: CalendarDuration, _ unit: String) -> Result {
    let wanted = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    guard let unit = CalendarUnit(rawValue: wanted), unit.isOfMonths == duration.unit.isOfMonths
    else {
      return .unmeasured(
        units: duration.unit.isOfMonths ? "months or years" : "days or weeks")
    }
    let (held, a) = thousand(duration.count).multipliedReportingOverflow(by: duration.unit.size)
    let (least, b) = bound.thousandths.multipliedReportingOverflow(by: unit.size)
    if a || b { return .absent }
    return .measured(Measured(least: held, most: held, bound: least))
  }

  /// `outcome of at least 3 outcomes`.
  private func lines(of thing: any Declared) -> Result {
    guard let unit = bound.unit, [fact, fact + "s", "lines", "line"].contains(unit) else {
      return .unmeasured(units: "\(fact)s")
    }
    return value(thousand(StatementCounts.count(fact, of: thing)))
  }

  private func own(_ property: Property, _ thing: any Declared) -> Result? {
    guard property.type == .number || property.type == .amount else { return nil }
    let said = thing.remarks.own.first { $0.value.head == fact }?.value.value
    switch said {
    case nil: return .absent
    case .number(let value): return self.value(value)
    case .contact(let time): return contact(time.minutes)
    case .credits(let thousandths): return credits(.exactly(thousandths))
    case .duration(let duration): return bound.unit.map { self.duration(duration, $0) }
    default: return nil
    }
  }
}

extension CalendarUnit {
  var isOfMonths: Bool { self == .month || self == .year }
  /// In days or in months.
  var size: Int {
    switch self {
    case .day, .month: 1
    case .week: 7
    case .year: 12
    }
  }
}
