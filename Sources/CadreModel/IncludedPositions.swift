extension Program {
  /// Positions whose obligations hold for this one too: nearest first, each once, not itself.
  public func positions(includedBy id: ID<Position>) -> [ID<Position>] {
    var found: [ID<Position>] = [id]
    var next = 0
    while next < found.count {
      for included in positions[found[next]].includes where !found.contains(included.value) {
        found.append(included.value)
      }
      next += 1
    }
    return Array(found.dropFirst())
  }
}
