import CadreGenerator
import CadreModel
import CadrePlanning
import Testing

/// Lines of a path that share or limit what counts, decided together, against all sets of modules.
@Suite struct JointChoiceTests {
  static let cases: [(path: String, taken: [String])] = [
    // A alone would fill the first, and the second would have nothing left.
    (
      "section a \"A\" {\nany 1 of (A, B)\n}\nsection b \"B\" {\nany 1 of (A)\n}", ["A", "B"]
    ),
    // What is shared counts twice, up to its limit.
    (
      "section a \"A\" {\nany 2 of (A, B, C)\n}\n"
        + "section b \"B\" {\nany 2 of (A, B, D)\nshares at most 1 module with a\n}",
      ["A", "B", "C"]
    ),
    // Only two hours of A and B count.
    (
      "section a \"A\" {\nat least 5 hours of (A, B, C)\nat most 2 hours of (A, B)\n}", ["A", "C"]
    ),
    // An amount over the whole path uses nothing up.
    ("section a \"A\" {\nall of (A)\n}\nat least 5 hours of all modules", ["A", "C"]),
  ]

  /// A 1 h; B 2 h; C 4 h; D 8 h.
  @Test(arguments: cases.indices)
  func takes(row: Int) {
    let example = Self.cases[row]
    let text = Self.modules([1, 2, 4, 8], []) + "path p \"P\" {\n\(example.path)\n}\n"
    let program = PlannedPrograms.readAnyway(text)
    let plan = PathPlanner(Variant(of: program, for: Selection())).plan(ID(0))
    #expect(Self.isWhole(plan), "\(example)")
    let taken = plan.modules.map { program.modules[$0.module].name }.sorted()
    #expect(taken == example.taken, "\(example)")
  }

  /// Where some set of modules holds the path, a plan is found, and it holds the path.
  @Test(arguments: 0..<200)
  func asAllSets(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 3...6, using: &random)
    let needs = (0..<count).map { index in
      (0..<index).filter { _ in Int.random(in: 0...4, using: &random) == 0 }
    }
    let lengths = (0..<count).map { _ in Int.random(in: 1...4, using: &random) }
    let text = Self.modules(lengths, needs) + Self.path(count, &random)
    let program = PlannedPrograms.readAnyway(text)
    let variant = Variant(of: program, for: Selection())
    let plan = PathPlanner(variant).plan(ID(0))
    let possible = (0..<(1 << count)).contains { mask in
      let taken = (0..<count).filter { mask >> $0 & 1 == 1 }
      let isClosed = taken.allSatisfy { needs[$0].allSatisfy(taken.contains) }
      return isClosed && Self.holds(taken.map { ID($0) }, variant)
    }
    #expect(Self.isWhole(plan) == possible, "\(text)")
    if Self.isWhole(plan) { #expect(Self.holds(plan.modules.map(\.module), variant), "\(text)") }
  }

  private static func isWhole(_ plan: PathPlan) -> Bool {
    plan.conditions.allSatisfy { condition in
      switch condition {
      case .unmet, .undecided: false
      default: true
      }
    }
  }

  private static func holds(_ modules: [ID<Module>], _ variant: Variant) -> Bool {
    RequirementJudge(variant, completed: modules).verdict(path: ID(0)).answer == .held
  }

  private static func modules(_ lengths: [Int], _ needs: [[Int]]) -> String {
    let names = ["A", "B", "C", "D", "E", "F"]
    var text = "cadre 1\n\n"
    for (index, length) in lengths.enumerated() {
      text += "module \(names[index]) \"M\" {\nlength \(length) hours\n"
      if index < needs.count, !needs[index].isEmpty {
        text += "requires \(needs[index].map { names[$0] }.joined(separator: " and "))\n"
      }
      text += "}\n"
    }
    return text
  }

  private static func path(_ count: Int, _ random: inout SeededGenerator) -> String {
    let names = ["A", "B", "C", "D", "E", "F"].prefix(count)
    var text = "path p \"P\" {\n"
    for section in 0..<Int.random(in: 1...3, using: &random) {
      text += "section s\(section) \"S\" {\n"
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let some = names.filter { _ in Int.random(in: 0...2, using: &random) > 0 }
        let list = (some.isEmpty ? ["A"] : Array(some)).joined(separator: ", ")
        switch Int.random(in: 0...3, using: &random) {
        case 0: text += "at least \(Int.random(in: 1...6, using: &random)) hours of (\(list))\n"
        case 1:
          text += "any \(min(some.count, 2) == 2 ? 2 : 1) of (\(list))\n"
          text += "at most \(Int.random(in: 1...6, using: &random)) hours of (\(list))\n"
        default: text += "any 1 of (\(list))\n"
        }
      }
      if section > 0, Int.random(in: 0...2, using: &random) == 0 {
        text += "shares at most \(Int.random(in: 1...2, using: &random)) modules with s0\n"
      }
      text += "}\n"
    }
    return text + "}\n"
  }
}
