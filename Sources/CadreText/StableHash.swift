/// A fingerprint that is the same on every machine and in every run (FNV-1a, 64 bits; Fowler, Noll
/// and Vo). It tells texts apart; it is no protection against those who forge one.
public struct StableHash: Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds a part of its own: "a", "bc" is another value than "ab", "c".
  public mutating func add(part: some Sequence<UInt8>) {
    add(part)
    add(CollectionOfOne(0xFF))
  }

  /// 16 hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
