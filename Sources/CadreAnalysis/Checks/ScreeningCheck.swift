import CadreFindings
import CadreModel
import CadreText

/// Weights of groups make the whole, and bands take every result once.
struct ScreeningCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    context.program.screenings.flatMap { weights(of: $0) + bands(of: $0) }
  }

  private func weights(of screening: Screening) -> [Finding] {
    let sum = screening.groups.reduce(0) {
      $0.addingReportingOverflow($1.value.weight).partialValue
    }
    if screening.groups.isEmpty || sum == 1000 { return [] }
    return [
      .weightsSum(
        screening.name, sum: context.text(perMille: sum), at: screening.heading.origin,
        groups: screening.groups.prefix(8).map { group in
          (context.text(perMille: group.value.weight), group.origin)
        })
    ]
  }

  private func bands(of screening: Screening) -> [Finding] {
    var found: [Finding] = []
    let lowest = screening.bands.min { $0.value.from < $1.value.from }
    if let lowest, lowest.value.from > 0 {
      found.append(
        .bandHole(
          screening.name, below: context.text(perMille: lowest.value.from), at: lowest.origin))
    }
    for (before, band) in zip(screening.bands, screening.bands.dropFirst())
    where band.value.from <= before.value.from {
      if band.value.from == before.value.from {
        found.append(
          .bandTwice(
            before.value.title.text, from: context.text(perMille: band.value.from),
            at: band.origin, first: before.origin))
      } else {
        found.append(.bandOrder(band.value.title.text, at: band.origin, before: before.origin))
      }
    }
    return found
  }
}
