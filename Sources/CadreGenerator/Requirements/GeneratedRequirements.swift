/// A small random programme with a requirement, a path and some completed modules, for comparing
/// decisions with plain enumeration.
public struct GeneratedRequirements: Sendable {
  struct Link: Sendable {
    var from: Int
    var to: Int
    var isOneWay: Bool
  }

  struct Sharing: Sendable {
    var from: Int
    var to: Int
    var credits: Int
  }

  struct Cap: Sendable {
    var section: Int
    var credits: Int
    var modules: [Int]
  }

  public let moduleCount: Int
  /// Least and most credits of each module, and its hours.
  let credits: [ClosedRange<Int>]
  let hours: [Int]
  let links: [Link]
  public let completed: [Int]
  public let requirement: GeneratedTerm
  /// Lines of the sections of the path.
  let sections: [[GeneratedTerm]]
  let sharings: [Sharing]
  let caps: [Cap]

  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...6, using: &random)
    moduleCount = count
    credits = (0..<count).map { _ in
      let least = Int.random(in: 1...4, using: &random)
      return least...(least + max(0, Int.random(in: -3...2, using: &random)))
    }
    hours = (0..<count).map { _ in Int.random(in: 1...4, using: &random) }
    links = (0..<max(0, Int.random(in: -2...2, using: &random))).compactMap { _ in
      let from = Int.random(in: 0..<count, using: &random)
      let to = Int.random(in: 0..<count, using: &random)
      let isOneWay = Bool.random(using: &random)
      return from == to ? nil : Link(from: from, to: to, isOneWay: isOneWay)
    }
    let most = min(5, count)
    completed = (0..<count).shuffled(using: &random)
      .prefix(Int.random(in: 0...most, using: &random)).sorted()
    requirement = .random(count, depth: 3, using: &random)
    let sectionCount = Int.random(in: 1...3, using: &random)
    sections = (0..<sectionCount).map { _ in Self.lines(count, using: &random) }
    sharings = (0..<max(0, Int.random(in: -1...1, using: &random))).compactMap { _ in
      let from = Int.random(in: 0..<sectionCount, using: &random)
      let to = Int.random(in: 0..<sectionCount, using: &random)
      let credits = Int.random(in: 1...8, using: &random)
      return from == to ? nil : Sharing(from: from, to: to, credits: credits)
    }
    caps = (0..<max(0, Int.random(in: -2...1, using: &random))).map { _ in
      Cap(
        section: Int.random(in: 0..<sectionCount, using: &random),
        credits: Int.random(in: 1...6, using: &random),
        modules: GeneratedTerm.some(count, using: &random))
    }
  }

  private static func lines(_ count: Int, using random: inout SeededGenerator) -> [GeneratedTerm] {
    (0..<Int.random(in: 1...2, using: &random)).map { _ in
      let modules = GeneratedTerm.some(count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return .all(modules.prefix(2).map { .module($0) })
      case 1: return .any(Int.random(in: 1...2, using: &random), modules.map { .module($0) })
      case 2:
        return .any(1, [.module(modules[0]), .random(count, depth: 1, using: &random)])
      case 3: return .hours(Int.random(in: 1...5, using: &random), modules)
      default: return .credits(Int.random(in: 1...5, using: &random), modules)
      }
    }
  }

  /// The programme, with the requirement `r` and the path `p`.
  public var text: String {
    var text = "cadre 1\n\n"
    for module in 0..<moduleCount {
      let range = credits[module]
      let more = range.count > 1 ? " to \(range.upperBound)" : ""
      text += "module M\(module) \"M\" {\n    credits \(range.lowerBound)\(more)\n"
      text += "    length \(hours[module]) hours\n"
      var said: Set<String> = []
      for link in links where link.from == module {
        let line = "    \(link.isOneWay ? "counts" : "same") as M\(link.to)\n"
        if said.insert(line).inserted { text += line }
      }
      text += "}\n"
    }
    text += "requirement r \"R\" is \(requirement.text)\n"
    text += "path p \"P\" {\n"
    for (row, lines) in sections.enumerated() {
      text += "    section s\(row) \"S\" {\n"
      for line in lines { text += "        \(line.text)\n" }
      for cap in caps where cap.section == row {
        text += "        at most \(cap.credits) credits of \(GeneratedTerm.list(cap.modules))\n"
      }
      for sharing in sharings where sharing.from == row {
        text += "        shares at most \(sharing.credits) credits with s\(sharing.to)\n"
      }
      text += "    }\n"
    }
    return text + "}\n"
  }
}
