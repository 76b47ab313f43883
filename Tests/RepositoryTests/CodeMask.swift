/// Blanks comments and the literal text of strings in Swift source, keeping every line where it is.
/// Code inside interpolations stays, so that names used there still count as used.
struct CodeMask {
  private let source: [UInt8]
  private var masked: [UInt8]
  private var index = 0

  static func code(of text: String) -> String {
    var mask = CodeMask(source: Array(text.utf8))
    mask.readCode(untilParenthesis: false)
    return String(decoding: mask.masked, as: UTF8.self)
  }

  private init(source: [UInt8]) {
    self.source = source
    masked = source
  }

  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while index < source.count {
      if starts("//") {
        blankLine()
      } else if starts("/*") {
        blankBlockComment()
      } else if let hashes = openingHashes() {
        readString(hashes: hashes)
      } else {
        if starts("(") { depth += 1 }
        if starts(")") { depth -= 1 }
        index += 1
        if untilParenthesis, depth < 0 { return }
      }
    }
  }

  /// The number of `#` before a quote that opens a string here, or nil.
  private func openingHashes() -> Int? {
    var end = index
    while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "\"") else { return nil }
    return end - index
  }

  private mutating func readString(hashes: Int) {
    index += hashes
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    index += quotes.utf8.count
    let fence = String(repeating: "#", count: hashes)
    while index < source.count, !starts(quotes + fence) {
      if quotes.utf8.count == 1, starts("\n") { return }
      if starts("\\" + fence + "(") {
        blank(count: hashes + 1)
        index += 1
        readCode(untilParenthesis: true)
      } else {
        blank(count: starts("\\" + fence) ? hashes + 2 : 1)
      }
    }
    index += quotes.utf8.count + hashes
  }

  private mutating func blankLine() {
    while index < source.count, !starts("\n") { blank(count: 1) }
  }

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blank(count: 2)
      } else if starts("*/") {
        depth -= 1
        blank(count: 2)
      } else {
        blank(count: 1)
      }
    } while depth > 0 && index < source.count
  }

  private mutating func blank(count: Int) {
    for _ in 0..<count where index < source.count {
      if source[index] != UInt8(ascii: "\n") { masked[index] = UInt8(ascii: " ") }
      index += 1
    }
  }

  private func starts(_ text: String) -> Bool {
    var position = index
    for byte in text.utf8 {
      guard position < source.count, source[position] == byte else { return false }
      position += 1
    }
    return true
  }
}
