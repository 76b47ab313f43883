import CadreModel
import CadreText

/// Decides all choices of a path together, where deciding one after another did not hold the path:
/// a module counts for one line only, unless stages share it, and only so much counts.
///
/// Every way to choose is tried, the least contact time first, and put to the exact decision of
/// requirements; within a limit of work.
struct JointChoice {
  enum Answer {
    /// What each line takes, by its origin.
    case found([Origin: [ChoiceOption]])
    /// No choice holds the path.
    case none
    /// The limit was reached before anything was found.
    case undecided
  }

  private struct Line {
    var origin: Origin
    var ways: [[ChoiceOption]]
  }

  private static let mostWays = 400
  private static let mostMembers = 12
  private static let mostJudged = 1_500
  private static let mostNodes = 20_000

  private let planner: PathPlanner
  private let path: ID<Path>
  private let given: Set<ID<Module>>
  private let sets: ModuleSets
  private let links: Equivalents
  private var lines: [Line] = []
  /// Whether some line has more ways than are looked at.
  private var isCut = false
  private var judged: Set<Set<ID<Module>>> = []
  private var nodes = 0
  private var best: (cost: Additions.Cost, ways: [Int])?

  init(_ planner: PathPlanner, _ path: ID<Path>, given: Set<ID<Module>>) {
    self.planner = planner
    self.path = path
    self.given = given
    sets = ModuleSets(planner.variant)
    links = Equivalents(planner.variant)
    for stage in planner.variant.path(path).stages {
      for line in stage.lines {
        guard let ways = ways(of: line.value) else {
          isCut = true
          continue
        }
        let wanted = ways.map { self.wanted($0) }
        let most = wanted.max() ?? 0
        let kept = ways.indices.filter { wanted[$0] == most }.map { ways[$0] }
        lines.append(Line(origin: line.origin, ways: kept.sorted { cost($0) < cost($1) }))
      }
    }
  }

  func answer() -> Answer {
    if lines.contains(where: \.ways.isEmpty) { return .none }
    var search = self
    if !isCut {
      let start = AdditionSearch(planner, given: given, following: path)
      search.extend([], start, Additions())
    }
    if let best = search.best {
      return .found(
        Dictionary(
          zip(lines, best.ways).map { ($0.origin, $0.ways[$1]) },
          uniquingKeysWith: { first, _ in first }))
    }
    let isOver = isCut || search.isSpent
    return isOver ? .undecided : .none
  }

  private var isSpent: Bool { nodes >= Self.mostNodes || judged.count >= Self.mostJudged }

  /// How many of the cohort's own choices a way has.
  private func wanted(_ options: [ChoiceOption]) -> Int {
    Set(options.flatMap(\.modules)).count { planner.chosen.contains($0) }
  }

  private func cost(_ options: [ChoiceOption]) -> Int {
    Set(options.flatMap(\.modules)).subtracting(given)
      .reduce(0) { $0.addingReportingOverflow(planner.variant.module($1).minutes).partialValue }
  }

  /// nil where there are too many; one way without options where the line takes nothing.
  private func ways(of line: Stage.Line) -> [[ChoiceOption]]? {
    switch line {
    case .all(let set): return [ChoiceOption.all(of: set, sets)]
    case .any(let count, let set):
      let options = ChoiceOption.all(of: set, sets)
      return Combinations.all(options.count, max(0, count), limit: Self.mostWays)?.map { rows in
        rows.map { options[$0] }
      }
    case .atLeast(let line): return ways(of: line)
    case .atMost, .optional, .shares: return [[]]
    }
  }

  /// Sets that reach the amount and would not without any one of their modules.
  private func ways(of line: CountLine) -> [[ChoiceOption]]? {
    if case .everyModule = line.set { return [[]] }
    let options = ChoiceOption.all(of: line.set, sets)
    let weights = options.map { option in
      option.modules.reduce(0) {
        $0.addingReportingOverflow(line.quantity.weight(of: planner.variant.module($1)))
          .partialValue
      }
    }
    let useful = options.indices.filter { weights[$0] > 0 }
    guard useful.count <= Self.mostMembers else { return nil }
    var ways: [[ChoiceOption]] = []
    for mask in 0..<(1 << useful.count) {
      let rows = useful.indices.filter { mask >> $0 & 1 == 1 }.map { useful[$0] }
      let sum = rows.reduce(0) { $0.addingReportingOverflow(weights[$1]).partialValue }
      let isLeast = rows.allSatisfy { sum - weights[$0] < line.quantity.size }
      if sum >= line.quantity.size, isLeast { ways.append(rows.map { options[$0] }) }
      if ways.count > Self.mostWays { return nil }
    }
    return ways
  }

  private mutating func extend(
    _ chosen: [Int], _ search: AdditionSearch, _ additions: Additions
  ) {
    if isSpent { return }
    nodes += 1
    if let best, !(additions.cost < best.cost) { return }
    guard chosen.count < lines.count else { return judge(chosen, search, additions) }
    for way in lines[chosen.count].ways.indices {
      var next = search
      var all = additions
      var isPossible = true
      for option in lines[chosen.count].ways[way] {
        guard let needed = next.additions(for: option.requirement) else {
          isPossible = false
          break
        }
        next.accept(needed)
        all.append(needed)
      }
      if isPossible { extend(chosen + [way], next, all) }
    }
  }

  private mutating func judge(
    _ chosen: [Int], _ search: AdditionSearch, _ additions: Additions
  ) {
    var search = search
    var additions = additions
    for minimum in planner.variant.path(path).minimums {
      let asked = Requirement.atLeast(minimum.value.quantity, minimum.value.set)
      guard let needed = search.additions(for: asked) else { return }
      search.accept(needed)
      additions.append(needed)
    }
    if let best, !(additions.cost < best.cost) { return }
    let taken = given.union(additions.modules.map(\.module))
    guard judged.insert(taken).inserted else { return }
    let judge = RequirementJudge(
      planner.variant, completed: taken.sorted(), sets: sets, equivalents: links)
    if judge.verdict(path: path).answer == .held { best = (additions.cost, chosen) }
  }
}

extension ChoiceOption {
  /// Each member of a set, or term of a list.
  static func all(of set: ModuleSet, _ sets: ModuleSets) -> [ChoiceOption] {
    let variant = sets.variant
    if case .listed(let terms) = set {
      return sets.terms(of: terms).map { term in
        ChoiceOption(
          requirement: term,
          modules: term.namedModules.map { variant.resolved($0.value) }.uniqued())
      }
    }
    return sets.members(of: set).map { module in
      let origin = variant.module(module).heading.origin
      return ChoiceOption(
        requirement: .module(Stated(module, at: origin), grade: nil), modules: [module])
    }
  }
}
