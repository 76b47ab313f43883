/// Many cohorts that compete for the rooms and instructors of one campus over two years: the load
/// for planning at size.
public struct GeneratedCampus: Sendable {
  public var cohorts: Int
  public var modulesPerCohort: Int
  public var rooms: Int
  public var instructors: Int
  public var seed: UInt64

  /// Cohorts that follow the same path.
  private static let cohortsPerPath = 10

  public init(
    cohorts: Int, modulesPerCohort: Int = 60, rooms: Int, instructors: Int, seed: UInt64 = 1
  ) {
    self.cohorts = cohorts
    self.modulesPerCohort = modulesPerCohort
    self.rooms = rooms
    self.instructors = instructors
    self.seed = seed
  }

  private var pathCount: Int {
    (cohorts + Self.cohortsPerPath - 1) / Self.cohortsPerPath
  }

  public var text: String {
    var random = SeededGenerator(seed: seed)
    var text = head
    for path in 0..<pathCount {
      for module in 0..<modulesPerCohort { text += self.module(module, of: path, &random) }
      text += self.path(path)
    }
    for index in 0..<rooms { text += room(index) }
    for index in 0..<instructors { text += instructor(index, &random) }
    for index in 0..<cohorts { text += cohort(index) }
    return text
  }

  private var head: String {
    """
    cadre 1

    unit period "tiết" is 45 minutes

    kind classroom "Phòng học" of room
    kind lab "Phòng thực hành" of room
    kind trainer "Giảng viên" of instructor

    calendar work "Lịch" {
        time zone "Asia/Ho_Chi_Minh" at +07:00
        covers 2026 to 2027
        week mon to fri {
            slot morning 08:00 to 11:30 counts 4 periods
            slot afternoon 13:30 to 17:00 counts 4 periods
        }
        holiday "Tết" 2026-02-16 to 2026-02-20
        holiday "Tết" 2027-02-05 to 2027-02-11
        holiday "Quốc khánh" every 09-02
    }


    """
  }

  private func module(_ index: Int, of path: Int, _ random: inout SeededGenerator) -> String {
    let theory = Int.random(in: 2...8, using: &random)
    let practice = Int.random(in: 2...8, using: &random)
    var lines = [
      "module M-\(path)-\(index) \"Mô đun \(path).\(index)\" {",
      "    length \(theory + practice) periods (\(theory) theory, \(practice) practice)",
    ]
    if index > 0, Int.random(in: 0..<3, using: &random) > 0 {
      let before = Int.random(in: max(0, index - 12)..<index, using: &random)
      lines.append("    requires M-\(path)-\(before)")
    }
    lines.append("    needs 1 trainer")
    if Int.random(in: 0..<4, using: &random) == 0 { lines.append("    needs lab for practice") }
    return lines.joined(separator: "\n") + "\n}\n\n"
  }

  private func path(_ path: Int) -> String {
    let half = modulesPerCohort / 2
    func names(_ range: Range<Int>) -> String {
      range.map { "M-\(path)-\($0)" }.joined(separator: ", ")
    }
    return """
      path p-\(path) "Lộ trình \(path)" {
          stage one "Một" {
              all of (\(names(0..<half)))
          }
          stage two "Hai" {
              all of (\(names(half..<modulesPerCohort)))
          }
      }


      """
  }

  private func room(_ index: Int) -> String {
    let kind = index % 4 == 3 ? "classroom, lab" : "classroom"
    return "room r\(index) \"Phòng \(index)\" {\n    kind \(kind)\n    seats 40\n}\n\n"
  }

  /// Each module has about four instructors, each instructor modules of several paths.
  private func instructor(_ index: Int, _ random: inout SeededGenerator) -> String {
    let all = pathCount * modulesPerCohort
    let names = (0..<all).filter { module in
      (0..<4).contains { (module * 4 + $0) * 7 % instructors == index }
    }
    .map { "M-\($0 / modulesPerCohort)-\($0 % modulesPerCohort)" }
    let month = Int.random(in: 3...9, using: &random)
    return """
      instructor i\(index) "Giảng viên \(index)" {
          kind trainer
      \(names.isEmpty ? "" : "    teaches " + names.joined(separator: ", "))
          at most 40 periods a week
          away 2026-0\(month)-05 to 2026-0\(month)-14
      }


      """
  }

  private func cohort(_ index: Int) -> String {
    """
    cohort k\(index) "Khoá \(index)" {
        follows p-\(index / Self.cohortsPerPath)
        size 30
        starts 2026-03-02
        meets \(["mon, wed", "tue, thu", "mon to fri"][index % 3])
        at most 24 periods a week
    }


    """
  }
}
