/// A stage or section, within the path that names it: the outermost path first.
struct SectionStep: Sendable, Equatable {
  var path: ID<Path>
  /// Row of the stage in the path.
  var stage: Int
}

/// One line that uses modules up: an amount of some of them.
struct CountedLine: Sendable {
  var quantity: Quantity
  var members: [ID<Module>]
  /// Only in this grade or a better one.
  var grade: String?
  /// Empty outside of paths.
  var section: [SectionStep]
}

/// A cap of a stage (`at most`), or what two sections may share.
struct CountedLimit: Sendable {
  enum Kind: Sendable {
    /// What counts within the section of the set.
    case cap(ModuleSet)
    /// What counts here and in another stage of the same path.
    case sharing(with: Int)
  }

  var kind: Kind
  var quantity: Quantity
  var section: [SectionStep]
}

/// The lines of a path of which a module counts for one only, and what limits them.
struct CountedPath: Sendable {
  var lines: [CountedLine]
  var limits: [CountedLimit]

  /// Ways to count one completion beyond this are not looked at.
  private static let mostOptions = 64

  /// The counting of what someone has completed.
  func problem(_ judge: RequirementJudge, outside: [ID<Module>] = []) -> CountingProblem {
    let credits =
      judge.credits(for: lines.flatMap(\.members).uniqued())
      + outside.map { Credit(own: [$0], counted: [$0]) }
    var places = MemberPlaces(lines, credits, limits: limits.count)
    var items: [[CountingProblem.Option]] = []
    let uses = eligibleLines(credits, judge)
    for (row, credit) in credits.enumerated() {
      let options = options(for: credit, uses[row], judge, &places)
      if !options.isEmpty { items.append(options) }
    }
    return CountingProblem(
      needs: lines.map(\.quantity.size), limits: limits.map(\.quantity.size) + places.limits,
      items: items)
  }

  /// For each credit, the lines that it can count for.
  private func eligibleLines(_ credits: [Credit], _ judge: RequirementJudge) -> [[Int]] {
    var rows: [ID<Module>: [Int]] = [:]
    for (row, credit) in credits.enumerated() {
      for module in credit.counted { rows[module, default: []].append(row) }
    }
    let grades = judge.variant.program.grades.map(\.value)
    var result = [[Int]](repeating: [], count: credits.count)
    for (line, counted) in lines.enumerated() {
      for module in counted.members {
        for row in rows[module] ?? [] where result[row].last != line {
          if let grade = counted.grade, judge.record != nil,
            !credits[row].reaches(grade, in: grades)
          {
            continue
          }
          result[row].append(line)
        }
      }
    }
    return result
  }

  private func options(
    for credit: Credit, _ eligible: [Int], _ judge: RequirementJudge, _ places: inout MemberPlaces
  ) -> [CountingProblem.Option] {
    var singles: [CountingProblem.Option] = []
    for line in eligible {
      let weight = credit.weight(as: lines[line].quantity, in: judge.variant)
      if weight <= 0 { continue }
      let caps = caps(on: credit, line: line, judge)
      for place in places.draws(credit, line: line) {
        singles.append(.init(uses: [.init(line: line, weight: weight)], draws: caps + place))
      }
    }
    guard limits.contains(where: { $0.isSharing }) else { return singles }
    return shared(singles, credit, judge)
  }

  private func caps(on credit: Credit, line: Int, _ judge: RequirementJudge)
    -> [CountingProblem.Draw]
  {
    limits.indices.compactMap { row in
      guard case .cap(let set) = limits[row].kind,
        lines[line].section.starts(with: limits[row].section),
        credit.counted.contains(where: { judge.sets.contains($0, set) })
      else { return nil }
      let weight = credit.limitWeight(as: limits[row].quantity, in: judge.variant)
      return .init(limit: row, amount: weight)
    }
  }

  /// The single options, and those for several lines of which every two may share.
  private func shared(
    _ singles: [CountingProblem.Option], _ credit: Credit, _ judge: RequirementJudge
  ) -> [CountingProblem.Option] {
    var result = singles
    var next = 0
    while next < result.count, result.count < Self.mostOptions {
      let first = result[next]
      next += 1
      guard let last = first.uses.last else { continue }
      for single in singles where single.uses[0].line > last.line {
        var draws = first.draws + single.draws
        var fits = true
        for use in first.uses {
          guard let sharing = sharing(use.line, single.uses[0].line) else {
            fits = false
            break
          }
          for row in sharing {
            let weight = credit.limitWeight(as: limits[row].quantity, in: judge.variant)
            draws.append(.init(limit: row, amount: weight))
          }
        }
        if fits { result.append(.init(uses: first.uses + single.uses, draws: draws.added())) }
      }
    }
    return result
  }

  /// The limits that two lines draw on when they share a module; nil where they may not.
  private func sharing(_ a: Int, _ b: Int) -> [Int]? {
    let (first, second) = (lines[a].section, lines[b].section)
    guard let step = zip(first, second).enumerated().first(where: { $0.element.0 != $0.element.1 })
    else { return nil }
    let (here, there) = step.element
    guard here.path == there.path else { return nil }
    let above = Array(first.prefix(step.offset))
    let found = limits.indices.filter { row in
      guard case .sharing(let other) = limits[row].kind,
        limits[row].section.dropLast() == above[...], let own = limits[row].section.last,
        own.path == here.path
      else { return false }
      return own.stage == here.stage && other == there.stage
        || own.stage == there.stage && other == here.stage
    }
    return found.isEmpty ? nil : found
  }
}

extension CountedLimit {
  var isSharing: Bool {
    if case .sharing = kind { return true }
    return false
  }
}

extension [CountingProblem.Draw] {
  /// One draw for each limit.
  func added() -> [CountingProblem.Draw] {
    var amounts: [Int: Int] = [:]
    for draw in self { amounts[draw.limit] = (amounts[draw.limit] ?? 0).clampedSum(draw.amount) }
    return amounts.keys.sorted().map { .init(limit: $0, amount: amounts[$0] ?? 0) }
  }
}

/// Where several completions count as one member of a line, the member takes one of them.
struct MemberPlaces {
  private struct Place: Hashable {
    var line: Int
    var module: ID<Module>
  }

  private let lines: [CountedLine]
  /// Members that several credits count as.
  private let contested: Set<ID<Module>>
  private let first: Int
  private var rows: [Place: Int] = [:]

  init(_ lines: [CountedLine], _ credits: [Credit], limits: Int) {
    self.lines = lines
    first = limits
    var counts: [ID<Module>: Int] = [:]
    for credit in credits { for module in credit.counted { counts[module, default: 0] += 1 } }
    contested = Set(counts.filter { $0.value > 1 }.keys)
  }

  var limits: [Int] { [Int](repeating: 1, count: rows.count) }

  /// What counting a credit for a line draws, once for each way.
  mutating func draws(_ credit: Credit, line: Int) -> [[CountingProblem.Draw]] {
    if contested.isDisjoint(with: credit.counted) { return [[]] }
    let members = lines[line].members.filter(credit.counted.contains)
    if members.contains(where: { !contested.contains($0) }) { return [[]] }
    return members.map { module in
      let place = Place(line: line, module: module)
      let row = rows[place] ?? first + rows.count
      rows[place] = row
      return [.init(limit: row, amount: 1)]
    }
  }
}
