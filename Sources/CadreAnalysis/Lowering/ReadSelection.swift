import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

extension Lowering {
  /// `CONDITION`: when a tailoring holds.
  mutating func condition(_ line: inout ArgumentReader) -> Condition {
    var clauses: [Condition.Clause] = []
    for said in line.condition(&resolver.interner) {
      guard let dimension: Stated<ID<Dimension>> = reference(said.dimension, .dimension) else {
        continue
      }
      let values = said.values.compactMap { value($0, of: dimension.value) }
      clauses.append(Condition.Clause(dimension: dimension.value, values: values))
    }
    return Condition(clauses: clauses)
  }

  /// `SELECTION`: one value for some dimensions.
  mutating func selection(_ line: inout ArgumentReader) -> Selection {
    var choices: [Selection.Choice] = []
    for said in line.selection(&resolver.interner) {
      guard let dimension: Stated<ID<Dimension>> = reference(said.dimension, .dimension),
        let name = said.values.first, let value = value(name, of: dimension.value),
        !choices.contains(where: { $0.dimension == dimension.value })
      else { continue }
      choices.append(.init(dimension: dimension.value, value: value))
    }
    return Selection(choices)
  }

  /// Values have their names within their dimension.
  mutating func value(_ name: NameRef, of dimension: ID<Dimension>) -> ID<DimensionValue>? {
    if let value = valueRows[dimension]?[name.name] { return value }
    let spelt = spelling(name)
    let row = program.dimensions[dimension]
    let values = row.values.map { program.values[$0] }
    let kind = "value of \(row.name)"
    missedNames.add(spelt, kind: kind, folder: folder, at: name.origin) {
      let near = SpellingDistance.suggestions(for: spelt, among: values.map(\.name))
      return .unknownName(
        spelt, kind: kind, at: name.origin, alsoAt: [],
        near: near.map { suggestion in
          NameSuggestion(
            name: suggestion, title: values.first { $0.name == suggestion }?.title())
        }, scope: .folders([]))
    }
    return nil
  }
}
