import CadreGenerator
import CadreModel
import CadrePlanning
import CadreTime
import Testing

/// What a timetable costs, beside a plain count learner by learner.
@Suite struct CostTests {
  private static let quantities = [
    "a learner", "a class", "a session", "a period", "a day", "a night", "a module",
    "a learner a day", "a learner a night", "a learner a session", "a learner a period",
    "a learner a module", "a class a day",
  ]

  /// Random programmes without cohorts that join others: who is in which group is plain then.
  @Test(arguments: 0..<60)
  func plainCountAgrees(seed: Int) {
    var text = GeneratedDelivery(seed: UInt64(seed)).text.split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .filter { !$0.contains("joins ") }.joined(separator: "\n")
    for (number, quantity) in Self.quantities.enumerated() {
      text += "norm n\(number) \"N\" 7 VND \(quantity)\n"
    }
    text += "norm air \"Air\" 3 VND a session for sector air\n"
    text += "norm spring \"Spring\" 2 VND a session until 2026-03-31\n"
    let program = PlannedPrograms.readAnyway(text)
    let timetable = TimetablePlanner.plan(program, workLimit: 2)
    let costs = timetable.costs(in: program)
    for (row, quantity) in (Self.quantities + ["air", "spring"]).enumerated() {
      let source = CostAccount.Source.norm(ID(row))
      let lines = costs.lines.filter { $0.source == source }
      for year in 2026...2027 {
        let counted = lines.filter { $0.year == year }.reduce(0) { $0 + $1.count }
        let plain = PlainCosts(program: program, timetable: timetable, year: year).count(quantity)
        #expect(counted == plain * 1000, "seed \(seed), \(quantity), \(year)")
      }
      for line in lines {
        #expect(line.money.thousandths == line.price.money.thousandths * line.count / 1000)
      }
    }
    let minutes = costs.provisions.reduce(0) { $0 + $1.minutes }
    #expect(minutes == timetable.sessions.reduce(0) { $0 + $1.minutes })
  }

  private func text(_ more: String) -> String {
    """
    cadre 1

    program pr "P" {
        budget 2026 at most 1_000 VND
    }
    property cohort distance "Distance" number
    calendar work "Work" {
        covers 2026
        week mon to fri {
            slot morning 08:00 to 11:00 counts 3 hours
        }
    }
    partner u "U" {
        agreement 2026
    }
    module A "A" {
        length 6 hours
        provider u
        cost 100 VND a learner
    }
    module B "B" {
        length 4 hours
    }
    path p "P" {
        stage one "One" {
            all of (A, B)
        }
    }
    cohort k "K" {
        follows p
        size 10
        starts 2026-03-02
        meets mon to fri
    }
    cohort l "L" {
        follows p
        size 5
        starts 2026-03-02
        meets mon to fri
        joins k for A
    }
    \(more)
    """
  }

  /// A class of joined cohorts is paid once, its learners all; what nothing prices is named; the
  /// budget's rest is told.
  @Test func joinedClassesCountOnce() throws {
    let program = PlannedPrograms.readAnyway(text("norm fee \"Fee\" 5 VND a hour until 2026-03-03"))
    let costs = TimetablePlanner.plan(program).costs(in: program)
    let fee = costs.lines.filter { $0.source == .norm(ID(0)) }
    #expect(fee.map(\.count) == [6000] && fee.map(\.money.thousandths) == [30_000])
    let prices = costs.lines.filter { $0.source == .module(ID(0)) }
    #expect(prices.reduce(0) { $0 + $1.money.thousandths } == 1_500_000)
    let partner = try #require(costs.provisions.first)
    #expect(partner.provider == ID(0) && partner.classes == 1 && partner.learners == 15)
    #expect(partner.minutes == 360 && partner.unpriced.isEmpty)
    let own = try #require(costs.provisions.last)
    #expect(own.provider == nil && own.classes == 2 && own.unpriced == [ID(1)])
    #expect(costs.years.map(\.cost.thousandths) == [1_530_000])
    #expect(costs.years.map(\.isOver) == [true])
  }

  @Test func propertiesMultiplyAndTheUnknownIsNamed() {
    let more = """
      property instructor rank "Rank" number
      norm ride "Ride" 2 VND a class a distance
      norm pay "Pay" 2 VND a session a rank
      """
    let written = text(more).replacing("size 10", with: "size 10\n    distance 7")
    let program = PlannedPrograms.readAnyway(written)
    let costs = TimetablePlanner.plan(program).costs(in: program)
    let ride = costs.lines.filter { $0.source == .norm(ID(0)) }
    #expect(ride.reduce(0) { $0 + $1.count } == 14_000)
    #expect(costs.uncounted == [ID(1)])
  }

