import CadreText

/// A requirement as written.
public indirect enum RequirementSyntax: Hashable, Sendable {
  case module(NameRef, grade: NameRef?)
  case allOf(SetSyntax, Origin)
  case anyOf(IntegerSyntax, SetSyntax, Origin)
  case atLeast(AmountSyntax, SetSyntax, Origin)
  case corequisite(NameRef, isStrict: Bool, Origin)
  case competency(NameRef, step: IntegerSyntax, Origin)
  case certificate(NameRef, Origin)
  case path(NameRef, Origin)
  case requirement(NameRef, Origin)
  case service(AmountSyntax, as: NameRef?, Origin)
  case consent(TextSyntax, Origin)
  case and([RequirementSyntax], Origin)
  case or([RequirementSyntax], Origin)

  public var origin: Origin {
    switch self {
    case .module(let name, let grade):
      guard let grade else { return name.origin }
      let span = name.origin.span.union(grade.origin.span)
      return Origin(file: name.origin.file, span: span)
    case .allOf(_, let origin), .anyOf(_, _, let origin), .atLeast(_, _, let origin),
      .corequisite(_, _, let origin), .competency(_, _, let origin), .certificate(_, let origin),
      .path(_, let origin), .requirement(_, let origin), .service(_, _, let origin),
      .consent(_, let origin), .and(_, let origin), .or(_, let origin):
      return origin
    }
  }
}

/// What `all of`, `any 2 of` and `at least … of` choose from.
public indirect enum SetSyntax: Hashable, Sendable {
  /// `(A, B or C)`
  case listed([RequirementSyntax], Origin)
  /// `field law`, `(field law and level foundation except (LAW-101))`
  case selected([MarkSyntax], except: [NameRef], Origin)
  /// `all modules`
  case allModules(Origin)

  public var origin: Origin {
    switch self {
    case .listed(_, let origin), .selected(_, _, let origin), .allModules(let origin): origin
    }
  }
}

/// `field law` or `tag (night, weekend)`: one of the names is enough.
public struct MarkSyntax: Hashable, Sendable {
  public enum Kind: String, Sendable { case field, level, tier, tag, provider }
  public var kind: Kind
  public var names: [NameRef]
  public var origin: Origin
}

/// `sector aviation`, `region (mountain, island)`: one of the values is enough.
public struct ConditionSyntax: Hashable, Sendable {
  public var dimension: NameRef
  public var values: [NameRef]
}

/// One need of a session: `2 holder of AVS-220`, `simulator`, `1 tutor for every 10 learners`.
public struct NeedSyntax: Hashable, Sendable {
  public enum Thing: Hashable, Sendable {
    /// A kind, a room or an instructor.
    case named(NameRef)
    case holder(of: NameRef)
  }
  /// nil where no number is written.
  public var count: IntegerSyntax?
  public var thing: Thing
  public var perLearners: IntegerSyntax?
  public var origin: Origin
}
