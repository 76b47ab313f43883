/// Temperatures and chances of simulated annealing, from additions, multiplications and divisions
/// alone, so that every machine accepts the same moves.
struct Cooling {
  /// The negative natural logarithm of (i + ½) / 4096: with i drawn evenly, a change is accepted
  /// if it is at most the temperature times this (Metropolis).
  let thresholds: [Double]
  private let start: Double
  private let halvings: Double

  /// The temperature is halved so many times from start to end.
  init(start: Double, halvings: Int) {
    self.start = start
    self.halvings = Double(halvings)
    thresholds = (0..<4096).map { -Self.logarithm((Double($0) + 0.5) / 4096) }
  }

  /// The temperature after a part of the way, 0 to 1: straight lines between the halvings.
  func temperature(after part: Double) -> Double {
    var left = part * halvings
    var result = start
    while left >= 1 {
      result /= 2
      left -= 1
    }
    return result * (1 - left / 2)
  }

  /// The natural logarithm of a number above 0 and at most 1.
  private static func logarithm(_ number: Double) -> Double {
    var mantissa = number
    var halvings = 0.0
    while mantissa < 0.75 {
      mantissa *= 2
      halvings += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return 2 * sum - halvings * 0.693147180559945309
  }
}
