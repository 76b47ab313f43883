import CadreSyntax
import Testing

@Suite struct SampleTests {
  @Test(arguments: CaseFiles.names(in: "Tests/Cases/sample"))
  func parsesWithoutFindings(path: String) throws {
    let tree = parse(try CaseFiles.text(path))
    #expect(shown(tree.findings, in: tree.source) == [])
    for index in 0..<tree.count {
      let statement = tree.statement(index)
      #expect(statement.isMatched, "\(path): \(statement.headText)")
    }
    #expect(tree.reconstructed() == tree.source.bytes)
  }
}
