import Testing

/// One rule of the house: what it asks for, and how breaches are found.
struct HouseRule: Sendable, CustomTestStringConvertible {
  let name: String
  let examine: @Sendable (Repository) -> [Offence]

  var testDescription: String { name }

  static let all: [HouseRule] = [
    .layers, .declaredImports, .noPackages, .columns, .fileLength, .functionLength, .whitespace,
    .deadFiles,
    .plainWords, .noTraps, .typeNames, .machinePaths, .topLevel,
  ]
}
