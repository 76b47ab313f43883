import CadreText

/// An axis of tailoring.
public struct Dimension: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var values: [ID<DimensionValue>] = []

  public init(heading: Heading) { self.heading = heading }
}

/// One value of a dimension; `broader` is the value it lies in.
public struct DimensionValue: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var dimension: ID<Dimension>
  public var broader: ID<DimensionValue>?

  public init(heading: Heading, dimension: ID<Dimension>) {
    self.heading = heading
    self.dimension = dimension
  }
}

/// One value for some dimensions; the others are open.
public struct Selection: Hashable, Sendable {
  public struct Choice: Hashable, Sendable {
    public var dimension: ID<Dimension>
    public var value: ID<DimensionValue>

    public init(dimension: ID<Dimension>, value: ID<DimensionValue>) {
      self.dimension = dimension
      self.value = value
    }
  }

  /// In the order of the dimensions, each at most once.
  public private(set) var choices: [Choice]

  public init(_ choices: [Choice] = []) {
    self.choices = choices.sorted { $0.dimension < $1.dimension }
  }

  public func value(of dimension: ID<Dimension>) -> ID<DimensionValue>? {
    choices.first { $0.dimension == dimension }?.value
  }
}

/// When a tailoring holds: each clause's dimension has one of the clause's values.
public struct Condition: Sendable {
  public struct Clause: Sendable {
    public var dimension: ID<Dimension>
    public var values: [ID<DimensionValue>]

    public init(dimension: ID<Dimension>, values: [ID<DimensionValue>]) {
      self.dimension = dimension
      self.values = values
    }
  }

  public var clauses: [Clause]

  public init(clauses: [Clause]) { self.clauses = clauses }
}
