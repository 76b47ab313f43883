import CadreModel

/// What the page of a path says line by line.
extension Volume {
  func facts(of path: Path) -> [Fact] {
    var facts = [
      Fact(.forPositions, path.positions.map { [.full(.position($0.value))] }),
      Fact(.entry, lines(of: path.entries.map(\.value))),
      Fact(.inForce, lifeLines(path.life)),
      Fact(.minimums, path.minimums.map { words(of: $0.value) }),
    ]
    for stage in path.stages {
      let name = text(title(stage))
      let label = Phrase(
        "\(Phrase.stage.vi): \(name)", "\(Phrase.stage.en): \(name)")
      facts.append(Fact(label, stage.lines.map { words(of: $0.value) }, key: stage.name))
    }
    return facts.filter { !$0.lines.isEmpty }
  }

  func words(of line: CountLine) -> Words {
    [.text(words(.atLeast(text(line.quantity))) + " ")] + words(of: line.set)
  }

  func words(of line: Stage.Line) -> Words {
    switch line {
    case .all(let set): [.text(words(.everyOne) + ": ")] + bare(set)
    case .any(let count, let set): [.text(words(.anyOf(count)) + " ")] + words(of: set)
    case .atLeast(let line): words(of: line)
    case .atMost(let line):
      [.text(words(.atMost(text(line.quantity))) + " ")] + words(of: line.set)
    case .optional(let modules):
      [.text(words(.optionalOnes) + ": ")]
        + modules.map { [.name(.module($0.value))] }.joined(by: ", ")
    case .shares(let quantity, let name):
      [.text(words(.shares(text(quantity), with: name)))]
    }
  }

  /// A list without its parentheses.
  private func bare(_ set: ModuleSet) -> Words {
    guard case .listed(let terms) = set else { return words(of: set) }
    return terms.map { words(of: $0) }.joined(by: ", ")
  }
}
