import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Phases against the programme, things outside their time, superseded bases.
struct TimeCheck {
  let context: CheckContext

  func findings() -> [Finding] { phases() + tiers() + bases() }

  private func phases() -> [Finding] {
    guard let cover = context.program.cover else { return [] }
    let phases = cover.phases.sorted { $0.span.first < $1.span.first }
    var result: [Finding] = []
    for (before, after) in zip(phases, phases.dropFirst()) {
      if after.span.first <= before.span.last {
        result.append(
          .phaseOverlap(
            after.name, before.name, at: after.heading.origin, otherAt: before.heading.origin))
      } else if let first = before.span.last.adding(days: 1),
        let last = after.span.first.adding(days: -1), first <= last
      {
        result.append(.phaseHole(from: first.iso, to: last.iso, at: after.heading.origin))
      }
    }
    return result + outside(cover, phases) + edges(cover, phases)
  }

  private func outside(_ cover: Programme, _ phases: [Phase]) -> [Finding] {
    guard let runs = cover.runs else { return [] }
    return phases.filter {
      !runs.value.contains($0.span.first) || !runs.value.contains($0.span.last)
    }
    .map { phase in
      .outsideProgramme(
        "the phase \(phase.name)", at: phase.heading.origin, first: runs.value.first.iso,
        last: runs.value.last.iso, runsAt: runs.origin)
    }
  }

  private func edges(_ cover: Programme, _ phases: [Phase]) -> [Finding] {
    guard let runs = cover.runs?.value, let first = phases.first, let last = phases.last else {
      return []
    }
    var result: [Finding] = []
    if runs.first < first.span.first, let day = first.span.first.adding(days: -1) {
      result.append(.phaseHole(from: runs.first.iso, to: day.iso, at: first.heading.origin))
    }
    if last.span.last < runs.last, let day = last.span.last.adding(days: 1) {
      result.append(.phaseHoleAtEnd(from: day.iso, to: runs.last.iso, at: last.heading.origin))
    }
    return result
  }

  private func tiers() -> [Finding] {
    guard let runs = context.program.cover?.runs?.value else { return [] }
    let program = context.program
    let uses = program.modules.flatMap(\.tiers) + program.positions.flatMap(\.tiers)
    return uses.compactMap { use in
      let tier = program.tiers[use.value]
      return outsideLife(
        tier.life, tier.heading, of: runs, at: use.origin, kind: "tier",
        successor: tier.life.successor.map { program.tiers[$0].name })
    }
  }

  private func outsideLife<Thing>(
    _ life: Life<Thing>, _ heading: Heading, of runs: DateSpan, at place: Origin, kind: String,
    successor: String?
  ) -> Finding? {
    if let until = life.until, until < runs.first {
      return .outsideLife(
        heading.name, kind: kind, at: place, declaredAt: heading.origin,
        time: "in force until \(until.iso); the programme begins on \(runs.first.iso)",
        successor: successor)
    }
    if let from = life.from, from > runs.last {
      return .outsideLife(
        heading.name, kind: kind, at: place, declaredAt: heading.origin,
        time: "in force from \(from.iso); the programme ends on \(runs.last.iso)", successor: nil)
    }
    return nil
  }

  private func bases() -> [Finding] {
    guard let cover = context.program.cover, let first = cover.runs?.value.first else { return [] }
    return cover.remarks.bases.compactMap { use in
      let basis = context.program.bases[use.value]
      guard let successor = basis.successor, let since = basis.replacedFrom, since <= first,
        !cover.remarks.bases.contains(where: { $0.value == successor.value })
      else { return nil }
      return .supersededBasis(
        basis.name, successor: context.program.bases[successor.value].name, since: since.iso,
        at: use.origin, replacedAt: successor.origin)
    }
  }
}
