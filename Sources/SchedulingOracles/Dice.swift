/// Random numbers that are the same on every run (xorshift: Marsaglia 2003).
public struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(_ seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  public mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int((next() >> 11) % UInt64(range.count))
  }

  public mutating func oneIn(_ count: Int) -> Bool { roll(1...count) == 1 }

  /// So many different numbers below `all`, or all of them, in random order.
  public mutating func some(_ count: Int, of all: Int) -> [Int] {
    var left = Array(0..<all)
    return (0..<min(count, all)).map { _ in left.remove(at: roll(0...(left.count - 1))) }
  }
}
