import Scheduling
import SchedulingOracles
import Testing

@Suite("Projects against a plain judge")
struct RandomProjectTests {
  @Test("the checker accepts what the plain judge accepts")
  func checker() {
    var dice = Dice(9)
    var accepted = 0
    for seed in 0..<200 {
      let problem = RandomProject.make(seed, isClassic: false)
      let plain = PlainProjects(problem)
      for _ in 0..<10 {
        let solution = ProjectSolution(
          starts: problem.activities.map { _ in dice.roll(0...7) },
          options: problem.choices.map { dice.roll(0...($0.options.count - 1)) })
        let isValid = plain.isValid(solution)
        accepted += isValid ? 1 : 0
        #expect(problem.violations(of: solution).isEmpty == isValid, "\(problem) \(solution)")
      }
    }
    #expect(accepted > 20)
  }

  @Test("most rules build a schedule where there is one")
  func constructions() throws {
    var built = 0
    for seed in 0..<100 {
      let problem = RandomProject.make(seed, isClassic: false)
      for construction in ProjectConstruction.allCases {
        if try problem.schedule(by: .latestFinish, construction) != nil { built += 1 }
      }
    }
    #expect(built > 80, "\(built)")
  }
}
