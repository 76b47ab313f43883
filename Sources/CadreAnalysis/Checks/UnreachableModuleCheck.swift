import CadreFindings
import CadreModel
import CadreText

/// Modules that are open only to paths that never have them.
struct UnreachableModuleCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let rows = context.program.modules.rows
    var known: [ID<Path>: Set<ID<Module>>] = [:]
    var result: [Finding] = []
    for row in rows.indices where !rows[row].openTo.isEmpty {
      let id = ID<Module>(row)
      let paths = rows[row].openTo.map(\.value)
      var touches = context.moduleTouches[id] ?? []
      if let own = rows[row].tailoring { touches.append(own) }
      for path in paths { touches += context.pathTouches[path] ?? [] }
      for variant in context.variants(of: touches) where variant.contains(id) {
        if variant.tailorings.isEmpty {
          for path in paths where known[path] == nil { known[path] = modules(of: path, variant) }
        }
        let base = variant.tailorings.isEmpty ? known : [:]
        guard let finding = finding(id, in: variant, base) else { continue }
        result.append(finding)
        break
      }
    }
    return result
  }

  private func finding(
    _ id: ID<Module>, in variant: Variant, _ known: [ID<Path>: Set<ID<Module>>]
  ) -> Finding? {
    let open = variant.module(id).openTo
    guard let first = open.first else { return nil }
    let isTaken = open.contains { path in
      (known[path.value] ?? modules(of: path.value, variant)).contains(id)
    }
    if isTaken { return nil }
    return .unreachableModule(
      variant.module(id).name,
      paths: open.map { (variant.path($0.value).name, variant.path($0.value).heading.origin) },
      at: first.origin, variant: context.text(of: variant))
  }

  /// What a path asks for or offers, and whatever that may require.
  private func modules(of path: ID<Path>, _ variant: Variant) -> Set<ID<Module>> {
    guard variant.contains(path) else { return [] }
    let sets = context.judge(of: variant).sets
    var found = Set(PathContents(path, in: variant, sets).mentions.map(\.module))
    var queue = Array(found)
    while let next = queue.popLast() {
      for named in variant.module(next).requires.flatMap(\.value.namedModules) {
        let module = variant.resolved(named.value)
        if found.insert(module).inserted { queue.append(module) }
      }
    }
    return found
  }
}
