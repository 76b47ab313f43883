import CadreModel
import CadrePlanning

/// Plans in terms, in words.
extension Volume {
  func words(of quality: TermQuality) -> Words {
    switch quality {
    case .optimal: [.text(words(.termsOptimal))]
    case .within(let terms, let least, let load, let leastLoad):
      terms == least && load == leastLoad
        ? [.text(words(.termsFlat(terms)))]
        : load == 0
          ? [.text(words(.termsCount(terms, least)))]
          : [.text(words(.termsWithin(terms, least, credits(load), credits(leastLoad))))]
    case .notFound(let steps): [.text(words(.termsNotFound(steps)))]
    case .impossible(let obstacle):
      [.text(words(.termsImpossible) + " ")] + words(of: obstacle)
    }
  }

  private func words(of obstacle: TermObstacle) -> Words {
    switch obstacle {
    case .chain(let modules, let terms):
      names(modules) + [.text(" " + words(.chainOfTerms(modules.count, terms)))]
    case .ring(let modules): [.text(words(.termRing) + " ")] + names(modules + modules.prefix(1))
    case .togetherAndApart(let first, let second):
      [
        .name(.module(first)), .text(", "), .name(.module(second)),
        .text(" " + words(.togetherAndApart)),
      ]
    case .neverOffered(let module):
      [.full(.module(module)), .text(" " + words(.neverOffered))]
    case .credits(let needed, let most, let first, let last, let cure):
      over(credits(needed), credits(most), first, last, cure: credits(cure))
    case .modules(let needed, let most, let first, let last, let cure):
      over(
        words(.modules(needed)), words(.modules(most)), first, last,
        cure: words(.modules(cure)))
    case .leastCredits(let available, let least, let first, let last):
      under(credits(available), credits(least), first, last)
    case .leastModules(let available, let least, let first, let last):
      under(words(.modules(available)), words(.modules(least)), first, last)
    case .search: [.text(words(.termsSearched))]
    }
  }

  private func over(
    _ needed: String, _ most: String, _ first: ID<Term>, _ last: ID<Term>, cure: String
  ) -> Words {
    [.text(words(.overTerms(needed, most, span(first, last), cure)))]
  }

  private func under(
    _ available: String, _ least: String, _ first: ID<Term>, _ last: ID<Term>
  ) -> Words {
    [.text(words(.underTerms(available, least, span(first, last))))]
  }

  private func span(_ first: ID<Term>, _ last: ID<Term>) -> String {
    let (start, end) = (plainTitle(program.terms[first]), plainTitle(program.terms[last]))
    return first == last ? start : "\(start) – \(end)"
  }

  private func names(_ modules: [ID<Module>]) -> Words {
    modules.map { [.name(.module($0))] }.joined(by: " → ")
  }

  private func credits(_ thousandths: Int) -> String {
    text(Quantity.credits(thousandths: thousandths))
  }

  /// The credits of a row, of ranges the most; nil where no module has any.
  func credits(of row: TermPlan.Row, in variant: Variant) -> String? {
    let all = row.modules.compactMap { variant.module($0).credits?.value.most }
    return all.isEmpty ? nil : words.text(thousandths: all.clampedSum)
  }
}
