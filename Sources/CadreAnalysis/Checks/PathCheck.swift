import CadreFindings
import CadreModel
import CadreText

/// Paths are closed under prerequisites: what a path asks for can be taken with what it offers,
/// each option occurs in a closed choice, no stage stands before what its modules require, and no
/// two modules exclude each other.
struct PathCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let hasExclusions = !context.modulesWithExclusions.isEmpty
    return context.program.paths.ids.flatMap { id -> [Finding] in
      var known: Set<Known> = []
      var result: [Finding] = []
      for variant in context.variants(of: interacting(with: id)) where variant.contains(id) {
        let sets = context.judge(of: variant).sets
        let text = context.text(of: variant)
        var closure = PathClosure(id, in: variant, sets, text)
        var found = closure.findings()
        if hasExclusions {
          found += PathExclusions(id, in: variant, of: closure, text).findings()
        }
        for finding in found
        where known.insert(Known(rule: finding.rule, place: finding.place)).inserted {
          result.append(finding)
        }
      }
      return result
    }
  }

  private struct Known: Hashable {
    var rule: String
    var place: Origin
  }

  private func interacting(with id: ID<Path>) -> [ID<Tailoring>] {
    let program = context.program
    if program.tailorings.isEmpty { return [] }
    var result = context.pathTouches[id] ?? []
    if let own = program.paths[id].tailoring { result.append(own) }
    let contents = PathContents(id, in: context.base, context.judge(of: context.base).sets)
    for mention in contents.mentions {
      for tailoring in context.moduleTouches[mention.module] ?? []
      where context.changesOrder(tailoring, of: mention.module) {
        result.append(tailoring)
      }
    }
    return result
  }
}
