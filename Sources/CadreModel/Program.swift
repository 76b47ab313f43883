import CadreText

/// Everything that one unit declares, resolved. The names of used folders are in the same tables.
public struct Program: Sendable {
  /// Languages of the texts; the first is that of untagged text.
  public var languages: [String] = []
  public var cover: Programme?
  public var bases = Table<Basis>()
  public var units = Table<ContactUnit>()
  public var levels = Table<Level>()
  public var scales = Table<ProficiencyScale>()
  public var fields = Table<Field>()
  public var tiers = Table<Tier>()
  public var tags = Table<Tag>()
  /// Names of grades, best first.
  public var grades: [Stated<String>] = []
  public var parts = Table<ContactPart>()
  public var kinds = Table<Kind>()
  public var certificates = Table<Certificate>()
  public var activities = Table<Activity>()
  public var competencies = Table<Competency>()
  public var modules = Table<Module>()
  public var paths = Table<Path>()
  public var positions = Table<Position>()
  public var requirements = Table<NamedRequirement>()
  public var dimensions = Table<Dimension>()
  public var values = Table<DimensionValue>()
  public var tailorings = Table<Tailoring>()
  public var calendars = Table<WorkCalendar>()
  public var sites = Table<Site>()
  public var rooms = Table<Room>()
  public var instructors = Table<Instructor>()
  public var partners = Table<Partner>()
  public var cohorts = Table<Cohort>()
  public var targets = Table<Target>()
  public var workforces = Table<Workforce>()
  public var seasons = Table<Season>()
  public var terms = Table<Term>()
  public var screenings = Table<Screening>()
  public var norms = Table<Norm>()
  public var properties = Table<Property>()
  public var checks: [OwnCheck] = []

  public init() {}

  /// The name for files and headings: the programme's, or the folder's where there is none.
  public var name: String { cover?.name ?? "" }

  public var plainLanguage: String { languages.first ?? "und" }

  /// The calendar of a cohort: its own, else the programme's, else the only one.
  public func calendar(of cohort: Cohort) -> ID<WorkCalendar>? {
    if let calendar = cohort.calendar ?? cover?.calendar { return calendar.value }
    return calendars.count == 1 ? ID(0) : nil
  }

  /// Whether a value is another or lies in it.
  public func value(_ value: ID<DimensionValue>, liesIn other: ID<DimensionValue>) -> Bool {
    var current = value
    for _ in 0...values.count {
      if current == other { return true }
      guard let broader = values[current].broader else { return false }
      current = broader
    }
    return false
  }

  /// The selection as `--for` takes it: `sector=aviation,region=mountain`.
  public func text(of selection: Selection) -> String {
    selection.choices.map { "\(dimensions[$0.dimension].name)=\(values[$0.value].name)" }
      .joined(separator: ",")
  }
}
