/// Reads JSON (RFC 8259) and nothing beside it: no comments, no trailing commas, each name once in
/// an object. A byte-order mark at the start is passed over. Time and memory grow with the length
/// of the text, and no bytes can stop it other than by an error.
public struct JSONReader {
  static let deepest = 256

  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  private init(bytes: [UInt8]) { self.bytes = bytes }

  public static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONError> {
    var reader = JSONReader(bytes: bytes)
    do throws(JSONError) {
      return .success(try reader.document())
    } catch {
      return .failure(error)
    }
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipSpace()
    let value = try value()
    skipSpace()
    if position < bytes.count { throw error(.moreText) }
    return value
  }

  /// The byte that comes next; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// An error at the place, or that the text has ended there.
  func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: position < bytes.count ? reason : .endOfText, offset: position)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
  }

  /// Steps over the byte if it comes next, and the space before and after.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    skipSpace()
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    guard let first = next else { throw error(.endOfText) }
    switch first {
    case 0x22: return .string(try string())
    case 0x7B: return try nested { reader throws(JSONError) in try reader.object() }
    case 0x5B: return try nested { reader throws(JSONError) in try reader.array() }
    case 0x2D, 0x30...0x39: return .number(try number())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    default: throw error(.noValue)
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let start = position
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for letter in letters {
      guard let byte = next else { throw error(.endOfText) }
      guard byte == letter else { throw JSONError(reason: .noValue, offset: start) }
      position += 1
    }
    return value
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    if depth == Self.deepest { throw error(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    position += 1
    var items: [JSONValue] = []
    if take(0x5D) { return .array([]) }
    repeat { items.append(try value()) } while take(0x2C)
    guard take(0x5D) else { throw error(.noCommaInArray) }
    return .array(items)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    position += 1
    var members: [JSONObject.Member] = []
    var names = NameSet()
    if take(0x7D) { return .object(JSONObject(members: [])) }
    repeat {
      let start = position
      guard next == 0x22 else { throw error(.noName) }
      let name = try string()
      guard names.insert(name) else {
        throw JSONError(reason: .duplicateName, offset: start)
      }
      guard take(0x3A) else { throw error(.noColon) }
      members.append(JSONObject.Member(name: name, value: try value()))
    } while take(0x2C)
    guard take(0x7D) else { throw error(.noCommaInObject) }
    return .object(JSONObject(members: members))
  }
}

/// The names of an object so far, compared by their bytes. Most objects have few, which are faster
/// found one after another than by hashing.
private struct NameSet {
  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// Whether the name is new.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(Array(name.utf8)).inserted }
    if few.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return false }
    few.append(name)
    if few.count == 16 { many = Set(few.map { Array($0.utf8) }) }
    return true
  }
}
