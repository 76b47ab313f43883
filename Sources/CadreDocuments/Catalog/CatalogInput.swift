import CadreModel
import CadrePlanning
import CadreTime

/// What one programme's catalogue is made of.
public struct CatalogInput: Sendable {
  /// A path as it is planned in a variant.
  public struct ShownPlan: Sendable {
    public var selection: Selection
    public var plan: PathPlan

    public init(selection: Selection, plan: PathPlan) {
      self.selection = selection
      self.plan = plan
    }
  }

  public var program: Program
  /// Variants that have columns of their own on path pages, beside the base and the cohorts'.
  public var variantsShown: [Selection]
  public var timetable: Timetable
  /// Why cohorts have modules without a place, as far as that was looked for.
  public var whyNot: [WhyNot] = []
  public var pathPlans: [ShownPlan]
  /// Number of different variants that the tailorings make; nil where it was not counted.
  public var variantCount: Int?
  /// A fingerprint of the sources, printed on each page.
  public var sourcesHash: String
  public var asOf: CivilDate?
  /// Languages of the site, the first in the programme's own folder; empty: all declared ones.
  public var languages: [String]

  public init(
    program: Program, variantsShown: [Selection] = [],
    timetable: Timetable = Timetable(cohorts: [], schedulesTried: 0),
    pathPlans: [ShownPlan] = [], variantCount: Int? = nil, sourcesHash: String = "",
    asOf: CivilDate? = nil, languages: [String] = []
  ) {
    self.program = program
    self.variantsShown = variantsShown
    self.timetable = timetable
    self.pathPlans = pathPlans
    self.variantCount = variantCount
    self.sourcesHash = sourcesHash
    self.asOf = asOf
    self.languages = languages
  }

  /// Languages in which the site is made; at least one.
  var siteLanguages: [String] {
    if !languages.isEmpty { return languages }
    return program.languages.isEmpty ? ["vi"] : program.languages
  }
}
