import CadreGenerator
import Testing

/// Known mistakes of all rules, many in one file: all are found at their places, and nothing else.
@Suite struct InjectionTests {
  @Test(arguments: 0..<2)
  func eachMistakeIsReportedAndNothingElse(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let all = BrokenExample.all(suffix: seed)
    for wanted in all {
      let count = Int.random(in: 1...20, using: &random)
      let file = BrokenFile.random(with: wanted, from: all, count: count, &random)
      #expect(file.found == file.expected, "\(file.text)")
    }
  }
}
