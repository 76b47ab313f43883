import CadreText

/// A file with several known mistakes among sound declarations.
public struct BrokenFile: Sendable {
  public private(set) var text = ""
  public private(set) var expected: [BrokenExample.Place] = []
  public private(set) var rules: [String] = []

  /// Puts together examples, one after another, each behind a few sound lines.
  public init(_ examples: [BrokenExample], _ random: inout SeededGenerator) {
    text = examples.first { $0.header != nil }?.header ?? "cadre 1\n"
    for (index, example) in examples.enumerated() {
      let isAlone = example.isAboutAll || example.header != nil
      if !isAlone, Bool.random(using: &random) {
        text += "\nfield sound-\(index) \"Sound\" {\n  note \"Nothing is wrong here\"\n}\n"
      }
      let start = text.utf8.count
      expected += example.expected.map { .init(rule: $0.rule, offset: start + $0.offset) }
      rules.append(example.rule)
      text += example.body
    }
    expected.sort()
  }

  /// What is found, as rule and place.
  public var found: [BrokenExample.Place] {
    BrokenExample.findings(in: text)
      .map { .init(rule: $0.rule, offset: Int($0.place.span.start)) }.sorted()
  }

  /// A random choice of at most `count` examples that may stand together, the wanted one among
  /// them.
  public static func random(
    with wanted: BrokenExample, from all: [BrokenExample], count: Int,
    _ random: inout SeededGenerator
  ) -> BrokenFile {
    var chosen = [wanted]
    let rest = all.filter { $0.rule != wanted.rule && $0.header == nil }.shuffled(using: &random)
    for example in rest where chosen.count < count {
      if chosen.allSatisfy({ $0.goes(with: example) }) { chosen.append(example) }
    }
    if wanted.header == nil { chosen.shuffle(using: &random) }
    return BrokenFile(chosen, &random)
  }
}

extension BrokenExample {
  /// Whether nothing that one says changes what is found in the other. Two checks may see each
  /// other's rooms or cohorts; a mistake of form or name concerns nobody else.
  public func goes(with other: BrokenExample) -> Bool {
    if isAboutAll || other.isAboutAll { return false }
    return isFormal || other.isFormal
  }
}

extension BrokenFile {
  /// The rules whose examples stand next before a place.
  public func culprits(of place: BrokenExample.Place) -> String {
    expected.filter { $0.offset <= place.offset }.suffix(2).map(\.rule).joined(separator: ", ")
  }
}
