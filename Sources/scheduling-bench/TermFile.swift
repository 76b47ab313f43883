import CadreMarkup
import Scheduling

extension TermProblem {
  /// One curriculum as JSON: `courses`, `periods`, `minLoad`, `maxLoad`, `minCourses`,
  /// `maxCourses`, `load` of each course, `prereqs` as pairs of course and prerequisite from 1.
  init(curriculum file: InstanceFile) throws(BenchFailure) {
    let root: JSONValue
    switch JSONReader.read(file.bytes) {
    case .success(let value): root = value
    case .failure(let error):
      let line = file.bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
      throw BenchFailure("\(file.path): line \(line): no JSON at byte \(error.offset)")
    }
    func number(_ name: String, _ range: ClosedRange<Int>) throws(BenchFailure) -> Int {
      guard let number = root[name]?.int, range.contains(number) else {
        throw BenchFailure(
          "\(file.path): '\(name)' is no whole number from \(range.lowerBound) to"
            + " \(range.upperBound)")
      }
      return number
    }
    let any = 0...Self.mostLoad * Self.mostCourses
    let count = try number("courses", 1...Self.mostCourses)
    let loads = (root["load"]?.array ?? []).compactMap(\.int)
    let (leastLoad, mostLoad) = (try number("minLoad", any), try number("maxLoad", any))
    let (least, most) = (try number("minCourses", any), try number("maxCourses", any))
    guard loads.count == count, leastLoad <= mostLoad, least <= most else {
      throw BenchFailure("\(file.path): not a load for each course, or a least above its most")
    }
    let curriculum = Curriculum(
      courses: Array(0..<count), loads: leastLoad...mostLoad, counts: least...most)
    self.init(
      periodCount: try number("periods", 1...Self.mostPeriods),
      courses: loads.map { TermCourse(load: $0) }, curricula: [curriculum])
    var successors = Array(repeating: [Int](), count: count)
    for pair in root["prereqs"]?.array ?? [] {
      let ends = (pair.array ?? []).compactMap(\.int)
      guard ends.count == 2, ends.allSatisfy((1...count).contains) else {
        throw BenchFailure("\(file.path): a prerequisite is no pair of courses")
      }
      orders.append(TermOrder(ends[1] - 1, .before, ends[0] - 1))
      successors[ends[1] - 1].append(ends[0] - 1)
    }
    if let course = PrecedenceRing.member(of: successors) {
      throw BenchFailure("\(file.path): course \(course + 1) comes before itself")
    }
    guard defects.isEmpty else {
      throw BenchFailure("\(file.path): a load is not from 0 to \(Self.mostLoad)")
    }
  }
}

/// The row that tells of a solution, which the independent checker has judged.
struct TermRow {
  let file: InstanceFile
  let problem: TermProblem
  let objective: TermObjective

  func print(_ solution: TermSolution, seconds: Double) throws(BenchFailure) {
    if let periods = solution.periods {
      let checker = TermChecker(problem, periods: periods)
      guard checker.violations(within: problem.periodCount).isEmpty,
        checker.value(objective) == solution.value
      else { throw BenchFailure("\(file.path): the checker refuses the solution") }
    }
    let (value, bound) = (solution.value.map(number), number(solution.bound))
    StandardStreams.printRow([
      file.path.split(separator: "/").last.map(String.init) ?? file.path,
      value.map { String($0) } ?? "", String(bound), solution.isProven ? "yes" : "no",
      ProcessorClock.text(seconds), String(solution.steps),
    ])
  }

  private func number(_ value: TermValue) -> Int {
    objective == .balance ? value.balance : value.highestLoad
  }
}
