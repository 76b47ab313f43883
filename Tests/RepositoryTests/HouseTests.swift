import Testing

@Suite("The house")
struct HouseTests {
  @Test("holds its rules", arguments: HouseRule.all)
  func holds(rule: HouseRule) {
    let offences = rule.examine(.current)
    let list = offences.map { "  \($0)" }.joined(separator: "\n")
    #expect(offences.isEmpty, "\(offences.count) against: \(rule.name)\n\(list)")
  }

  @Test("is really read")
  func isRead() {
    #expect(Repository.current.productFiles.count > 10)
    #expect(Repository.current.topLevel.contains("Package.swift"))
  }
}
