import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Successors come to an end, and begin when what they follow ends.
struct SuccessorCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    return successors(program.fields, \.life, "field")
      + successors(program.tiers, \.life, "tier")
      + successors(program.certificates, \.life, "certificate")
      + successors(program.competencies, \.life, "competency")
      + successors(program.modules, \.life, "module")
      + successors(program.paths, \.life, "path")
      + successors(program.positions, \.life, "position")
      + successors(program.sites, \.life, "site")
      + successors(program.rooms, \.life, "room")
      + successors(program.instructors, \.life, "instructor")
      + successors(program.partners, \.life, "partner")
      + successors(program.norms, \.life, "norm") + bases()
  }

  private func successors<Thing: Declared>(
    _ table: Table<Thing>, _ life: KeyPath<Thing, Life<Thing>>, _ kind: String
  ) -> [Finding] {
    guard table.rows.contains(where: { $0[keyPath: life].successor != nil }) else { return [] }
    var found = rings(table, kind) { $0[keyPath: life].successor }
    for thing in table {
      let own = thing[keyPath: life]
      guard let next = own.successor, let until = own.until,
        let from = table[next][keyPath: life].from, let due = until.adding(days: 1), from > due
      else { continue }
      found.append(
        .successorGap(
          thing.name, successor: table[next].name, kind: kind, until: until.iso, from: from.iso,
          at: thing.heading.origin, successorAt: table[next].heading.origin))
    }
    return found
  }

  private func bases() -> [Finding] {
    rings(context.program.bases, "legal basis") { $0.successor?.value }
  }

  private func rings<Thing: Declared>(
    _ table: Table<Thing>, _ kind: String, _ next: (Thing) -> ID<Thing>?
  ) -> [Finding] {
    let edges = table.rows.map { row in next(row).map { [Int($0.index)] } ?? [] }
    return Rings(edges: Array(edges)).found().compactMap { ring in
      guard let first = ring.first else { return nil }
      return .successorRing(
        ring.map { table[$0].name }, kind: kind, at: table[first].heading.origin,
        others: ring.dropFirst().prefix(8).map { (table[$0].name, table[$0].heading.origin) })
    }
  }
}
