/// The variants that a set of tailorings can make together, without walking the product of the
/// dimensions: values that the same tailorings accept are one class, and selections grow by joining
/// whole conditions, so cost follows what interacts.
public struct VariantSpace: Sendable {
  public struct Point: Sendable {
    /// The smallest selection (fewest dimensions) that makes exactly these tailorings hold.
    public var selection: Selection
    public var active: [ID<Tailoring>]

    public init(selection: Selection, active: [ID<Tailoring>]) {
      self.selection = selection
      self.active = active
    }
  }

  private let program: Program
  private let tailorings: [ID<Tailoring>]
  /// Condition by condition, each value class that satisfies it: the choices it needs.
  private let atoms: [[Selection.Choice]]

  public init(of program: Program, tailorings: [ID<Tailoring>]) {
    self.program = program
    self.tailorings = tailorings
    let classes = Self.valueClasses(program, tailorings)
    atoms = tailorings.flatMap { tailoring in
      Self.products(of: program.tailorings[tailoring].condition, classes, in: program)
    }
  }

  /// Every distinct variant, smallest selections first; nil when there are more than `limit`.
  public func points(limit: Int) -> [Point]? {
    let (points, isComplete) = firstPoints(limit: limit)
    return isComplete ? points : nil
  }

  /// Distinct variants, smallest selections first, and whether these are all.
  public func firstPoints(limit: Int) -> (points: [Point], isComplete: Bool) {
    var seen: Set<Selection> = [Selection()]
    var known: Set<[ID<Tailoring>]> = []
    var result: [Point] = []
    var layers: [[Selection]] = [[Selection()]]
    var size = 0
    while size < layers.count {
      var next = 0
      while next < layers[size].count {
        let selection = layers[size][next]
        next += 1
        let active = active(in: selection)
        if known.insert(active).inserted {
          result.append(Point(selection: selection, active: active))
          if result.count > limit { return (result, false) }
        }
        for atom in atoms {
          guard let joined = Self.join(selection, atom), seen.insert(joined).inserted else {
            continue
          }
          if seen.count > limit.multipliedReportingOverflow(by: 8).partialValue {
            return (result, false)
          }
          while layers.count <= joined.choices.count { layers.append([]) }
          layers[joined.choices.count].append(joined)
        }
      }
      size += 1
    }
    return (result, true)
  }

  public func active(in selection: Selection) -> [ID<Tailoring>] {
    tailorings.filter { program.tailorings[$0].condition.holds(in: selection, of: program) }
  }

  /// How many distinct variants a programme has: the numbers of parts that share no dimension
  /// multiply. nil when a part has more than `limit`, or the product is too large for an Int.
  public static func count(of program: Program, limit: Int = 20_000) -> Int? {
    var total = 1
    for part in components(of: program, program.tailorings.ids) {
      guard let points = VariantSpace(of: program, tailorings: part).points(limit: limit) else {
        return nil
      }
      let (product, overflow) = total.multipliedReportingOverflow(by: points.count)
      if overflow { return nil }
      total = product
    }
    return total
  }

  /// Tailorings in groups; two groups share no dimension.
  public static func components(of program: Program, _ tailorings: [ID<Tailoring>])
    -> [[ID<Tailoring>]]
  {
    var groups: [(dimensions: Set<ID<Dimension>>, members: [ID<Tailoring>])] = []
    for tailoring in tailorings {
      var dimensions = Set(program.tailorings[tailoring].condition.clauses.map(\.dimension))
      var members = [tailoring]
      groups.removeAll { group in
        if group.dimensions.isDisjoint(with: dimensions) { return false }
        dimensions.formUnion(group.dimensions)
        members += group.members
        return true
      }
      groups.append((dimensions, members))
    }
    return groups.map { $0.members.sorted() }
  }

  /// For each dimension, one value for each set of tailorings that accept it.
  private static func valueClasses(_ program: Program, _ tailorings: [ID<Tailoring>])
    -> [ID<Dimension>: [ID<DimensionValue>]]
  {
    var result: [ID<Dimension>: [ID<DimensionValue>]] = [:]
    for dimension in program.dimensions.ids {
      let clauses = tailorings.flatMap { tailoring in
        program.tailorings[tailoring].condition.clauses.filter { $0.dimension == dimension }
      }
      if clauses.isEmpty { continue }
      var signatures: Set<[Bool]> = []
      for value in program.dimensions[dimension].values {
        let signature = clauses.map { clause in
          clause.values.contains { program.value(value, liesIn: $0) }
        }
        if signature.contains(true), signatures.insert(signature).inserted {
          result[dimension, default: []].append(value)
        }
      }
    }
    return result
  }

  private static func products(
    of condition: Condition, _ classes: [ID<Dimension>: [ID<DimensionValue>]], in program: Program
  ) -> [[Selection.Choice]] {
    var result: [[Selection.Choice]] = [[]]
    for clause in condition.clauses {
      let accepted = (classes[clause.dimension] ?? []).filter { value in
        clause.values.contains { program.value(value, liesIn: $0) }
      }
      result = result.flatMap { choices in
        accepted.map { choices + [.init(dimension: clause.dimension, value: $0)] }
      }
    }
    return result
  }

  private static func join(_ selection: Selection, _ atom: [Selection.Choice]) -> Selection? {
    var choices = selection.choices
    for choice in atom {
      if let old = selection.value(of: choice.dimension) {
        if old != choice.value { return nil }
      } else {
        choices.append(choice)
      }
    }
    return choices.count == selection.choices.count ? nil : Selection(choices)
  }
}
