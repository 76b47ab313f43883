import CadreAnalysis
import CadreGenerator
import CadreModel
import Testing

/// Variants against the product of all dimensions, walked.
@Suite struct VariantTests {
  /// A programme of random tailorings, some over several values, some values within others.
  private static func text(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let dimensions = Int.random(in: 1...4, using: &random)
    let values = Int.random(in: 1...3, using: &random)
    var text = "cadre 1\n\nmodule A \"A\" {\n    class of 1 to 9\n}\n"
    for dimension in 0..<dimensions {
      text += "dimension d\(dimension) \"D\" {\n"
      for value in 0..<values {
        let broader = value > 0 && Int.random(in: 0...2, using: &random) == 0 ? " in v0" : ""
        text += "    value v\(value) \"V\"\(broader)\n"
      }
      text += "}\n"
    }
    for tailoring in 0..<Int.random(in: 0...6, using: &random) {
      let used = (0..<dimensions).shuffled(using: &random)
        .prefix(Int.random(in: 1...min(3, dimensions), using: &random))
      let conditions = used.map { dimension -> String in
        let chosen = (0..<values).shuffled(using: &random)
          .prefix(Int.random(in: 1...values, using: &random)).map { "v\($0)" }
        return chosen.count == 1
          ? "d\(dimension) \(chosen[0])"
          : "d\(dimension) (\(chosen.joined(separator: ", ")))"
      }
      text += "tailoring t\(tailoring) \"T\" for \(conditions.joined(separator: " and ")) {\n"
      text += "    change module A {\n        note \"\(tailoring)\"\n    }\n}\n"
    }
    return text
  }

  private static func allSelections(_ program: Program) -> [Selection] {
    program.dimensions.ids.reduce([Selection()]) { selections, dimension in
      selections
        + selections.flatMap { selection in
          program.dimensions[dimension].values.map { value in
            Selection(selection.choices + [.init(dimension: dimension, value: value)])
          }
        }
    }
  }

  @Test(arguments: 0..<200)
  func distinctVariantsEqualTheProductWalked(seed: Int) throws {
    let program = AnalysisCase.analysis(of: Self.text(UInt64(seed))).program
    let space = VariantSpace(of: program, tailorings: program.tailorings.ids)
    var smallest: [[ID<Tailoring>]: Int] = [:]
    for selection in Self.allSelections(program) {
      let active = space.active(in: selection)
      smallest[active] = min(smallest[active] ?? .max, selection.choices.count)
    }
    let points = try #require(space.points(limit: 10_000))
    #expect(points.count == smallest.count)
    for point in points {
      #expect(smallest[point.active] == point.selection.choices.count)
      #expect(space.active(in: point.selection) == point.active)
    }
    #expect(VariantSpace.count(of: program) == smallest.count)
  }

  /// Whatever the order of the tailorings in the text, each variant is the same.
  @Test(arguments: 0..<50)
  func tailoringsCommute(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let edits = [
      ("d x", "length 10 hours"), ("d x and e y", "length 12 hours"), ("e y", "note \"n\""),
      ("d x", "topic \"T\" 2 hours"), ("e y", "length + 3 hours"), ("e y", "drop recommends"),
    ]
    let head = """
      cadre 1

      dimension d "D" {
          value x "X"
      }
      dimension e "E" {
          value y "Y"
      }
      module B "B"
      module A "A" {
          length 8 hours
          recommends B
      }

      """
    let parts = edits.enumerated().map { index, edit in
      "tailoring t\(index) \"T\" for \(edit.0) {\n"
        + "    change module A {\n        \(edit.1)\n    }\n}\n"
    }
    let plain = AnalysisCase.analysis(of: head + parts.joined()).program
    let mixed = AnalysisCase.analysis(
      of: head + parts.shuffled(using: &random).joined()
    ).program
    for selection in Self.allSelections(plain) {
      let a = Variant(of: plain, for: selection).module(ID(1))
      let b = Variant(of: mixed, for: selection).module(ID(1))
      #expect(a.minutes == b.minutes)
      #expect(a.remarks.notes == b.remarks.notes)
      #expect(a.topics == b.topics)
      #expect(a.recommends == b.recommends)
    }
    let both = Variant(of: plain, for: Self.allSelections(plain)[3]).module(ID(1))
    #expect(both.minutes == (12 + 3) * 60 || both.minutes == 12 * 60)
  }
}
