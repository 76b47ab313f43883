import CadreModel
import CadreSyntax
import CadreThreads

extension Lowering {
  /// How many modules are lowered before their trees are let go.
  static let mostTogether = 4096
  /// Fewer are not worth a thread.
  static let fewestTogether = 256
  /// So many of them are lowered before the others.
  private static let fewestBefore = 32

  /// Lowers modules that were declared one after the other, on several threads. Each thread works
  /// on a copy of all that was read so far. What it finds is taken over only where nothing but
  /// modules came of it; where there were findings, unknown names or new tags, the modules are
  /// lowered once more in their order, as if there were one thread.
  mutating func lowerTogether(_ modules: [Declaration]) {
    // The first few bring most of the names that are no declarations, such as the plurals of
    // units: a thread that meets a new name copies all names.
    for declaration in modules.prefix(Self.fewestBefore) { lower(declaration) }
    let parts = Self.parts(of: Array(modules.dropFirst(Self.fewestBefore)))
    for (part, lowered) in zip(parts, outcomes(of: parts)) {
      if let lowered {
        for module in lowered { append(module) }
      } else {
        for declaration in part { lower(declaration) }
      }
    }
  }

  private static func parts(of modules: [Declaration]) -> [[Declaration]] {
    let count = min(Threads.processors, modules.count)
    return (0..<count).map { part in
      Array(modules[modules.count * part / count..<modules.count * (part + 1) / count])
    }
  }

  /// All copies of this value are gone when it returns, so that no change has to copy anything.
  private func outcomes(of parts: [[Declaration]]) -> [[Module]?] {
    let start = self
    return Threads.map(parts) { part in start.modulesAlone(of: part) }
  }

  /// What the declarations say; nil where more came of them than modules.
  private func modulesAlone(of part: [Declaration]) -> [Module]? {
    var copy = self
    let modules = part.map { copy.module($0) }
    return copy.hasFoundMore(than: self) ? nil : modules
  }

  private func hasFoundMore(than before: Lowering) -> Bool {
    findings.count != before.findings.count || missedNames.count != before.missedNames.count
      || resolver.missCount != before.resolver.missCount
      || resolver.findings.count != before.resolver.findings.count
      || program.tags.count != before.program.tags.count || ownLines.count != before.ownLines.count
  }
}
