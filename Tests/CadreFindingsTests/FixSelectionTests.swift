import CadreText
import Testing

@testable import CadreFindings

/// Which safe fixes go together, against a plain walk over all pairs of edits.
@Suite struct FixSelectionTests {
  private static let rule = Rule("r", .error, summary: "", explanation: "", wrong: "", right: "")

  private static func finding(_ random: inout SeededNumbers, length: Int) -> Finding {
    let place = Origin(file: FileID(0), span: TextSpan(random.next(length), length))
    let fixes = (0..<random.next(3)).map { _ in
      let edits = (0..<random.next(3)).map { _ in
        let start = random.next(length + 2)
        return TextEdit(
          Origin(
            file: FileID(random.next(8) == 0 ? 1 : 0), span: TextSpan(start, start + random.next(4))
          ),
          ["", "x", "longer"][random.next(3)])
      }
      return Fix("f", edits, isSafe: random.next(4) > 0)
    }
    return Finding(rule, at: place, "m", fixes: fixes)
  }

  private static func meet(_ a: TextEdit, _ b: TextEdit) -> Bool {
    let (a, b) = (a.place, b.place)
    if a.file != b.file { return false }
    if a.span.isEmpty || b.span.isEmpty {
      return !(a.span.end < b.span.start || b.span.end < a.span.start)
    }
    return !Set(a.span.range).isDisjoint(with: b.span.range)
  }

  @Test(arguments: 0..<200) func takesTheFirstOfTwo(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = (0..<20 + random.next(20)).map { _ in "ab\n"[random.next(3)] }.joined()
    let sources = SourceSet([
      SourceFile(path: "a", text: text), SourceFile(path: "b", text: text),
    ])
    let length = text.utf8.count
    let findings = (0..<random.next(12)).map { _ in Self.finding(&random, length: length) }
    var taken: [TextEdit] = []
    var count = 0
    for finding in findings.inOutputOrder() {
      let fix = finding.fixes.first { fix in
        fix.isSafe && !fix.edits.isEmpty
          && fix.edits.allSatisfy { $0.place.file == FileID(0) && $0.place.span.end <= length }
      }
      guard let edits = fix?.edits else { continue }
      let isApart = edits.indices.allSatisfy { row in
        (taken + edits[..<row]).allSatisfy { !Self.meet($0, edits[row]) }
      }
      if isApart { (taken, count) = (taken + edits, count + 1) }
    }
    var expected = Array(text.utf8)
    for edit in taken.sorted(by: { $0.place > $1.place }) {
      expected.replaceSubrange(edit.place.span.range, with: Array(edit.replacement.utf8))
    }
    let selection = FixSelection(findings, files: [FileID(0)], in: sources)
    #expect(selection.count == count)
    #expect(selection.applied(to: sources).first?.bytes ?? Array(text.utf8) == expected)
  }
}

extension String {
  fileprivate subscript(row: Int) -> String { String(Array(self)[row]) }
}
