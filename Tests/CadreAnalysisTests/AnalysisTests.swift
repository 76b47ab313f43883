import Testing

@Suite struct AnalysisTests {
  @Test(
    arguments: ["names", "sums", "graph", "tailoring", "time", "delivery", "settings"].flatMap(
      AnalysisCase.read))
  func findsExactly(example: AnalysisCase) {
    #expect(example.found == example.expected)
  }
}
