/// Who is taught, and when.
extension GeneratedDelivery {
  /// When the cohorts begin and have to be through.
  struct Season: Sendable {
    var start: (year: Int, month: Int, day: Int)
    var ends: [String]

    static let spring = Season(start: (2026, 3, 2), ends: ["2026-04-30", "2026-06-30"])
    static let winter = Season(start: (2026, 11, 23), ends: ["2027-01-20", "2027-03-31"])

    /// The date so many days after the start, as text; in the Gregorian calendar.
    func day(_ offset: Int) -> String {
      var (year, month, day) = start
      day += offset
      while day < 1 {
        (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        day += Self.length(of: month)
      }
      while day > Self.length(of: month) {
        day -= Self.length(of: month)
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Neither 2025 nor 2026 nor 2027 is a leap year.
    private static func length(of month: Int) -> Int {
      month == 2 ? 28 : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
  }

  func cohort(
    _ index: Int, _ moduleCount: Int, _ season: Season, _ random: inout SeededGenerator
  ) -> String {
    let isWeekend = random.isOne(in: 10)
    var lines = [
      "follows \(random.pick(["p", "p", "p", "p", "p", "p, q", "q"]))",
      "size \(random.number(4...(random.isOne(in: 4) ? 44 : 24)))",
      "starts \(season.day(0))", "calendar \(isWeekend ? "weekend" : "office")",
    ]
    if !random.isOne(in: 8) { lines.append("finishes by \(random.pick(season.ends))") }
    if !isWeekend || random.isOne(in: 2) { lines.append(meeting(isWeekend, &random)) }
    if Bool.random(using: &random) {
      lines.append("at most \(random.number(6...16)) periods a week")
    }
    if random.isOne(in: 3) { lines.append("for sector \(random.pick(["air", "sea"]))") }
    lines += facts(index, moduleCount, season, &random)
    if random.isOne(in: 4) { lines.append("at north") }
    let body = lines.map { "    \($0)\n" }.joined()
    return "cohort k\(index) \"K\(index)\" {\n\(body)}\n\n"
  }

  private func meeting(_ isWeekend: Bool, _ random: inout SeededGenerator) -> String {
    if isWeekend { return random.pick(["meets sat", "meets sun", "meets sat, sun in morning"]) }
    let days = random.pick(["mon, wed", "tue, thu", "mon to fri", "fri"])
    return "meets \(days)" + random.pick(["", "", "", " in morning", " in afternoon"])
  }

  private func facts(
    _ index: Int, _ moduleCount: Int, _ season: Season, _ random: inout SeededGenerator
  ) -> [String] {
    let modules = 0...moduleCount - 1
    var lines: [String] = []
    if random.isOne(in: 5) {
      lines.append(
        "completed M0" + random.pick(["", " on \(season.day(random.number(-60 ... -1)))"]))
    }
    if random.isOne(in: 5) { lines.append("chooses M\(random.number(modules))") }
    let first = random.number(modules)
    for module in [first, (first + 1) % moduleCount] where random.isOne(in: 7) {
      lines.append("fixed M\(module) on \(season.day(random.number(8...28)))")
    }
    if index > 0, random.isOne(in: 3) {
      let host = random.number(0...index - 1)
      let second = random.isOne(in: 3) ? ", M\(random.number(modules))" : ""
      lines.append("joins k\(host) for M\(random.number(modules))\(second)")
    }
    return lines
  }
}

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func isOne(in count: Int) -> Bool { number(0...count - 1) == 0 }

  mutating func pick(_ choices: [String]) -> String { choices[number(0...choices.count - 1)] }
}
