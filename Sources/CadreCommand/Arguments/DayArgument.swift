import CadreModel
import CadreText
import CadreTime

/// A day given on the command line.
enum DayArgument {
  static func read(_ text: String?, option: String) throws(UsageProblem) -> CivilDate? {
    guard let text else { return nil }
    if let day = CivilDate(iso: text) { return day }
    throw UsageProblem("--\(option) takes a day as 2026-03-04, not '\(text)'")
  }
}

/// A language given on the command line.
enum LanguageArgument {
  /// The languages to print: the one given, or all of the programme's.
  static func read(_ code: String?, in program: Program) throws(UsageProblem) -> [String] {
    guard let code else { return [] }
    if program.languages.isEmpty || program.languages.contains(code) { return [code] }
    throw .unknown(
      "language", code, among: program.languages,
      help: "\(program.name) has \(program.languages.joined(separator: ", "))")
  }
}

extension SelectionArgument {
  /// The selection that the words mean in a programme.
  func selection(in program: Program) throws(UsageProblem) -> Selection {
    var choices: [Selection.Choice] = []
    for pair in pairs {
      let dimensions = program.dimensions.ids
      guard
        let dimension = dimensions.first(where: { program.dimensions[$0].name == pair.dimension })
      else {
        throw .unknown(
          "dimension", pair.dimension, among: program.dimensions.map(\.name),
          help: "\(program.name) has \(program.dimensions.map(\.name).joined(separator: ", "))")
      }
      let values = program.dimensions[dimension].values
      guard let value = values.first(where: { program.values[$0].name == pair.value }) else {
        let names = values.map { program.values[$0].name }
        throw .unknown(
          "value of \(pair.dimension)", pair.value, among: names,
          help: "it has \(names.joined(separator: ", "))")
      }
      choices.append(.init(dimension: dimension, value: value))
    }
    return Selection(choices)
  }
}

extension Table where Thing: Declared {
  /// The thing of a name given on the command line.
  func find(_ name: String, _ kind: String) throws(UsageProblem) -> ID<Thing> {
    let wanted = NormalForm.composed(name)
    if let id = ids.first(where: { self[$0].name == wanted }) { return id }
    throw .unknown(kind, name, among: map(\.name), help: "there is no such \(kind)")
  }
}
