import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Phases and terms against the programme.
struct TimeCheck {
  let context: CheckContext

  func findings() -> [Finding] { phases() + terms() }

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

  private func terms() -> [Finding] {
    guard let runs = context.program.cover?.runs else { return [] }
    return context.program.terms.compactMap { term in
      guard let span = term.span, !runs.value.overlaps(span.value) else { return nil }
      return .outsideProgramme(
        "the term \(term.name)", at: term.heading.origin, first: runs.value.first.iso,
        last: runs.value.last.iso, runsAt: runs.origin)
    }
  }
}
