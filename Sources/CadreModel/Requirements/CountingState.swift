/// A counting problem in the middle of its decision.
struct CountingState {
  /// What each line still needs, and what is left of each limit.
  var needs: [Int] = []
  var limits: [Int] = []
  /// The options of the items that are not counted yet.
  var items: [[CountingProblem.Option]] = []

  var isMet: Bool { needs.allSatisfy { $0 <= 0 } }

  /// Whether all items together, each for every line, would do.
  var isReachable: Bool {
    var most = [Int](repeating: 0, count: needs.count)
    for options in items {
      for option in options where option.uses.count == 1 {
        let use = option.uses[0]
        most[use.line] = most[use.line].clampedSum(use.weight)
      }
    }
    return needs.indices.allSatisfy { most[$0] >= needs[$0] }
  }

  /// Leaves out options that can no longer help and counts items that have but one way, until
  /// nothing changes. Returns the work it took.
  mutating func settle() -> Int {
    var work = 0
    var changed = true
    while changed {
      changed = false
      var kept: [[CountingProblem.Option]] = []
      for item in items {
        work += item.count
        let options = item.filter(isUseful)
        if options.isEmpty { continue }
        if options.count == 1, options[0].draws.isEmpty {
          count(options[0])
          changed = true
        } else {
          kept.append(options)
        }
      }
      items = kept
    }
    return work
  }

  private func isUseful(_ option: CountingProblem.Option) -> Bool {
    option.uses.allSatisfy { needs[$0.line] > 0 }
      && option.draws.allSatisfy { $0.amount <= limits[$0.limit] }
  }

  mutating func count(_ option: CountingProblem.Option) {
    for use in option.uses { needs[use.line] = max(0, needs[use.line] - use.weight) }
    for draw in option.draws {
      limits[draw.limit] = limits[draw.limit].clampedSum(-draw.amount)
    }
  }

  /// The state after an item is counted so; nil where a limit forbids it.
  func counting(_ option: CountingProblem.Option, of row: Int) -> CountingState? {
    var next = self
    next.items.remove(at: row)
    next.count(option)
    return next.limits.allSatisfy { $0 >= 0 } ? next : nil
  }

  /// Whether counting each item by its option (nil: not at all) meets every line.
  func isMet(by chosen: [CountingProblem.Option?]) -> Bool {
    var next = self
    for option in chosen { if let option { next.count(option) } }
    return next.isMet && next.limits.allSatisfy { $0 >= 0 }
  }
}
