/// What is taught: modules, what a tailoring changes of them, and paths.
extension GeneratedDelivery {
  func module(_ index: Int, _ random: inout SeededGenerator) -> String {
    let theory = random.number(0...6)
    let practice = random.number(theory == 0 ? 2...8 : 0...8)
    let parts = theory > 0 && practice > 0 ? " (\(theory) theory, \(practice) practice)" : ""
    var lines = ["length \(theory + practice) periods\(parts)"]
    if index > 0, Bool.random(using: &random) {
      lines.append("requires " + requirement(before: index, &random))
    }
    switch random.number(0...6) {
    case 0: lines.append("needs lab, 1 trainer")
    case 1 where !parts.isEmpty: lines.append("needs lab, 1 trainer for practice")
    case 2: lines.append("needs 1 trainer")
    case 3 where random.isOne(in: 3): lines.append("needs \(random.pick(["b", "x", "c, y"]))")
    case 4 where random.isOne(in: 3): lines.append("needs 1 trainer for every 8 learners")
    default: break
    }
    switch random.number(0...5) {
    case 0: lines.append("pace \(random.number(1...3)) sessions a week")
    case 1 where theory + practice <= 4: lines.append("pace one day")
    case 2 where Bool.random(using: &random):
      lines.append("pace self-paced within \(random.number(1...4)) weeks")
    default: break
    }
    if random.isOne(in: 3) { lines.append("class of 4 to \(random.number(8...12))") }
    switch random.number(0...11) {
    case 0, 1: lines.append("provider u")
    case 2: lines.append("provider u, v")
    case 3: lines.append("provider v")
    default: break
    }
    lines += rarities(index, &random)
    let body = lines.map { "    \($0)\n" }.joined()
    return "module M\(index) \"M\(index)\" {\n\(body)}\n\n"
  }

  private func requirement(before index: Int, _ random: inout SeededGenerator) -> String {
    let first = random.number(0...index - 1)
    let second = random.number(0...index - 1)
    switch random.number(0...7) {
    case 0, 1: return "M\(first)"
    case 2, 3: return "M\(first) or M\(second)"
    case 4: return "M\(first) and M\(second)"
    case 5: return "corequisite M\(first)"
    case 6: return "any 1 of (M\(first), M\(second))"
    default: return "strict corequisite M\(first)"
    }
  }

  /// What only some modules have.
  private func rarities(_ index: Int, _ random: inout SeededGenerator) -> [String] {
    var lines: [String] = []
    if index == 0, Bool.random(using: &random) {
      lines.append("valid \(random.number(5...8)) months")
    }
    if index > 0, random.isOne(in: 6) {
      lines.append(
        "due within \(random.number(1...8)) weeks after M\(random.number(0...index - 1))")
    }
    if index > 0, random.isOne(in: 12) {
      lines.append(
        random.pick(["excludes", "same as", "counts as"]) + " M\(random.number(0...index - 1))")
    }
    if random.isOne(in: 10) { lines.append("needs 1 holder of M0") }
    if random.isOne(in: 6) { lines.append("taught in vi") }
    if random.isOne(in: 10) { lines.append("delivery online") }
    if random.isOne(in: 4) { lines.append("tag extra") }
    return lines
  }

  func tailoring(_ moduleCount: Int, _ random: inout SeededGenerator) -> String {
    let changes = [
      "class of 4 to 6", "pace 1 session a week", "provider v", "length 4 periods", "needs lab",
      "requires M0",
    ]
    return """
      tailoring t "T" for sector air {
          change module M\(random.number(1...moduleCount - 1)) {
              \(random.pick(changes))
          }
      }


      """
  }

  func paths(_ moduleCount: Int, _ random: inout SeededGenerator) -> String {
    let split = moduleCount / 2
    let first = (0..<split).map { "M\($0)" }.joined(separator: ", ")
    let second = (split..<moduleCount).map { "M\($0)" }.joined(separator: ", ")
    let unit = random.isOne(in: 3) ? "months" : "weeks"
    let wait =
      Bool.random(using: &random) ? " at least \(random.number(1...3)) \(unit) after one" : ""
    let line = random.pick([
      "all of (\(second))", "all of (\(second))", "any 1 of (\(second))", "any 1 of (\(second))",
      "at least \(random.number(4...12)) periods of (\(second))",
    ])
    return """
      path p "P" {
          stage one "One" {
              all of (\(first))
          }
          stage two "Two"\(wait) {
              \(line)
              \(random.isOne(in: 4) ? "optional M0" : "")
          }
      }
      path q "Q" {
          section only "Only" {
              any 1 of (\(second))
              \(random.isOne(in: 3) ? "all of (tag extra)" : "")
          }
      }


      """
  }
}
