/// What plain markup says, by a small reader of its own: nil where tags do not balance or a
/// character stands where none may.
struct MarkupPieces {
  private(set) var tags: [String] = []
  private(set) var values: [String] = []
  private(set) var texts: [String] = []

  init?(_ bytes: [UInt8]) {
    var open: [String] = []
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let first = rest.unicodeScalars.first {
      if first != "<" {
        let text = Self.take(&rest) { $0 != "<" }
        guard let plain = Self.plain(text) else { return nil }
        texts.append(plain)
      } else if rest.hasPrefix("</") {
        let name = Self.take(&rest) { $0 != ">" }.dropFirst(2)
        guard open.popLast() == String(name), Self.skip(&rest, ">") else { return nil }
      } else {
        rest.unicodeScalars.removeFirst()
        let name = String(Self.take(&rest) { $0 != ">" && $0 != " " })
        guard attributes(&rest) else { return nil }
        tags.append(name)
        open.append(name)
      }
    }
    if !open.isEmpty { return nil }
  }

  private mutating func attributes(_ rest: inout Substring) -> Bool {
    while Self.skip(&rest, " ") {
      let name = Self.take(&rest) { $0 != "=" }
      guard !name.contains(where: { "<> \"".contains($0) }), Self.skip(&rest, "="),
        Self.skip(&rest, "\"")
      else { return false }
      guard let value = Self.plain(Self.take(&rest) { $0 != "\"" }), Self.skip(&rest, "\"") else {
        return false
      }
      values.append(value)
    }
    return Self.skip(&rest, ">")
  }

  private static func take(
    _ rest: inout Substring, while condition: (Unicode.Scalar) -> Bool
  ) -> Substring {
    let taken = rest.unicodeScalars.prefix(while: condition)
    rest.unicodeScalars.removeFirst(taken.count)
    return Substring(taken)
  }

  private static func skip(_ rest: inout Substring, _ scalar: Unicode.Scalar) -> Bool {
    guard rest.unicodeScalars.first == scalar else { return false }
    rest.unicodeScalars.removeFirst()
    return true
  }

  /// Text without its four entities.
  private static func plain(_ text: Substring) -> String? {
    var result = ""
    var rest = text
    while let first = rest.unicodeScalars.first {
      if first == "<" || first == ">" { return nil }
      if first != "&" {
        result.unicodeScalars.append(rest.unicodeScalars.removeFirst())
        continue
      }
      let name = take(&rest) { $0 != ";" }
      guard skip(&rest, ";"),
        let character = ["&lt": "<", "&gt": ">", "&amp": "&", "&quot": "\""][String(name)]
      else { return nil }
      result += character
    }
    return result
  }
}
