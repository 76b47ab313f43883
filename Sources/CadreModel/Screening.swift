import CadreText
import CadreTime

/// An assessment of competency groups, and what its results lead to.
public struct Screening: Declared {
  /// A group of competencies. Shares are in per mille.
  public struct Group: Sendable {
    public var title: LocalizedText
    public var weight: Int
    public var competencies: [Stated<ID<Competency>>]
    /// Below it the person is in the lowest band.
    public var least: Int?

    public init(
      title: LocalizedText, weight: Int, competencies: [Stated<ID<Competency>>], least: Int?
    ) {
      self.title = title
      self.weight = weight
      self.competencies = competencies
      self.least = least
    }
  }

  /// A result from a score on (per mille) up to the next band.
  public struct Band: Sendable {
    public var title: LocalizedText
    public var from: Int
    public var path: Stated<ID<Path>>?

    public init(title: LocalizedText, from: Int, path: Stated<ID<Path>>?) {
      self.title = title
      self.from = from
      self.path = path
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var positions: [Stated<ID<Position>>] = []
  public var span: Stated<DateSpan>?
  public var groups: [Stated<Group>] = []
  public var bands: [Stated<Band>] = []

  public init(heading: Heading) { self.heading = heading }
}
