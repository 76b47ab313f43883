import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerNorm(_ id: ID<Norm>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    var norm = program.norms[id]
    norm.price = price(&line).map { Stated($0, at: statement.lineOrigin) }
    if line.takeWord("for") { norm.selection = selection(&line) }
    norm.life = life(&line, .norm)
    norm.remarks = remarks(in: statement)
    program.norms[id] = norm
  }

  /// `MONEY { a NAME }`.
  mutating func price(_ line: inout ArgumentReader) -> Price? {
    guard let money = money(&line) else { return nil }
    var price = Price(money: money, quantities: [])
    while line.takeWord("a"), let name = line.name(&resolver.interner) {
      guard let quantity = costQuantity(name) else { return nil }
      price.quantities.append(quantity)
    }
    return price
  }

  private static let costQuantities: [(word: String, quantity: CostQuantity)] = [
    ("learner", .learner), ("class", .group), ("session", .session), ("day", .day),
    ("night", .night), ("module", .module),
  ]

  private mutating func costQuantity(_ name: NameRef) -> CostQuantity? {
    let word = spelling(name)
    if let known = Self.costQuantities.first(where: { $0.word == word }) { return known.quantity }
    if let unit = contactUnit(named: name) { return .contact(unit) }
    for subject in PropertySubject.allCases {
      if let id = property(name.name, of: subject) { return .property(id) }
    }
    let names =
      Self.costQuantities.map(\.word) + program.units.map(\.name)
      + program.properties.filter { [.number, .amount].contains($0.type) }.map(\.name)
    note(
      .unknownName(
        word, kind: "quantity of a cost", at: name.origin, alsoAt: [],
        near: SpellingDistance.suggestions(for: word, among: names).map {
          NameSuggestion(name: $0, title: nil)
        }, scope: .folders([])))
    return nil
  }
}
