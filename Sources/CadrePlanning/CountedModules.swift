import CadreModel

/// Which modules the lines of a path's stages have counted so far. A module counts once, unless
/// two stages share it.
struct CountedModules {
  private let stages: [Stage]
  private var stage = 0
  private var places: [ID<Module>: [Int]] = [:]
  /// Whether some line met a module that another had counted.
  private(set) var hasOverlap = false

  init(of stages: [Stage]) { self.stages = stages }

  mutating func begin(stage: Int) { self.stage = stage }

  mutating func insert(_ module: ID<Module>) {
    if places[module] != nil { hasOverlap = true }
    places[module, default: []].append(stage)
  }

  mutating func formUnion(_ modules: [ID<Module>]) {
    for module in modules { insert(module) }
  }

  /// Whether a module may still count in the present stage.
  func isFree(_ module: ID<Module>) -> Bool {
    (places[module] ?? []).allSatisfy { $0 != stage && (shares(stage, $0) || shares($0, stage)) }
  }

  private func shares(_ stage: Int, _ other: Int) -> Bool {
    stages[stage].lines.contains { line in
      if case .shares(_, let name) = line.value { return stages[other].name == name }
      return false
    }
  }
}
