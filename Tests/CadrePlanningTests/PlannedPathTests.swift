import CadreModel
import CadrePlanning
import Testing

/// What a plan of a path has: entry is brought, not taught; a module counts once.
@Suite struct PlannedPathTests {
  static let cases: [(path: String, taken: [String], isWhole: Bool)] = [
    ("entry A\nstage s \"S\" {\nall of (C)\n}", ["C"], true),
    ("stage s \"S\" {\nall of (C)\n}", ["A", "C"], true),
    ("entry certificate c\nstage s \"S\" {\nall of (A)\n}", ["A"], true),
    (
      "section a \"A\" {\nany 1 of (A, B)\n}\nsection b \"B\" {\nany 1 of (A, B)\n}", ["A", "B"],
      true
    ),
    (
      "section a \"A\" {\nany 1 of (A, B)\n}\n"
        + "section b \"B\" {\nany 1 of (A, B)\nshares at most 1 module with a\n}", ["A"], true
    ),
    ("section a \"A\" {\nany 1 of (A)\n}\nsection b \"B\" {\nany 1 of (A)\n}", ["A"], false),
    ("section a \"A\" {\nany 1 of (D, B)\n}", ["B"], true),
    ("section a \"A\" {\nall of (A)\nat least 3 hours of all modules\n}", ["A"], true),
  ]

  /// A 3 h; B 4 h; C 2 h after A; D 1 h, only for another path.
  @Test(arguments: cases.indices)
  func takes(row: Int) {
    let example = Self.cases[row]
    let program = PlannedPrograms.readAnyway(
      """
      cadre 1

      certificate c "C"
      module A "A" {
          length 3 hours
      }
      module B "B" {
          length 4 hours
      }
      module C "C" {
          length 2 hours
          requires A
      }
      module D "D" {
          length 1 hour
          open to q
      }
      path p "P" {
      \(example.path)
      }
      path q "Q" {
      stage s "S" {
      all of (D)
      }
      }
      """)
    let plan = PathPlanner(Variant(of: program, for: Selection())).plan(ID(0))
    let taken = plan.modules.map { program.modules[$0.module].name }
    #expect(taken == example.taken, "\(example)")
    let isWhole = plan.conditions.allSatisfy { condition in
      if case .unmet = condition { return false }
      return true
    }
    #expect(isWhole == example.isWhole, "\(example)")
  }
}
