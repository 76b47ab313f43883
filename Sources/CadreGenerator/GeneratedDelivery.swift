/// A small programme with everything that a timetable can meet: groups, parts with needs of their
/// own, choices, stages that wait, loads, absences, quotas, fixed dates, exchanged days.
public struct GeneratedDelivery: Sendable {
  public var seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  public var text: String {
    var random = SeededGenerator(seed: seed)
    let moduleCount = Int.random(in: 3...7, using: &random)
    var text = head(&random)
    for index in 0..<moduleCount { text += module(index, &random) }
    text += path(moduleCount, &random)
    for index in 0..<Int.random(in: 1...3, using: &random) {
      text += cohort(index, moduleCount, &random)
    }
    return text
  }

  private func head(_ random: inout SeededGenerator) -> String {
    let closed = Int.random(in: 1...20, using: &random)
    let load = Int.random(in: 8...20, using: &random)
    return """
      cadre 1

      unit period "tiết" is 45 minutes

      kind classroom "Classroom" of room
      kind lab "Lab" of room
      kind trainer "Trainer" of instructor

      site north "North" {
          travel to south \(Int.random(in: 1...3, using: &random) * 45) minutes
      }
      site south "South"

      calendar office "Office" {
          time zone "Asia/Ho_Chi_Minh" at +07:00
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 4 periods
              slot afternoon 13:30 to 17:00 counts \(Int.random(in: 2...4, using: &random)) periods
          }
          holiday "H" 2026-03-\(9 + closed % 10 + 10) to 2026-03-31
          holiday "E" 2026-04-16
          workday 2026-04-18 replaces 2026-04-16
      }

      room a "A" {
          kind classroom
          \(site(&random))
          seats 40
      }
      room b "B" {
          kind classroom, lab
          \(site(&random))
          seats \(Int.random(in: 10...30, using: &random))
          closed 2026-04-01 to 2026-04-\(10 + closed % 10)
      }
      room c "C" {
          kind lab
          \(site(&random))
          seats 12
      }

      instructor x "X" {
          kind trainer
          at most \(load) periods a week
          away 2026-05-04 to 2026-05-\(4 + closed % 10 + 10)
      }
      instructor y "Y" {
          kind trainer
          at most 12 periods a week
          holds M0 since 2025-\(10 + closed % 3)-05
          \(Bool.random(using: &random) ? "speaks en" : "")
          \(Int.random(in: 0...3, using: &random) == 0 ? "based at north" : "")
      }

      partner u "U" {
          agreement 2026
          at most \(Int.random(in: 1...3, using: &random)) classes a year
          at most \(Int.random(in: 8...60, using: &random)) learners a year
      }


      """
  }

  private func site(_ random: inout SeededGenerator) -> String {
    ["", "", "site north", "site south"][Int.random(in: 0...3, using: &random)]
  }

  /// What only some modules have.
  private func rarities(_ index: Int, _ random: inout SeededGenerator) -> [String] {
    var lines: [String] = []
    if index == 0, Bool.random(using: &random) {
      lines.append("    valid \(Int.random(in: 5...8, using: &random)) months")
    }
    if index > 0, Int.random(in: 0...5, using: &random) == 0 {
      let before = Int.random(in: 0..<index, using: &random)
      lines.append(
        "    due within \(Int.random(in: 1...8, using: &random)) weeks after M\(before)")
    }
    if Int.random(in: 0...9, using: &random) == 0 { lines.append("    needs 1 holder of M0") }
    if Int.random(in: 0...5, using: &random) == 0 { lines.append("    taught in vi") }
    return lines
  }

