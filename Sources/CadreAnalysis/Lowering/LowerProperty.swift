import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

/// A head of the author's own, within the kind of thing that it is for.
struct PropertyKey: Hashable {
  var subject: PropertySubject
  var name: NameID
}

/// One head in one block, to find it there twice.
struct OwnLine: Hashable {
  var file: FileID
  var block: Int
  var property: ID<Property>
}

extension Lowering {
  mutating func declareProperty(_ statement: Statement) {
    guard statement.isMatched else { return }
    var line = statement.arguments
    guard let word = line.takeWord(among: PropertySubject.allCases.map(\.rawValue)),
      let subject = PropertySubject(rawValue: word), let name = line.name(&resolver.interner)
    else { return }
    let title = text(&line)
    guard let said = line.takeWord(among: PropertyType.allCases.map(\.rawValue)),
      let type = PropertyType(rawValue: said)
    else { return }
    var property = Property(
      heading: Heading(name: spelling(name), title: title, origin: name.origin),
      subject: subject, type: type, isRequired: line.takeWord("required"))
    property.remarks = remarks(in: statement)
    if Block.allCases.contains(where: { block in
      block.name == word && KeywordTable.heads(in: block).contains(property.name)
    }) {
      note(.propertyName(property.name, subject: word, at: name.origin))
    }
    let key = PropertyKey(subject: subject, name: name.name)
    if let first = properties[folder]?[key] {
      let place = program.properties[first].heading.origin
      note(.duplicateName(property.name, kind: "\(word) property", at: name.origin, first: place))
    } else {
      properties[folder, default: [:]][key] = program.properties.append(property)
    }
  }

  /// The property that a head is, in the folder whose statements are read.
  func property(_ name: NameID, of subject: PropertySubject) -> ID<Property>? {
    if properties.isEmpty { return nil }
    let key = PropertyKey(subject: subject, name: name)
    let seen = [folder] + resolver.visible[folder] + resolver.aliases[folder].values.sorted()
    for folder in seen {
      if let id = properties[folder]?[key] { return id }
    }
    return nil
  }

  /// A statement under a head of the author's own; nil when it is none.
  mutating func ownFact(_ statement: Statement) -> Stated<OwnFact>? {
    guard !properties.isEmpty, statement.row == nil, statement.place.takesProperties,
      let subject = PropertySubject(rawValue: (statement.place.base ?? statement.place).name),
      let head = resolver.interner.find(statement.headText),
      let id = property(head, of: subject)
    else { return nil }
    if let place = statement.openOrigin {
      note(.needlessBlock(of: statement.headText, at: place))
    }
    let line = OwnLine(
      file: statement.tree.file, block: statement.parent?.index ?? -1, property: id)
    if let first = ownLines.updateValue(statement.headOrigin, forKey: line) {
      note(
        .repeatedStatement(statement.headText, key: nil, at: statement.headOrigin, first: first))
    }
    return value(of: id, statement).map {
      let fact = OwnFact(property: id, head: program.properties[id].name, value: $0)
      return Stated(fact, at: statement.lineOrigin)
    }
  }

  private mutating func value(of id: ID<Property>, _ statement: Statement) -> PropertyValue? {
    var line = statement.arguments
    let start = line.isAtEnd ? statement.headOrigin : line.origin
    let known = findings.count + missedNames.count
    if let value = value(program.properties[id].type, &line), line.isAtEnd { return value }
    // What is wrong with an amount's unit has been said.
    if findings.count + missedNames.count > known { return nil }
    let property = program.properties[id]
    note(
      .propertyValue(
        property.name, wanted: property.type.rawValue, example: property.type.example,
        at: line.isAtEnd ? start : line.origin, declaredAt: property.heading.origin))
    return nil
  }

  private mutating func value(_ type: PropertyType, _ line: inout ArgumentReader)
    -> PropertyValue?
  {
    switch type {
    case .text: return text(&line).map { .text($0) }
    case .number: return line.number()?.thousandths.map { .number($0) }
    case .date: return date(&line).map { .date($0) }
    case .name: return line.name(&resolver.interner).map { .name(spelling($0)) }
    case .amount: return line.amount(&resolver.interner).flatMap { ownAmount($0) }
    case .truth:
      if line.isAtEnd { return .truth(true) }
      var ahead = line
      switch ahead.written() {
      case "yes": line = ahead
      case "no":
        line = ahead
        return .truth(false)
      default: return nil
      }
      return .truth(true)
    }
  }

  private mutating func ownAmount(_ amount: AmountSyntax) -> PropertyValue? {
    let unit = spelling(amount.unit)
    if Self.calendarUnits[unit] != nil { return duration(amount).map { .duration($0) } }
    if unit == "credit" || unit == "credits" {
      return amount.number.thousandths.map { .credits(thousandths: $0) }
    }
    return contactTime(amount).map { .contact($0) }
  }
}

extension PropertyType {
  /// A value of the type, as it is written.
  var example: String {
    switch self {
    case .text: #""a text""#
    case .number: "3"
    case .date: "2026-03-04"
    case .name: "a-name"
    case .amount: "8 hours"
    case .truth: "yes"
    }
  }
}
