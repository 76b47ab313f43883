import CadreFindings
import CadreSyntax
import CadreText

/// The `allow` statements of a unit: what each keeps out of which block, and whether it still does.
struct Allowances {
  /// One statement that may take effect.
  private struct Allowance {
    let rule: String
    /// What it covers: its block with the head, or its file.
    let region: Origin
    let statement: Statement
    var isUsed = false
  }

  private var allowances: [Allowance] = []
  /// What is wrong with the unit's own statements.
  private(set) var findings: [Finding] = []

  init(_ unit: UnitSource) {
    for (row, folder) in unit.folders.enumerated() {
      for tree in folder.trees where tree.holds(.anyAllow) {
        for index in 0..<tree.count {
          let statement = tree.statement(index)
          guard statement.row == .anyAllow, statement.isMatched else { continue }
          add(statement, isOwn: row == 0)
        }
      }
    }
    allowances.sort { $0.region < $1.region }
  }

  private mutating func add(_ statement: Statement, isOwn: Bool) {
    var line = statement.arguments
    let place = line.origin
    guard let name = line.written() else { return }
    guard let rule = RuleCatalogue.rule(named: name) else {
      if isOwn { findings.append(WrittenRule.unknown(name, at: place)) }
      return
    }
    if rule.severity == .error {
      if isOwn { findings.append(.fixedSeverity(name, wish: "allowed", at: place)) }
      return
    }
    allowances.append(
      Allowance(rule: name, region: Self.region(of: statement), statement: statement))
  }

  private static func region(of statement: Statement) -> Origin {
    if let parent = statement.parent { return parent.origin }
    return Origin(file: statement.origin.file, span: TextSpan(0, Int(UInt32.max)))
  }

  /// Whether a rule may find something at a place. For checks that gather many places in one
  /// finding and leave the allowed ones out.
  mutating func allow(_ rule: Rule, at place: Origin) -> Bool {
    let covering = allowances.lastIndex { allowance in
      allowance.rule == rule.name && allowance.region.opens(before: place)
        && !allowance.region.closes(before: place)
    }
    guard let covering else { return false }
    allowances[covering].isUsed = true
    return true
  }

  /// The findings that nothing allows. Of several blocks around a finding the innermost counts.
  mutating func keep(_ found: [Finding]) -> [Finding] {
    if allowances.isEmpty { return found }
    var allowed: Set<Int> = []
    // Blocks are nested or apart, so one walk in the order of places meets them like brackets.
    var open: [Int] = []
    var next = 0
    for row in found.indices.sorted(by: { (found[$0].place, $0) < (found[$1].place, $1) }) {
      let place = found[row].place
      while next < allowances.count, allowances[next].region.opens(before: place) {
        open.append(next)
        next += 1
      }
      open.removeAll { allowances[$0].region.closes(before: place) }
      guard found[row].severity < .error,
        let covering = open.last(where: { allowances[$0].rule == found[row].rule })
      else { continue }
      allowances[covering].isUsed = true
      allowed.insert(row)
    }
    return found.indices.filter { !allowed.contains($0) }.map { found[$0] }
  }

  /// What may be found only once a timetable is made, and where it is allowed.
  var ofPlanning: [(rule: String, region: Origin)] {
    allowances.filter { RuleCatalogue.rule(named: $0.rule)?.foundBy == .planning }
      .map { ($0.rule, $0.region) }
  }

  /// Own statements that kept nothing out. Ask only where there is no error, since one may have
  /// kept the finding from being looked for.
  func unused(inFiles own: Set<FileID>) -> [Finding] {
    allowances.filter { allowance in
      !allowance.isUsed && own.contains(allowance.region.file)
        && RuleCatalogue.rule(named: allowance.rule)?.foundBy != .planning
    }.map { allowance in
      let statement = allowance.statement
      let block = statement.parent.map { _ in "in this \(statement.place.name)" } ?? "in this file"
      return .unusedAllow(
        allowance.rule, block: block, at: statement.lineOrigin,
        line: statement.wholeLines)
    }
  }
}

/// A rule's name where it is written.
enum WrittenRule {
  static func unknown(_ name: String, at place: Origin) -> Finding {
    let near = SpellingDistance.suggestions(
      for: name, among: RuleCatalogue.all.map(\.name), count: 3)
    return .unknownRule(name, at: place, near: near)
  }
}

extension Origin {
  /// Whether a place lies in it.
  func holds(_ place: Origin) -> Bool { opens(before: place) && !closes(before: place) }

  fileprivate func opens(before place: Origin) -> Bool {
    (file, span.start) <= (place.file, place.span.start)
  }

  fileprivate func closes(before place: Origin) -> Bool {
    file != place.file || span.end <= place.span.start
  }
}
