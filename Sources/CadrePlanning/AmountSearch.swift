import CadreModel

/// Chooses modules that reach an amount with the least added contact time, by trying all sets while
/// there are few.
struct AmountSearch {
  struct Pick {
    var modules: [ID<Module>]
    var additions: Additions
  }

  /// Sets of more modules than this are not all tried.
  static let mostModules = 10

  private let search: AdditionSearch
  private let weight: (ID<Module>) -> Int

  init(_ search: AdditionSearch, _ weight: @escaping (ID<Module>) -> Int) {
    self.search = search
    self.weight = weight
  }

  /// nil where nothing is missing, no set reaches it, or there are too many modules.
  func best(_ amount: Int, of modules: [ID<Module>]) -> Pick? {
    guard amount > 0, modules.count <= Self.mostModules else { return nil }
    var best: Pick?
    for mask in 1..<(1 << modules.count) {
      let set = modules.indices.filter { mask >> $0 & 1 == 1 }.map { modules[$0] }
      guard let pick = pick(set, amount, among: modules) else { continue }
      if let old = best, !(pick.additions.cost < old.additions.cost) { continue }
      best = pick
    }
    return best
  }

  /// Prerequisites that are members themselves count, too.
  private func pick(_ set: [ID<Module>], _ amount: Int, among modules: [ID<Module>]) -> Pick? {
    var search = search
    var additions = Additions()
    for module in set {
      guard let needed = search.additions(forModule: module) else { return nil }
      search.accept(needed)
      additions.append(needed)
    }
    let counted = additions.modules.map(\.module).filter(modules.contains)
    let reached = counted.reduce(0) { $0.addingReportingOverflow(weight($1)).partialValue }
    return reached >= amount ? Pick(modules: counted, additions: additions) : nil
  }
}
