import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Successors come to an end, and begin when what they follow ends.
struct SuccessorCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    var found = successors(program.fields, "field") { $0.life }
    found += successors(program.tiers, "tier") { $0.life }
    found += successors(program.certificates, "certificate") { $0.life }
    found += successors(program.competencies, "competency") { $0.life }
    found += successors(program.modules, "module") { $0.life }
    found += successors(program.paths, "path") { $0.life }
    found += successors(program.positions, "position") { $0.life }
    found += successors(program.sites, "site") { $0.life }
    found += successors(program.rooms, "room") { $0.life }
    found += successors(program.instructors, "instructor") { $0.life }
    found += successors(program.partners, "partner") { $0.life }
    found += successors(program.norms, "norm") { $0.life }
    return found + bases()
  }

  private func successors<Thing: Declared>(
    _ table: Table<Thing>, _ kind: String, _ life: (Thing) -> Life<Thing>
  ) -> [Finding] {
    guard table.rows.contains(where: { life($0).successor != nil }) else { return [] }
    var found = rings(table, kind) { life($0).successor }
    for thing in table {
      let own = life(thing)
      guard let next = own.successor, let until = own.until,
        let from = life(table[next]).from, let due = until.adding(days: 1), from > due
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
