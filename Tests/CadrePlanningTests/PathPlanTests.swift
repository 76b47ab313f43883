import CadreGenerator
import CadreModel
import CadrePlanning
import Testing

@Suite struct PathPlanTests {
  static let choices: [(line: String, cohort: String, taken: [String])] = [
    ("any 1 of (A, B)", "", ["A"]),
    ("any 1 of (C, B)", "", ["B"]),
    ("any 1 of (C, D)", "", ["D"]),
    ("any 1 of (B, A)", "chooses A", ["A"]),
    ("any 2 of (C, A, B)", "", ["A", "C"]),
    ("all of (C)", "", ["A", "C"]),
    ("all of (E)", "", ["A", "E"]),
    ("at least 6 hours of (A, B, C)", "", ["A", "B"]),
    ("all of (field law)", "", ["B", "D"]),
    ("all of (A)", "completed A", []),
    ("all of (C)", "completed A", ["C"]),
  ]

  /// A 3 h; B 4 h; C 2 h after A; D 4 h; E 1 h after A or B.
  @Test(arguments: choices)
  func takes(choice: (line: String, cohort: String, taken: [String])) throws {
    let program = PlannedPrograms.read(
      """
      cadre 1

      field law "Law"
      module A "A" {
          length 3 hours
      }
      module B "B" {
          field law
          length 4 hours
      }
      module C "C" {
          length 2 hours
          requires A
      }
      module D "D" {
          field law
          length 4 hours
      }
      module E "E" {
          length 1 hour
          requires A or B
      }
      path p "P" {
          stage one "One" {
              \(choice.line)
          }
      }
      cohort k "K" {
          follows p
          size 10
          \(choice.cohort)
      }
      """)
    let cohort = TimetablePlanner.plan(program).cohorts[0]
    let taken = cohort.plans[0].modules.filter { !$0.isHeld }.map {
      program.modules[$0.module].name
    }
    #expect(Set(taken) == Set(choice.taken), "\(taken)")
    #expect(taken.count == choice.taken.count)
  }

  /// Neither a long chain nor a chain of choices needs a deep stack or much time.
  @Test(arguments: ["M%", "M% or N"])
  func longChains(requirement: String) {
    let count = requirement.contains("or") ? 150 : 10_000
    var text = "cadre 1\n\nmodule N \"N\" {\n    length 900 hours\n}\nmodule M0 \"M\"\n"
    for index in 1..<count {
      let requirement = requirement.replacing("%", with: "\(index - 1)")
      text += "module M\(index) \"M\" {\n    requires \(requirement)\n}\n"
    }
    text += "path p \"P\" {\n    stage s \"S\" {\n        all of (M\(count - 1))\n    }\n}\n"
    let program = PlannedPrograms.read(text)
    let plan = PathPlanner(Variant(of: program, for: Selection())).plan(ID(0))
    #expect(plan.conditions.isEmpty)
    #expect(plan.modules.count == count)
    #expect(plan.modules.first.map { program.modules[$0.module].name } == "M0")
  }

  @Test func aRingIsToldAndEnds() {
    let program = PlannedPrograms.readAnyway(
      """
      cadre 1

      module A "A" {
          requires B
      }
      module B "B" {
          requires A or A
      }
      path p "P" {
          stage s "S" {
              all of (A)
          }
      }
      """)
    let plan = PathPlanner(Variant(of: program, for: Selection())).plan(ID(0))
    #expect(plan.modules.isEmpty)
    #expect(plan.conditions.count == 1)
  }

  /// `any 1 of`: no option adds less contact time than the one taken.
  @Test(arguments: 0..<100)
  func leastAddedTimeOfAll(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 3...6, using: &random)
    var text = "cadre 1\n\n"
    var lengths: [Int] = []
    var needs: [[Int]] = []
    for index in 0..<count {
      let length = Int.random(in: 1...9, using: &random)
      let before = (0..<index).filter { _ in Int.random(in: 0...2, using: &random) == 0 }
      lengths.append(length)
      needs.append(before)
      text += "module M\(index) \"M\" {\n    length \(length) hours\n"
      if !before.isEmpty {
        text += "    requires \(before.map { "M\($0)" }.joined(separator: " and "))\n"
      }
      text += "}\n"
    }
    let names = (0..<count).map { "M\($0)" }.joined(separator: ", ")
    text += "path p \"P\" {\n    stage s \"S\" {\n        any 1 of (\(names))\n    }\n}\n"
    let program = PlannedPrograms.read(text)
    let plan = PathPlanner(Variant(of: program, for: Selection())).plan(ID(0))
    let cost = plan.modules.reduce(0) { $0 + program.modules[$1.module].minutes } / 60
    #expect(
      cost == (0..<count).map { Self.closure($0, needs).map { lengths[$0] }.reduce(0, +) }.min())
  }

  private static func closure(_ module: Int, _ needs: [[Int]]) -> Set<Int> {
    needs[module].reduce([module]) { $0.union(closure($1, needs)) }
  }
}
