import CadreSyntax
import CadreText

/// Names on lines that could not be read and may have declared them. That nothing declares such a
/// name is no finding of its own.
struct LostNames {
  private var names: Set<String> = []
  /// Declarations whose own name is missing, by their head.
  private var nameless: [String: Int] = [:]

  /// `known` are the heads of the own statements of each folder.
  init(in unit: UnitSource, known: [PropertyHeads]) {
    for (folder, heads) in zip(unit.folders, known) {
      for tree in folder.trees where !tree.isMatched {
        for index in 0..<tree.count where !tree.statement(index).isMatched {
          let statement = tree.statement(index)
          if !heads.contains(statement.headText, in: statement.place) { add(statement) }
        }
      }
    }
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Whether so many declarations lack their name that they may be all of these.
  func explains(_ names: Int, of head: String) -> Bool { names <= nameless[head] ?? 0 }

  private mutating func add(_ statement: Statement) {
    if let row = statement.row {
      guard row.row.declaresNames else { return }
      if !statement.arguments.isAtName { nameless[row.row.head, default: 0] += 1 }
    }
    let tree = statement.tree
    for token in statement.headToken..<(statement.argumentTokens.upperBound) {
      guard tree.tokens.kind(token) == .word || tree.tokens.kind(token) == .quotedName else {
        continue
      }
      let name = tree.source.text(tree.tokens.span(token)).trimmingBackquotes
      names.insert(NormalForm.composed(name))
    }
  }
}

extension String {
  fileprivate var trimmingBackquotes: String {
    hasPrefix("`") && hasSuffix("`") && utf8.count > 2 ? String(dropFirst().dropLast()) : self
  }
}