  /// Amounts at the end of what can be said neither trap nor turn negative.
  @Test func hugeAmounts() {
    let more = "norm huge \"H\" 9_000_000_000_000 VND a learner a hour\n"
    let written = text(more).replacing("size 10", with: "size 9_000_000")
    let program = PlannedPrograms.readAnyway(written)
    let costs = TimetablePlanner.plan(program).costs(in: program)
    #expect(costs.lines.allSatisfy { $0.money.thousandths >= 0 && $0.count >= 0 })
  }
}

extension Timetable {
  fileprivate func unplaced(of cohort: ID<Cohort>) -> [UnplacedModule] {
    cohorts.first { $0.cohort == cohort }?.unplaced ?? []
  }
}

/// Counts one learner after the other.
private struct PlainCosts {
  struct Group: Hashable {
    var cohort: ID<Cohort>
    var module: ID<Module>
    var group: Int
  }

  let program: Program
  let timetable: Timetable
  let year: Int

  private var sessions: [Session] { timetable.sessions }

  private func group(_ session: Session) -> Group {
    Group(cohort: session.cohort, module: session.module, group: session.group)
  }

  private func day(_ session: Session) -> [Int] {
    [Int(session.cohort.index), Int(session.module.index), session.group]
      + [Int(session.date.dayNumber)]
  }

  private func isOfYear(_ session: Session) -> Bool { session.date.year == year }

  func count(_ quantity: String) -> Int {
    let own = sessions.filter(isOfYear)
    switch quantity {
    case "a learner":
      return timetable.cohorts.reduce(0) { sum, cohort in
        guard cohort.sessions.map(\.date).min()?.year == year else { return sum }
        return sum + (program.cohorts[cohort.cohort].size?.value ?? 0)
      }
    case "a class", "a module": return classes.count
    case "a session": return meetings(own).count
    case "air": return meetings(own.filter { isIn("air", $0) }).count
    case "spring": return meetings(own.filter { $0.date.iso <= "2026-03-31" }).count
    case "a period": return own.reduce(0) { $0 + $1.minutes } / 45
    case "a day", "a class a day": return Set(own.map(day)).count
    case "a night":
      let all = Set(sessions.map(day))
      return Set(own.map(day)).count { all.contains(Array($0.dropLast()) + [$0[3] + 1]) }
    default: return learners.reduce(0) { $0 + count(quantity, sessions(of: $1)) }
    }
  }

  private func count(_ quantity: String, _ all: [Session]) -> Int {
    let own = all.filter(isOfYear)
    let days = Set(all.map(\.date.dayNumber))
    switch quantity {
    case "a learner a day": return Set(own.map(\.date)).count
    case "a learner a night":
      return Set(own.map(\.date.dayNumber)).count { days.contains($0 + 1) }
    case "a learner a session": return meetings(own).count
    case "a learner a period": return own.reduce(0) { $0 + $1.minutes } / 45
    case "a learner a module":
      return Dictionary(grouping: all, by: group).values.count {
        $0.map(\.date).min()?.year == year
      }
    default: return -1
    }
  }

  private var classes: [Group] {
    Dictionary(grouping: sessions, by: group).filter {
      $0.value.map(\.date).min()?.year == year
    }.map(\.key)
  }

  private func meetings(_ sessions: [Session]) -> Set<[Int]> {
    Set(sessions.map { day($0) + [$0.start] })
  }

  private func isIn(_ value: String, _ session: Session) -> Bool {
    program.cohorts[session.cohort].selection.choices.contains {
      program.values[$0.value].name == value
    }
  }

  private var learners: [(cohort: ID<Cohort>, number: Int)] {
    timetable.cohorts.flatMap { cohort in
      (0..<(program.cohorts[cohort.cohort].size?.value ?? 0)).map { (cohort.cohort, $0) }
    }
  }

  /// Learner k of n is in group k·g/n, rounded down, of g groups.
  private func sessions(of learner: (cohort: ID<Cohort>, number: Int)) -> [Session] {
    let size = program.cohorts[learner.cohort].size?.value ?? 1
    let own = sessions.filter { $0.cohort == learner.cohort }
    let unplaced = timetable.unplaced(of: learner.cohort)
    let groups = Dictionary(
      (own.map { ($0.module, $0.group) }) + unplaced.map { ($0.module, $0.group) },
      uniquingKeysWith: max)
    return own.filter { session in
      let count = groups[session.module] ?? 0
      return session.group == 0 || session.group == learner.number * count / size + 1
    }
  }
}
