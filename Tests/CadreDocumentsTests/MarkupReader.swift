/// A small strict reader of our pages: tags with their attributes, and what is not well formed.
struct MarkupReader {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  private(set) var problems: [String] = []
  /// Text outside tags, `script` and `style` left out.
  private(set) var text = ""
  private static let voids: Set<String> = [
    "meta", "link", "br", "hr", "img", "col", "wbr", "input",
  ]

  init(_ bytes: [UInt8]) {
    let source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var index = 0
    var open: [String] = []
    while index < source.count {
      if source[index] != "<" {
        text.unicodeScalars.append(source[index])
        index += 1
        continue
      }
      guard let end = source[index...].firstIndex(of: ">") else {
        problems.append("a tag without end")
        break
      }
      let inside = String(String.UnicodeScalarView(source[(index + 1)..<end]))
      index = end + 1
      read(inside, &open)
      if let last = open.last, last == "script" || last == "style" {
        index = skip(last, source, index)
      }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
  }

  private func skip(_ name: String, _ source: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start
    while index < source.count {
      if source[index] == "<", source[(index + 1)...].first == "/" { return index }
      index += 1
    }
    return index
  }

  private mutating func read(_ inside: String, _ open: inout [String]) {
    if inside.hasPrefix("!") { return }
    if inside.hasPrefix("/") {
      let name = String(inside.dropFirst())
      if open.last == name { open.removeLast() } else { problems.append("</\(name)> in \(open)") }
      return
    }
    let name = String(inside.prefix { $0 != " " })
    tags.append(Tag(name: name, attributes: attributes(inside.dropFirst(name.count), of: name)))
    if !Self.voids.contains(name) { open.append(name) }
  }

  private mutating func attributes(_ text: Substring, of name: String) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while rest.first == " " {
      rest.removeFirst()
      let key = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = String(rest.prefix { $0 != "\"" })
        rest = rest.dropFirst(value.count + 1)
      }
      if found.updateValue(Self.unescaped(value), forKey: key) != nil {
        problems.append("\(key) twice on <\(name)>")
      }
    }
    if !rest.isEmpty { problems.append("attributes of <\(name)>: \(rest)") }
    return found
  }

  static func unescaped(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
