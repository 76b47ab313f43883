import Testing

@Suite struct AnalysisTests {
  @Test(arguments: AnalysisCase.files.flatMap(AnalysisCase.read))
  func findsExactly(example: AnalysisCase) {
    #expect(example.found == example.expected)
  }
}
