import CadreModel

/// Whether counting each module once can make a difference: where no two lines have a module in
/// common, each line can be judged by itself.
enum SharedMembers {
  static func canMatter(_ lines: [Stage.Line], _ context: CheckContext) -> Bool {
    if lines.count < 2 { return lines.contains { $0.isCap } }
    if context.base.hasEquivalences || lines.contains(where: \.isCap) { return true }
    var seen: Set<ID<Module>> = []
    let sets = { context.judge(of: context.base).sets }
    for line in lines {
      for set in line.sets {
        switch set {
        case .listed(let terms):
          for term in terms {
            if term.plainModule == nil { return true }
          }
          for module in terms.compactMap(\.plainModule).uniqued()
          where !seen.insert(module).inserted { return true }
        case .selected:
          if !context.program.tailorings.isEmpty { return true }
          for module in sets().members(of: set) where !seen.insert(module).inserted {
            return true
          }
        case .everyModule: return true
        }
      }
    }
    return false
  }
}

extension Stage.Line {
  fileprivate var isCap: Bool {
    if case .atMost = self { return true }
    return false
  }

  fileprivate var sets: [ModuleSet] {
    switch self {
    case .all(let set), .any(_, let set): [set]
    case .atLeast(let count): [count.set]
    case .atMost, .optional, .shares: []
    }
  }
}
