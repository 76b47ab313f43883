import CadreSyntax

/// The kinds of things that are declared by name. Each kind has its own names.
public enum NameKind: UInt8, Sendable, CaseIterable {
  case program, basis, unit, level, scale, field, tier, dimension, certificate, kind, competency,
    module, path, position, tailoring, calendar, site, room, instructor, partner, cohort, target,
    workforce, requirement, activity, part, tag, season, term, screening, norm, alias

  /// The word for it in a message.
  public var noun: String {
    switch self {
    case .basis: "legal basis"
    case .part: "part of contact time"
    default: "\(self)"
    }
  }

  /// A line that declares such a thing by the name.
  func declaration(of name: String) -> String? {
    DeclarationExample.line(self == .level ? "levels" : "\(self)", declaring: name)
  }
}
