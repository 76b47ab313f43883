import CadreModel

/// In which term a cohort takes each module, and how good that is.
public struct TermPlan: Sendable {
  public struct Row: Sendable, Equatable {
    public var term: ID<Term>
    public var modules: [ID<Module>]

    public init(term: ID<Term>, modules: [ID<Module>]) {
      self.term = term
      self.modules = modules
    }
  }

  /// The cohort's terms in order of time; empty where nothing was found.
  public var rows: [Row]
  /// What the cohort has to take in its terms.
  public var modules: [ID<Module>]
  public var quality: TermQuality

  public init(rows: [Row], modules: [ID<Module>], quality: TermQuality) {
    self.rows = rows
    self.modules = modules
    self.quality = quality
  }
}

/// How near the fewest terms, and then the flattest load, a plan is known to be.
public enum TermQuality: Sendable, Equatable {
  /// Neither fewer terms nor, in as many, a flatter load.
  case optimal
  /// Fewer terms than `leastTerms` and, in as many, a highest load below `leastLoad` are excluded.
  /// Loads are credits in thousandths, 0 where no module has credits.
  case within(terms: Int, leastTerms: Int, highestLoad: Int, leastLoad: Int)
  case notFound(steps: Int)
  case impossible(TermObstacle)
}

/// A proof that no plan exists, with its amounts. Credits are in thousandths.
public enum TermObstacle: Sendable, Equatable {
  /// Each waits for the one before; the last has no term left.
  case chain([ID<Module>], terms: Int)
  /// Each waits for the one before, and the first for the last.
  case ring([ID<Module>])
  /// Apart, and yet in one term.
  case togetherAndApart(ID<Module>, ID<Module>)
  /// Offered (or fixed) in none of the cohort's terms.
  case neverOffered(ID<Module>)
  /// The modules that can only be taken from the first to the last of the terms are too many.
  /// `cure` is a limit a term that would suffice for them there, if they can be split so.
  case credits(needed: Int, most: Int, first: ID<Term>, last: ID<Term>, cure: Int)
  case modules(needed: Int, most: Int, first: ID<Term>, last: ID<Term>, cure: Int)
  /// All that can be taken there is too little.
  case leastCredits(available: Int, least: Int, first: ID<Term>, last: ID<Term>)
  case leastModules(available: Int, least: Int, first: ID<Term>, last: ID<Term>)
  /// Every plan was tried.
  case search
}

/// A broken rule of a term plan.
public enum TermPlanViolation: Hashable, Sendable {
  case notTheTerms
  case notOnce(ID<Module>)
  case notInPlan(ID<Module>)
  case notOffered(ID<Module>, ID<Term>)
  case notFixed(ID<Module>)
  case apart(ID<Module>, ID<Module>)
  case requirement(ID<Module>)
  case strictCorequisite(ID<Module>, ID<Module>)
  case stageOrder(ID<Module>, ID<Module>)
  case credits(ID<Term>)
  case modules(ID<Term>)
}
