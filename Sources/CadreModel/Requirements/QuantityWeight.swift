extension Quantity {
  /// Minutes, thousandths of credits, or modules.
  public var size: Int {
    switch self {
    case .contact(let minutes, _): minutes
    case .credits(let thousandths): thousandths
    case .modules(let count): count
    }
  }

  /// What a module counts towards a minimum; of a range of credits the least.
  public func weight(of module: Module) -> Int {
    switch self {
    case .contact: module.minutes
    case .modules: 1
    case .credits: module.credits?.value.least ?? 0
    }
  }

  /// What a module counts towards a limit; of a range of credits the most.
  public func limitWeight(of module: Module) -> Int {
    if case .credits = self { return module.credits?.value.most ?? 0 }
    return weight(of: module)
  }
}

extension Credits {
  public var least: Int {
    switch self {
    case .exactly(let credits): credits
    case .range(let least, _): least
    case .oneOf(let values): values.min() ?? 0
    }
  }

  public var most: Int {
    switch self {
    case .exactly(let credits): credits
    case .range(_, let most): most
    case .oneOf(let values): values.max() ?? 0
    }
  }
}
