import CadreText

/// A rule of the author's own: what every thing of a kind has, or none.
public struct OwnCheck: Sendable {
  public enum Subject: String, Sendable, CaseIterable {
    case module, path, position, competency, instructor, room, partner, cohort
  }

  /// Which things of the kind are meant.
  public enum Filter: Sendable {
    case level(ID<Level>)
    case field(ID<Field>)
    case tier(ID<Tier>)
    case tag(ID<Tag>)
    case provider(ID<Partner>)
  }

  public enum Comparison: String, Sendable, CaseIterable { case least, most, exactly }

  /// `at least 8 hours`, `at most 50 %`. The number is in thousandths.
  public struct Bound: Sendable {
    public var comparison: Comparison
    public var thousandths: Int
    /// The unit as written; nil: per cent.
    public var unit: String?
    /// What the unit is, where it is one of contact time or calendar time.
    public var contact: ContactTime?
    public var isCalendar: Bool

    public init(
      comparison: Comparison, thousandths: Int, unit: String?, contact: ContactTime?,
      isCalendar: Bool
    ) {
      self.comparison = comparison
      self.thousandths = thousandths
      self.unit = unit
      self.contact = contact
      self.isCalendar = isCalendar
    }
  }

  /// One line of the check.
  public struct Line: Sendable {
    public var isForbidden: Bool
    public var subject: Subject
    public var filter: Stated<Filter>?
    /// A head of the kind's statements, a part of contact time, or an own property.
    public var fact: Stated<String>
    public var bound: Stated<Bound>?

    public init(
      isForbidden: Bool, subject: Subject, filter: Stated<Filter>?, fact: Stated<String>,
      bound: Stated<Bound>?
    ) {
      self.isForbidden = isForbidden
      self.subject = subject
      self.filter = filter
      self.fact = fact
      self.bound = bound
    }
  }

  public var title: LocalizedText
  public var origin: Origin
  public var remarks = Remarks()
  public var lines: [Stated<Line>] = []

  public init(title: LocalizedText, origin: Origin) {
    self.title = title
    self.origin = origin
  }
}
