import CadreAnalysis
import CadreGenerator
import CadreModel
import Testing

/// Variants against the product of all dimensions, walked.
@Suite struct VariantTests {
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
    let sample = GeneratedTailorings(seed: UInt64(seed))
    let program = AnalysisCase.analysis(of: sample.text).program
    let space = VariantSpace(of: program, tailorings: program.tailorings.ids)
    let smallest = sample.smallestSelections
    let points = try #require(space.points(limit: 10_000))
    #expect(points.count == smallest.count)
    for point in points {
      let rows = point.active.map { Int($0.index) }
      #expect(smallest[rows] == point.selection.choices.count)
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
