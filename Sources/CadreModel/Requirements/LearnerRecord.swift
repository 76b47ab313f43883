import CadreTime

/// What is known of one person.
public struct LearnerRecord: Sendable {
  public struct Completion: Sendable {
    public var module: ID<Module>
    public var date: CivilDate
    public var grade: String?
    /// Thousandths, where the record gives the value of a range.
    public var credits: Int?

    public init(
      _ module: ID<Module>, on date: CivilDate, grade: String? = nil, credits: Int? = nil
    ) {
      self.module = module
      self.date = date
      self.grade = grade
      self.credits = credits
    }
  }

  public struct Certification: Sendable {
    public var certificate: ID<Certificate>
    public var issued: CivilDate
    /// Its last valid day, where it has one.
    public var expires: CivilDate?

    public init(_ certificate: ID<Certificate>, issued: CivilDate, expires: CivilDate? = nil) {
      self.certificate = certificate
      self.issued = issued
      self.expires = expires
    }
  }

  public struct Service: Sendable {
    public var position: ID<Position>?
    /// To this day where it still goes on.
    public var span: DateSpan

    public init(as position: ID<Position>?, _ span: DateSpan) {
      self.position = position
      self.span = span
    }
  }

  public var completions: [Completion]
  public var certificates: [Certification]
  public var services: [Service]
  /// The texts of consents that were given, as the programme words them.
  public var consents: Set<String>

  public init(
    completions: [Completion] = [], certificates: [Certification] = [], services: [Service] = [],
    consents: Set<String> = []
  ) {
    self.completions = completions
    self.certificates = certificates
    self.services = services
    self.consents = consents
  }

  /// The record as it stood at the end of a day.
  public func until(_ day: CivilDate) -> LearnerRecord {
    var result = self
    result.completions.removeAll { $0.date > day }
    result.certificates.removeAll { $0.issued > day }
    return result
  }
}

/// A fact about a person that no plan can bring about.
public enum PersonalFact: Sendable {
  case certificate(ID<Certificate>)
  case grade(String, in: ID<Module>)
  case service(CalendarDuration, as: ID<Position>?)
  case consent(LocalizedText)
  /// A module of somebody else's catalogue.
  case outside(ID<Module>)
}
