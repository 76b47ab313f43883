import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  /// A unit of contact time by its name or its plural.
  mutating func contactUnit(named unit: NameRef) -> ID<ContactUnit>? {
    if unit.alias == nil, let known = knownUnits[folder]?[unit.name] { return known }
    let found = findUnit(unit)
    if unit.alias == nil, let found { knownUnits[folder, default: [:]][unit.name] = found }
    return found
  }

  private func findUnit(_ unit: NameRef) -> ID<ContactUnit>? {
    if let row = resolver.find(unit, .unit, folder: folder) { return ID(row) }
    let name = spelling(unit)
    guard name.hasSuffix("s"),
      let singular = resolver.interner.find(String(name.dropLast()))
    else { return nil }
    let reference = NameRef(name: singular, origin: unit.origin, alias: unit.alias)
    return resolver.find(reference, .unit, folder: folder).map { ID($0) }
  }

  /// `AMOUNT` of contact time.
  mutating func contactTime(_ line: inout ArgumentReader) -> ContactTime? {
    line.amount(&resolver.interner).flatMap { contactTime($0) }
  }

  mutating func contactTime(_ amount: AmountSyntax) -> ContactTime? {
    guard let id = contactUnit(named: amount.unit) else {
      missingUnit(amount.unit)
      return nil
    }
    guard let minutes = amount.number.times(program.units[id].minutes) else { return nil }
    return ContactTime(minutes: minutes, unit: id)
  }

  private mutating func missingUnit(_ unit: NameRef) {
    if resolver.missAlias(unit, folder: folder) { return }
    let name = spelling(unit)
    let isCalendar = Self.calendarUnits[name] != nil || UnitWords.isCalendar(name)
    let names = program.units.map { $0.name + "s" }
    let titled = program.units.first { $0.isTitled(name) }.map { [$0.name + "s"] }
    missedNames.add(name, kind: "unit of contact time", folder: folder, at: unit.origin) {
      .unknownUnit(
        name, at: unit.origin, wanted: "contact time",
        near: titled ?? Self.near(name, names, isCalendar: isCalendar),
        isOtherSort: isCalendar, declaration: NameKind.unit.declaration(of: name))
    }
  }

  private static func near(_ name: String, _ names: [String], isCalendar: Bool) -> [String] {
    isCalendar ? Array(names.suffix(3)) : UnitWords.near(name, among: names)
  }

  /// `NUMBER UNIT` of what requirements count: contact time, credits or modules.
  mutating func quantity(_ line: inout ArgumentReader) -> Quantity? {
    line.amount(&resolver.interner).flatMap { quantity($0) }
  }

  mutating func quantity(_ amount: AmountSyntax) -> Quantity? {
    switch spelling(amount.unit) {
    case "credit", "credits":
      return amount.number.thousandths.map { .credits(thousandths: $0) }
    case "module", "modules":
      return amount.number.whole.map { .modules($0) }
    default:
      return contactTime(amount).map { .contact(minutes: $0.minutes, unit: $0.unit) }
    }
  }

  /// `PERCENT` in per mille.
  mutating func perMille(_ line: inout ArgumentReader) -> Int? {
    line.percent()?.thousandths.map { $0 / 100 }
  }

  /// `PERCENT` of a whole, in per mille; more than the whole is noted.
  mutating func share(_ line: inout ArgumentReader, of what: String) -> Int? {
    guard let percent = line.percent(), let thousandths = percent.thousandths else { return nil }
    if thousandths > 100_000 {
      note(.overHundred(what, share: Decimals.text(thousandths: thousandths), at: percent.origin))
    }
    return thousandths / 100
  }

  /// Notes a range that is written the wrong way round.
  mutating func order(
    _ what: String, _ least: Int, _ most: Int, unit: String, at place: Origin,
    mostAt: Origin? = nil
  ) {
    guard least > most else { return }
    let texts = [least, most].map { "\(Decimals.text(thousandths: $0)) \(unit)" }
    note(.backwardRange(what, least: texts[0], most: texts[1], at: place, mostAt: mostAt))
  }

  /// The same for whole numbers.
  mutating func order(_ what: String, whole least: Int, _ most: Int, unit: String, at place: Origin)
  {
    guard least > most else { return }
    note(
      .backwardRange(what, least: "\(least) \(unit)", most: "\(most) \(unit)", at: place))
  }

  mutating func money(_ line: inout ArgumentReader) -> Money? {
    guard let money = line.money(), let thousandths = money.number.thousandths else { return nil }
    return Money(thousandths: thousandths, currency: money.currency)
  }

  mutating func integer(_ line: inout ArgumentReader) -> Int? { line.integer()?.value }
}

/// Numbers of thousandths as decimals.
enum Decimals {
  /// "1.5"
  static func text(thousandths: Int) -> String {
    let whole = thousandths / 1000
    let rest = abs(thousandths % 1000)
    if rest == 0 { return "\(whole)" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}

extension ContactUnit {
  /// Whether a word is the unit's title in some language.
  fileprivate func isTitled(_ word: String) -> Bool {
    let titles = (heading.title?.text).map { [$0] } ?? []
    let translated = heading.title?.translations.map(\.text) ?? []
    let wanted = NormalForm.composed(word).lowercased()
    return (titles + translated).contains { NormalForm.composed($0).lowercased() == wanted }
  }
}

extension DecimalSyntax {
  /// In thousandths, cut after the third digit; nil when it does not fit.
  var thousandths: Int? {
    var value = Int(units)
    var digits = scale
    while digits > 3 {
      value /= 10
      digits -= 1
    }
    while digits < 3 {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
      digits += 1
    }
    return value
  }

  /// The number as an Int, if it is whole and fits.
  var whole: Int? {
    guard let thousandths, thousandths % 1000 == 0 else { return nil }
    return thousandths / 1000
  }

  /// The product with a whole number, if it is whole and fits.
  func times(_ factor: Int) -> Int? {
    guard let thousandths else { return nil }
    let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
    return overflow || product % 1000 != 0 ? nil : product / 1000
  }
}
