import CadreText
import Foundation
import Testing

@testable import CadreFindings

@Suite struct BaselineTests {
  private static func sample(_ text: String, _ spots: [String]) -> ([Finding], SourceSet) {
    let rule = Rule("r", .error, summary: "", explanation: "", wrong: "", right: "")
    let source = SourceFile(path: "a.cadre", text: text)
    let findings = spots.map { spot -> Finding in
      let start = text.utf8.firstRange(of: spot.utf8)?.lowerBound ?? text.utf8.startIndex
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
      return Finding(
        rule, at: Origin(file: FileID(0), span: TextSpan(offset, offset + 1)), "m \(spot)")
    }
    return (findings, SourceSet([source]))
  }

  private static func compared(_ known: ([Finding], SourceSet), _ now: ([Finding], SourceSet))
    throws -> String
  {
    let baseline = try Baseline(reading: Baseline(known.0, in: known.1).bytes)
    let result = baseline.compare(now.0, in: now.1, checked: [FileID(0)])
    let new = result.new.map(\.message).joined(separator: ",")
    return "new [\(new)] known \(result.known) stale \(result.stale)"
  }

  /// Lines may move and be indented anew; another text of the line is another finding.
  @Test(arguments: [
    ("x one\ny two\n", ["x", "y"], "new [] known 2 stale 0"),
    ("// new\n\n    x one\n\ty two  \n", ["x", "y"], "new [] known 2 stale 0"),
    ("x one changed\ny two\n", ["x", "y"], "new [m x] known 1 stale 1"),
    ("y two\n", ["y"], "new [] known 1 stale 1"),
    ("x one\ny two\n", ["x", "x", "y"], "new [m x] known 2 stale 0"),
    ("x one\ny two\nz\n", ["x", "y", "z"], "new [m z] known 2 stale 0"),
  ])
  func knowsAgain(text: String, spots: [String], expected: String) throws {
    let known = Self.sample("x one\ny two\n", ["x", "y"])
    #expect(try Self.compared(known, Self.sample(text, spots)) == expected)
  }

  /// Files that are gone have no findings any more; files that are only not checked may have.
  @Test(arguments: [("a.cadre", 2), ("b.cadre", 0)])
  func countsWhatIsGone(gone: String, stale: Int) throws {
    let (findings, sources) = Self.sample("x one\ny two\n", ["x", "y"])
    let result = Baseline(findings, in: sources)
      .compare([], in: sources, checked: []) {
        $0
      } isGone: {
        $0 == gone
      }
    #expect(result.stale == stale)
  }

  /// The order of findings does not matter, nor does reading and writing again.
  @Test func sameBytes() throws {
    let (findings, sources) = Self.sample("x\ny\nz\n", ["z", "x", "y", "x"])
    let bytes = Baseline(findings, in: sources).bytes
    #expect(Baseline(findings.reversed(), in: sources).bytes == bytes)
    #expect(try Baseline(reading: bytes).bytes == bytes)
    #expect(try Baseline(reading: bytes).count == 4)
  }

  @Test func followsItsSchema() throws {
    let file = RenderingCase.folder.appending(path: "../../../schema/baseline.schema.json")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    for spots in [[], ["x", "x", "y"]] {
      let (findings, sources) = Self.sample("x\ny\n", spots)
      let json = try JSONSerialization.jsonObject(
        with: Data(Baseline(findings, in: sources).bytes))
      #expect(SchemaCheck(root: schema).offences(json, schema, at: "") == [])
    }
  }

  @Test(arguments: [
    ("", "the text ends too early (byte 0)"), ("[]", "it has no cadre-baseline number"),
    ("{\"cadre-baseline\": 2}", "its form is 2, and this tool reads form 1"),
    ("{\"cadre-baseline\": 1}", "it has no list of findings"),
    (
      "{\"cadre-baseline\": 1, \"findings\": [{}]}",
      "finding 1 lacks its rule, file, message, line or count"
    ),
    (
      """
      {"cadre-baseline": 1, "findings": [
        {"rule": "r", "file": "f", "message": "m", "line": "l", "count": -1}]}
      """, "finding 1 lacks its rule, file, message, line or count"
    ),
    (
      """
      {"cadre-baseline": 1, "findings": [
        {"rule": "r", "file": "f", "message": "m", "line": "l", "count": 99999999999999999999}]}
      """, "finding 1 lacks its rule, file, message, line or count"
    ),
    ("\u{0}\u{1}", "a value is expected here (byte 0)"),
  ])
  func hostile(text: String, why: String) {
    #expect(throws: Baseline.Problem(description: why)) {
      try Baseline(reading: Array(text.utf8))
    }
  }

  /// Entries given twice add up, and no sum overflows.
  @Test func givenTwice() throws {
    let entry = #"{"rule": "r", "file": "f", "message": "m", "line": "l", "count": 1000000}"#
    let text = #"{"cadre-baseline": 1, "findings": [\#(entry), \#(entry)]}"#
    #expect(try Baseline(reading: Array(text.utf8)).count == Baseline.countLimit)
  }
}
