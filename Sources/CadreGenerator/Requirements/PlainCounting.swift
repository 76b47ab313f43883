/// Counting by enumeration: each completion for nothing, for a line, or for several that share it.
extension GeneratedRequirements {
  func canCount(_ lines: [Line], sharings: [Sharing], caps: [Cap]) -> Bool {
    let tokens = tokens
    let ways = tokens.map { options(of: $0, lines, sharings) }
    var chosen: [[Use]] = []
    return walk(0, ways, &chosen) { chosen in
      meets(lines, tokens, chosen) && keeps(sharings, caps, lines, tokens, chosen)
    }
  }

  private func walk(
    _ row: Int, _ options: [[[Use]]], _ chosen: inout [[Use]], _ test: ([[Use]]) -> Bool
  ) -> Bool {
    if row == options.count { return test(chosen) }
    for option in options[row] {
      chosen.append(option)
      if walk(row + 1, options, &chosen, test) { return true }
      chosen.removeLast()
    }
    return false
  }

  /// Every set of lines of different sections that share with each other.
  private func options(of token: Token, _ lines: [Line], _ sharings: [Sharing]) -> [[Use]] {
    var sets: [[Use]] = [[]]
    for (row, line) in lines.enumerated() {
      let uses = Set(line.members).intersection(token.counted).sorted()
        .map { Use(line: row, member: $0) }
      sets += sets.flatMap { set -> [[Use]] in
        let fits = set.allSatisfy { use in
          sharings.contains { joins($0, lines[use.line].section, line.section) }
        }
        return fits ? uses.map { set + [$0] } : []
      }
    }
    return sets
  }

  private func joins(_ sharing: Sharing, _ a: Int, _ b: Int) -> Bool {
    sharing.from == a && sharing.to == b || sharing.from == b && sharing.to == a
  }

  /// Each line has what it needs, and each of its members is taken once.
  private func meets(_ lines: [Line], _ tokens: [Token], _ chosen: [[Use]]) -> Bool {
    if Set(chosen.joined()).count < chosen.joined().count { return false }
    return lines.indices.allSatisfy { row in
      var sum = 0
      for (token, uses) in zip(tokens, chosen) where uses.contains(where: { $0.line == row }) {
        sum += weight(token, lines[row].unit)
      }
      return sum >= lines[row].need
    }
  }

  private func keeps(
    _ sharings: [Sharing], _ caps: [Cap], _ lines: [Line], _ tokens: [Token], _ chosen: [[Use]]
  ) -> Bool {
    let most = tokens.map { token in token.own.map { credits[$0].upperBound }.max() ?? 0 }
    let isShared = sharings.allSatisfy { sharing in
      var sum = 0
      for (row, uses) in chosen.enumerated() {
        let sections = uses.map { lines[$0.line].section }
        if sections.contains(sharing.from), sections.contains(sharing.to) { sum += most[row] }
      }
      return sum <= sharing.credits
    }
    return isShared
      && caps.allSatisfy { cap in
        var sum = 0
        for (row, uses) in chosen.enumerated()
        where uses.contains(where: { lines[$0.line].section == cap.section })
          && !tokens[row].counted.isDisjoint(with: cap.modules)
        {
          sum += most[row]
        }
        return sum <= cap.credits
      }
  }
}
