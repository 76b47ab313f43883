import CadreText
import CadreTime

/// A recurring term, such as the first of each year.
public struct Season: Declared {
  public var heading: Heading
  public var remarks = Remarks()

  public init(heading: Heading) { self.heading = heading }
}

/// An academic term.
public struct Term: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  /// Both days included; nil where the text gives no possible span.
  public var span: Stated<DateSpan>?
  public var season: Stated<ID<Season>>?

  public init(heading: Heading) { self.heading = heading }
}

/// When a module is offered: in one term, or in every term of a season.
public enum Offering: Sendable, Hashable {
  case term(ID<Term>)
  case season(ID<Season>)
}

/// The least and the most of something in each term: credits in thousandths, or modules.
public struct TermLoad: Sendable, Equatable {
  public var least: Int
  public var most: Int

  public init(least: Int, most: Int) {
    self.least = least
    self.most = most
  }
}

extension Program {
  /// The terms of a cohort in the order of their first days; empty: it is planned in days.
  public func terms(of cohort: Cohort) -> [ID<Term>] {
    let dated = cohort.terms.map(\.value).compactMap { id in
      terms[id].span.map { (id, $0.value) }
    }
    return dated.sorted { ($0.1.first, $0.1.last, $0.0) < ($1.1.first, $1.1.last, $1.0) }.map(\.0)
  }

  /// Whether a module may be taken in a term: offered in it, in its season, or unrestricted.
  public func isOffered(_ module: Module, in term: ID<Term>) -> Bool {
    let offers = module.offered
    if offers.isEmpty { return true }
    return offers.contains { offer in
      switch offer.value {
      case .term(let id): id == term
      case .season(let season): terms[term].season?.value == season
      }
    }
  }
}
