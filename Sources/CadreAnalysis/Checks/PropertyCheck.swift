import CadreFindings
import CadreModel
import CadreText

/// Every thing states the properties that its kind requires, in every variant.
struct PropertyCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let required = context.program.properties.ids.filter {
      context.program.properties[$0].isRequired
    }
    return required.flatMap { id -> [Finding] in
      let property = context.program.properties[id]
      return ThingsOfKind(context: context).each(of: property.subject.subject) { thing in
        if thing.isOutside || thing.remarks.own.contains(where: { $0.value.property == id }) {
          return nil
        }
        return .missingProperty(
          property.name, of: thing.heading.name, kind: property.subject.rawValue,
          at: thing.heading.origin, declaredAt: property.heading.origin, variant: thing.variant)
      }
    }
  }
}

extension PropertySubject {
  var subject: OwnCheck.Subject { OwnCheck.Subject(rawValue: rawValue) ?? .module }
}
