import CadreGenerator
import Testing

/// Deadlocks against a search over all plans in terms.
@Suite struct CorequisiteTests {
  @Test(arguments: 0..<200)
  func findsWhatTheSearchFinds(seed: Int) {
    let sample = GeneratedCorequisites(seed: UInt64(seed))
    let rules = Set(AnalysisCase.findings(in: sample.text).map(\.rule))
    let isFound = !rules.isDisjoint(with: ["cycle", "corequisite-deadlock"])
    #expect(isFound == sample.hasDeadlock, "\(sample.text)")
    #expect(rules.isSubset(of: ["cycle", "corequisite-deadlock"]), "\(rules)")
  }
}
