/// What a text of JSON says (RFC 8259).
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  public var int: Int? { if case .number(let number) = self { number.int } else { nil } }
  public var double: Double? { if case .number(let number) = self { number.double } else { nil } }

  /// The value of an object's member; nil where this is no object or has no such member.
  public subscript(_ name: String) -> JSONValue? { object?[name] }
}

/// A number as it was written, since no type of number holds every one.
public struct JSONNumber: Hashable, Sendable {
  public let text: String

  /// A text that the grammar of numbers allows.
  init(text: String) { self.text = text }

  public init(_ number: Int) { text = String(number) }

  /// nil where the number has a fraction or is out of range; `2.0` and `2e3` are whole.
  public var int: Int? {
    if let whole = Int(text) { return whole }
    // Beyond 2^53 neighbouring whole numbers are one to a Double.
    guard let double, abs(double) <= 9_007_199_254_740_992 else { return nil }
    let whole = Int(double)
    return Double(whole) == double ? whole : nil
  }

  /// The nearest one; nil beyond the range.
  public var double: Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }
}

/// Members in the order in which they were written, each name once.
public struct JSONObject: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSONValue
  }

  public private(set) var members: [Member] = []

  init(members: [Member]) { self.members = members }

  public var names: [String] { members.map(\.name) }

  /// Names are equal when their characters are (RFC 8259, 8.3), not when they only look so.
  public subscript(_ name: String) -> JSONValue? {
    members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}
