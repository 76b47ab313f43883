import CadreText
import CadreTime

/// The kinds of things that may have properties of the author's own.
public enum PropertySubject: String, Sendable, CaseIterable {
  case module, path, position, instructor, room, partner, cohort
}

/// What a property's value is.
public enum PropertyType: String, Sendable, CaseIterable {
  case text, number, date, name, amount, truth
}

/// A statement head of the author's own.
public struct Property: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var subject: PropertySubject
  public var type: PropertyType
  public var isRequired: Bool

  public init(
    heading: Heading, subject: PropertySubject, type: PropertyType, isRequired: Bool
  ) {
    self.heading = heading
    self.subject = subject
    self.type = type
    self.isRequired = isRequired
  }
}

/// The value of a property.
public enum PropertyValue: Sendable, Equatable {
  case text(LocalizedText)
  /// In thousandths.
  case number(Int)
  case date(CivilDate)
  case name(String)
  case contact(ContactTime)
  case duration(CalendarDuration)
  case credits(thousandths: Int)
  case truth(Bool)
}

/// What a thing says under a head of the author's own.
public struct OwnFact: Sendable, Equatable {
  public var property: ID<Property>
  /// The head as it was written.
  public var head: String
  public var value: PropertyValue

  public init(property: ID<Property>, head: String, value: PropertyValue) {
    self.property = property
    self.head = head
    self.value = value
  }
}
