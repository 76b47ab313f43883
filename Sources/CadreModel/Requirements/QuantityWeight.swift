extension Quantity {
  /// Minutes, thousandths of credits, or modules.
  public var size: Int {
    switch self {
    case .contact(let minutes, _): minutes
    case .credits(let thousandths): thousandths
    case .modules(let count): count
    }
  }

  /// What a module counts; of a range of credits the least.
  public func weight(of module: Module) -> Int {
    switch self {
    case .contact: return module.minutes
    case .modules: return 1
    case .credits:
      switch module.credits?.value {
      case .exactly(let credits): return credits
      case .range(let least, _): return least
      case .oneOf(let values): return values.min() ?? 0
      case nil: return 0
      }
    }
  }
}
