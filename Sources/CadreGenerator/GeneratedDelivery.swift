/// A small programme with everything that a timetable can meet: groups, parts with needs of their
/// own, choices, stages that wait, loads, absences, quotas, fixed dates, exchanged days, variants,
/// several calendars, sites and providers, cohorts that are taught together.
public struct GeneratedDelivery: Sendable {
  public var seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  public var text: String {
    var random = SeededGenerator(seed: seed)
    let moduleCount = random.number(3...7)
    // Seven of eight programmes lie in the spring, the others across the end of the year.
    let season = random.isOne(in: 8) ? Season.winter : .spring
    var text = head + calendars(season, &random)
    text += rooms(season, &random) + instructors(season, moduleCount, &random)
    text += partners(season, &random)
    for index in 0..<moduleCount { text += module(index, &random) }
    text += tailoring(moduleCount, &random) + paths(moduleCount, &random)
    for index in 0..<random.number(1...3) { text += cohort(index, moduleCount, season, &random) }
    return text
  }

  private var head: String {
    """
    cadre 1

    unit period "tiết" is 45 minutes

    kind classroom "Classroom" of room
    kind lab "Lab" of room
    kind trainer "Trainer" of instructor
    kind online "Online" of delivery

    dimension sector "Sector" {
        value air "Air"
        value sea "Sea"
    }


    """
  }

  private func calendars(_ season: Season, _ random: inout SeededGenerator) -> String {
    let night = random.isOne(in: 8) ? "slot night 22:00 to 00:30 counts 3 periods" : ""
    let weekend = """
      calendar weekend "Weekend" {
          covers 2026 to 2027
          week sat, sun {
              slot morning 08:30 to 12:00 counts 4 periods
              slot evening 17:00 to 20:00 counts \(random.number(2...4)) periods
          }
          holiday "W" \(season.day(33)) to \(season.day(40))
      }


      """
    return """
      site north "North" {
          travel to south \(random.number(1...3) * 45) minutes
      }
      site south "South"

      calendar office "Office" {
          time zone "Asia/Ho_Chi_Minh" at +07:00
          covers 2026 to 2027
          week mon to fri {
              slot morning 08:00 to 11:30 counts 4 periods
              slot afternoon 13:30 to 17:00 counts \(random.number(2...4)) periods
              \(night)
          }
          holiday "H" \(season.day(17 + random.number(0...9))) to \(season.day(29))
          holiday "N" every 12-24 to 01-02
          holiday "E" 2026-04-16
          workday 2026-04-18 replaces 2026-04-16
      }

      \(weekend)
      """
  }

  private func rooms(_ season: Season, _ random: inout SeededGenerator) -> String {
    let life = random.isOne(in: 4) ? " until \(season.day(random.number(20...80)))" : ""
    return """
      room a "A" {
          kind classroom
          \(site(&random))
          seats 40
      }
      room b "B" {
          kind classroom, lab
          \(site(&random))
          seats \(random.number(10...30))
          closed \(season.day(30)) to \(season.day(39 + random.number(0...9)))
      }
      room c "C"\(life) {
          kind lab
          \(site(&random))
          seats 12
      }


      """
  }

  private func site(_ random: inout SeededGenerator) -> String {
    random.pick(["", "", "site north", "site south"])
  }

  private func instructors(
    _ season: Season, _ moduleCount: Int, _ random: inout SeededGenerator
  ) -> String {
    let rated = random.number(1...2)
    let away = "away \(season.day(63)) to \(season.day(67 + random.number(0...9)))"
    let teaches = (0..<moduleCount).filter { _ in !random.isOne(in: 4) }.map { "M\($0)" }
    let x = [
      "kind trainer", "at most \(random.number(8...20)) periods a week", away,
      random.isOne(in: 4) && !teaches.isEmpty ? "teaches \(teaches.joined(separator: ", "))" : "",
    ]
    let y = [
      "kind trainer", "at most 12 periods a week",
      "holds M0 since 2025-\(10 + random.number(0...2))-05",
      random.isOne(in: 3) ? "holds M\(rated) since \(season.day(random.number(-90...20)))" : "",
      Bool.random(using: &random) ? "speaks en" : "",
      random.isOne(in: 4) ? "based at north" : "",
      random.isOne(in: 4) ? "valid until \(season.day(random.number(20...90)))" : "",
    ]
    let z = ["kind trainer", random.pick(["", "based at south", "speaks vi, en"])]
    return instructor("x", "", x) + instructor("y", "", y)
      + (random.isOne(in: 3)
        ? instructor("z", " from \(season.day(random.number(0...40)))", z) : "")
  }

  private func instructor(_ name: String, _ life: String, _ lines: [String]) -> String {
    let body = lines.filter { !$0.isEmpty }.map { "    \($0)\n" }.joined()
    return "instructor \(name) \"\(name.uppercased())\"\(life) {\n\(body)}\n\n"
  }

  private func partners(_ season: Season, _ random: inout SeededGenerator) -> String {
    let first = season.day(random.number(-20...20))
    return """
      partner u "U" {
          agreement 2026
          at most \(random.number(1...3)) classes a year
          at most \(random.number(8...60)) learners a year
      }
      partner v "V" {
          agreement \(first) to \(season.day(random.number(30...120)))
          at most \(random.number(1...4)) classes a year
      }


      """
  }
}
