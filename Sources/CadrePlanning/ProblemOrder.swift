import CadreModel
import CadreText
import CadreTime
import Scheduling

extension ProblemBuilder {
  mutating func addPrecedences(of row: Int, _ order: TeachingOrder) {
    for edge in order.edges {
      let wait = waits.table(of: edge.waits)
      for after in activities[row][edge.after] ?? [] {
        for before in activities[row][edge.before] ?? [] where shareLearners(before, after) {
          add(Precedence(activity: before, wait: wait), to: after)
        }
      }
    }
  }

  mutating func add(_ precedence: Precedence, to activity: Int) {
    if !built.problem.activities[activity].predecessors.contains(precedence) {
      built.problem.activities[activity].predecessors.append(precedence)
    }
  }

  /// Self-paced modules before the first sessions and behind the last.
  mutating func addMargins(of row: Int, _ order: TeachingOrder) {
    guard let window = demands[row].window(in: program) else { return }
    for margin in order.starts {
      let release = Minutes.of(margin.waits.end(after: window.first))
      for activity in activities[row][margin.module] ?? [] {
        built.problem.activities[activity].release = max(
          built.problem.activities[activity].release, release)
      }
    }
    guard let finishes = demands[row].cohort.finishes?.value else { return }
    for margin in order.ends {
      guard let table = waits.table(of: margin.waits) else { continue }
      let last = waits.tables[table].lastDay(endingBy: Int(finishes.dayNumber))
      for activity in activities[row][margin.module] ?? [] {
        let deadline = last.map { ($0 + 1) * 1440 } ?? built.problem.activities[activity].release
        built.problem.activities[activity].deadline = min(
          built.problem.activities[activity].deadline, deadline)
      }
    }
  }

  /// Modules that are due after others. What comes before the other anyway is in time.
  mutating func addDues(of row: Int, _ order: TeachingOrder) {
    let reach = order.dues.isEmpty ? [:] : Dictionary(grouping: order.edges, by: \.before)
    for due in order.dues {
      let completed = demands[row].cohort.completed.first {
        demands[row].variant.resolved($0.value.module) == due.after
      }
      if let date = completed?.value.date {
        let last = Minutes.of([due.duration].end(after: date)) + 1440
        for activity in activities[row][due.module] ?? [] {
          built.problem.activities[activity].deadline = min(
            built.problem.activities[activity].deadline, last)
        }
      }
      if leads(from: due.module, to: due.after, reach) { continue }
      let table = waits.table(of: [due.duration])
      for after in activities[row][due.module] ?? [] {
        for before in activities[row][due.after] ?? [] where shareLearners(before, after) {
          add(Precedence(activity: before, due: table), to: after)
        }
      }
    }
  }

  func leads(
    from module: ID<Module>, to other: ID<Module>, _ reach: [ID<Module>: [TeachingOrder.Edge]]
  ) -> Bool {
    var seen: Set<ID<Module>> = [module]
    var open = [module]
    while let next = open.popLast() {
      if next == other { return true }
      for edge in reach[next] ?? [] where seen.insert(edge.after).inserted {
        open.append(edge.after)
      }
    }
    return false
  }

  /// A group waits for those groups only whose learners are among its own.
  func shareLearners(_ a: Int, _ b: Int) -> Bool {
    let mine = built.problem.activities[a].exclusive
    return built.problem.activities[b].exclusive.contains { mine.contains($0) }
  }
}