  private func module(_ index: Int, _ random: inout SeededGenerator) -> String {
    let theory = Int.random(in: 0...6, using: &random)
    let practice = Int.random(in: theory == 0 ? 2...8 : 0...8, using: &random)
    let parts = theory > 0 && practice > 0 ? " (\(theory) theory, \(practice) practice)" : ""
    var lines = [
      "module M\(index) \"M\(index)\" {", "    length \(theory + practice) periods\(parts)",
    ]
    if index > 0, Bool.random(using: &random) {
      let first = Int.random(in: 0..<index, using: &random)
      let second = Int.random(in: 0..<index, using: &random)
      lines.append(
        "    requires M\(first)"
          + ["", " or M\(second)", " and M\(second)"][Int.random(in: 0...2, using: &random)])
    }
    switch Int.random(in: 0...4, using: &random) {
    case 0: lines.append("    needs lab, 1 trainer")
    case 1 where !parts.isEmpty: lines.append("    needs lab, 1 trainer for practice")
    case 2: lines.append("    needs 1 trainer")
    default: break
    }
    switch Int.random(in: 0...5, using: &random) {
    case 0: lines.append("    pace \(Int.random(in: 1...3, using: &random)) sessions a week")
    case 1 where theory + practice <= 4: lines.append("    pace one day")
    case 2 where Bool.random(using: &random):
      lines.append("    pace self-paced within \(Int.random(in: 1...4, using: &random)) weeks")
    default: break
    }
    if Int.random(in: 0...2, using: &random) == 0 {
      lines.append("    class of 4 to \(Int.random(in: 8...12, using: &random))")
    }
    if Int.random(in: 0...5, using: &random) == 0 { lines.append("    provider u") }
    lines += rarities(index, &random)
    return lines.joined(separator: "\n") + "\n}\n\n"
  }

  private func path(_ moduleCount: Int, _ random: inout SeededGenerator) -> String {
    let split = moduleCount / 2
    let first = (0..<split).map { "M\($0)" }.joined(separator: ", ")
    let second = (split..<moduleCount).map { "M\($0)" }.joined(separator: ", ")
    let unit = Int.random(in: 0...2, using: &random) == 0 ? "months" : "weeks"
    let wait =
      Bool.random(using: &random)
      ? " at least \(Int.random(in: 1...3, using: &random)) \(unit) after one" : ""
    let line = Bool.random(using: &random) ? "all" : "any 1"
    return """
      path p "P" {
          stage one "One" {
              all of (\(first))
          }
          stage two "Two"\(wait) {
              \(line) of (\(second))
          }
      }


      """
  }

  private func cohort(_ index: Int, _ moduleCount: Int, _ random: inout SeededGenerator) -> String {
    let days = ["mon, wed", "tue, thu", "mon to fri", "fri"]
    var lines = [
      "cohort k\(index) \"K\(index)\" {", "    follows p",
      "    size \(Int.random(in: 4...24, using: &random))", "    starts 2026-03-02",
      "    finishes by 2026-\(Bool.random(using: &random) ? "04-30" : "06-30")",
      "    meets \(days[Int.random(in: 0..<days.count, using: &random)])",
    ]
    if Bool.random(using: &random) {
      lines.append("    at most \(Int.random(in: 6...16, using: &random)) periods a week")
    }
    if Int.random(in: 0...4, using: &random) == 0 { lines.append("    completed M0") }
    if Int.random(in: 0...4, using: &random) == 0 {
      lines.append("    chooses M\(Int.random(in: 0..<moduleCount, using: &random))")
    }
    if Int.random(in: 0...5, using: &random) == 0 {
      let day = Int.random(in: 10...30, using: &random)
      lines.append(
        "    fixed M\(Int.random(in: 0..<moduleCount, using: &random)) on 2026-03-\(day)")
    }
    if index > 0, Int.random(in: 0...2, using: &random) == 0 {
      lines.append("    joins k0 for M\(Int.random(in: 0..<moduleCount, using: &random))")
    }
    if Int.random(in: 0...3, using: &random) == 0 { lines.append("    at north") }
    return lines.joined(separator: "\n") + "\n}\n\n"
  }
}
