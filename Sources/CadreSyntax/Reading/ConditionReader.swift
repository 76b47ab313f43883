import CadreText

extension ArgumentReader {
  /// `sector aviation and region (mountain, island)`
  public mutating func condition(_ names: inout Interner) -> [ConditionSyntax] {
    var parts: [ConditionSyntax] = []
    repeat {
      guard let dimension = name(&names) else { break }
      parts.append(ConditionSyntax(dimension: dimension, values: nameOrNames(&names)))
    } while takeWord("and")
    return parts
  }

  /// `sector aviation, region lowland`
  public mutating func selection(_ names: inout Interner) -> [ConditionSyntax] {
    list { reader -> ConditionSyntax? in
      guard let dimension = reader.name(&names), let value = reader.name(&names) else {
        return nil
      }
      return ConditionSyntax(dimension: dimension, values: [value])
    }
  }

  /// `simulator, 1 drill-instructor`, `2 holder of AVS-220`
  public mutating func needs(_ names: inout Interner) -> [NeedSyntax] {
    list { $0.need(&names) }
  }

  private mutating func need(_ names: inout Interner) -> NeedSyntax? {
    let first = position
    let count = integer()
    if takeWords("holder", "of") {
      guard let module = name(&names) else { return nil }
      return NeedSyntax(
        count: count, thing: .holder(of: module), perLearners: nil, origin: origin(from: first))
    }
    guard let thing = name(&names) else { return nil }
    var learners: IntegerSyntax?
    if peekWord("for"), peekWord("every", ahead: 1), peek(ahead: 2) == .integer {
      position += 2
      learners = integer()
      _ = takeWord("learners")
    }
    return NeedSyntax(
      count: count, thing: .named(thing), perLearners: learners, origin: origin(from: first))
  }
}
