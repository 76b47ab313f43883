/// A choice of values of dimensions as written after `--for`, in the order given.
public struct SelectionArgument: Hashable, Sendable {
  public struct Pair: Hashable, Sendable {
    public let dimension: String
    public let value: String
  }

  public private(set) var pairs: [Pair] = []

  public init() {}

  public var isEmpty: Bool { pairs.isEmpty }

  mutating func add(_ text: String, option: String) -> UsageProblem? {
    for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        return UsageProblem("--\(option) takes DIMENSION=VALUE, not '\(String(Substring(part)))'")
      }
      let pair = Pair(dimension: sides[0], value: sides[1])
      if let present = pairs.first(where: { $0.dimension == pair.dimension }) {
        if present == pair { continue }
        return UsageProblem(
          "--\(option) gives '\(pair.dimension)' two values: "
            + "'\(present.value)' and '\(pair.value)'")
      }
      pairs.append(pair)
    }
    return nil
  }
}
