/// What a name names: each kind of thing has its own names.
public enum NameKind: String, CaseIterable, Sendable {
  case activity, alias, basis, calendar, certificate, cohort, competency, dimension, field
  case instructor, kind, level, module, norm, part, partner, path, phase, position, program
  case property, requirement, room, scale, screening, season, section, site, slot, stage, tag
  case tailoring, target, term, tier, topic, unit, value, workforce
  /// The kind of the thing that the statement itself declares (the successor of `then`).
  case same
}

/// The kinds among which a name is looked up.
public struct NameKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  public init(_ kind: NameKind) {
    rawValue = 1 << UInt64(NameKind.allCases.firstIndex(of: kind) ?? 63)
  }

  public var kinds: [NameKind] { NameKind.allCases.filter { contains(NameKinds($0)) } }
}
