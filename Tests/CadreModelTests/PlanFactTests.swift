import CadreModel
import Testing

/// A plan assumes facts about persons and lists them, and takes an alternative that needs none.
@Suite struct PlanFactTests {
  static let cases: [(requirement: String, completed: [String], facts: Int, answer: Answer)] = [
    ("A or certificate c", ["A"], 0, .held), ("certificate c or A", ["A"], 0, .held),
    ("A or certificate c", [], 1, .held), ("A and certificate c", ["A"], 1, .held),
    ("A and certificate c", [], 0, .notHeld), ("any 1 of (G, A)", ["A"], 0, .held),
    ("any 2 of (G, A)", ["A"], 1, .held), ("any 3 of (G, A)", ["A"], 0, .notHeld),
    ("A with grade good", ["A"], 1, .held), ("A with grade good or B", ["A", "B"], 0, .held),
    ("path p", ["A"], 1, .held), ("path p", ["A", "B"], 0, .held),
    ("any 2 of (consent of \"x\", A, B)", ["A", "B"], 0, .held),
    ("corequisite B", ["B"], 0, .held), ("requirement q", ["A"], 0, .held),
    ("requirement q", [], 0, .notHeld), ("requirement ring", ["A"], 0, .notHeld),
    ("requirement ring or A", ["A"], 0, .held),
  ]

  @Test(arguments: cases.indices)
  func assumes(row: Int) {
    let example = Self.cases[row]
    let program = RequirementTests.program(
      """
      cadre 1

      grades good, fair
      certificate c "C"
      outside G "General"
      module A "A"
      module B "B"
      path p "P" {
          section s "S" {
              all of (A)
              any 1 of (B, G)
          }
      }
      requirement r "R" is \(example.requirement)
      requirement q "Q" is A or requirement ring
      requirement ring "Ring" is requirement ring
      """)
    let completed = program.modules.ids.filter {
      example.completed.contains(program.modules[$0].name)
    }
    let judge = RequirementJudge(
      Variant(of: program, for: Selection()), completed: completed)
    let verdict = judge.verdict(program.requirements[0].requirement)
    #expect(verdict.answer == example.answer, "\(example)")
    if verdict.answer == .held { #expect(verdict.facts.count == example.facts, "\(example)") }
  }

  /// Doubling requirements, deep nesting and hard counting end, decided or not.
  @Test func hardQuestionsEnd() {
    var text = "cadre 1\n\nmodule A \"A\"\nrequirement r0 \"R\" is A\n"
    for row in 1...200 {
      text += "requirement r\(row) \"R\" is requirement r\(row - 1) and requirement r\(row - 1)\n"
    }
    let program = RequirementTests.program(text)
    let judge = RequirementJudge(Variant(of: program, for: Selection()), completed: [ID(0)])
    let last = program.requirements[ID(120)].requirement
    #expect(judge.verdict(last).answer == .held)
    let items = (0..<60).map { row in
      (0..<12).map { line in
        CountingProblem.Option(uses: [.init(line: line, weight: 1_000_003 + row * row * 7)])
      }
    }
    let total = (0..<60).reduce(0) { $0 + 1_000_003 + $1 * $1 * 7 }
    let problem = CountingProblem(
      needs: [Int](repeating: total / 12, count: 12), items: items)
    #expect(problem.answer(work: 200_000) == problem.answer(work: 200_000))
  }
}
