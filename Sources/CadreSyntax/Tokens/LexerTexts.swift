import CadreFindings
import CadreText

extension Lexer {
  /// A text in straight quotes, or the start of a long text.
  mutating func text() {
    if let lone = loneQuote, lone.offset == position { return loneText(lone) }
    if isLongQuote(at: position) { return longText() }
    var end = position + 1
    var hasControl = false
    while end < bytes.count, bytes[end] != 0x0A {
      let byte = bytes[end]
      if byte == 0x22 {
        if hasControl { reportControls(position, end + 1) }
        return add(.text, to: end + 1)
      }
      if byte == 0x5C {
        end = escape(at: end)
      } else {
        if byte < 0x20, byte != 0x09, byte != 0x0D { hasControl = true }
        end += 1
      }
    }
    if readAgainWithLoneQuote() { return }
    unclosedText(from: position)
  }

  func isLongQuote(at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0x22 && bytes[offset + 1] == 0x22
      && bytes[offset + 2] == 0x22
  }

  mutating func unclosedText(from start: Int) {
    let lineEnd = lineEnd(from: start)
    let end = endOfUnclosed(start + 1, lineEnd)
    let place = origin(start, end)
    let opener = origin(start, start + bytes.scalar(at: start).length)
    let isStraight = bytes[start] == 0x22
    findings.add { .unclosedText(at: place, closing: "\"", opener: isStraight ? nil : opener) }
    add(.unclosedText, to: end)
  }

  /// Checks the escape at a backslash; gives the offset after it.
  private mutating func escape(at start: Int) -> Int {
    let escape = TextEscape(bytes, at: start)
    if escape.scalar == nil {
      let place = origin(start, escape.end)
      let written = text(start, escape.end)
      findings.add { .badEscape(written, at: place) }
    }
    return escape.end
  }

  private mutating func reportControls(_ start: Int, _ end: Int) {
    for offset in start..<end
    where bytes[offset] < 0x20 && bytes[offset] != 0x09 && bytes[offset] != 0x0D {
      let place = origin(offset, offset + 1)
      let character = text(offset, offset + 1)
      findings.add { .strayCharacter(character, at: place) }
      return
    }
  }

  /// Long text runs to the next line that begins with `"""`.
  private mutating func longText() {
    let lineEnd = lineEnd(from: position)
    let content = position + 3
    var line = nextLine(after: lineEnd)
    if !isBlank(content, lineEnd) {
      let place = origin(position, lineEnd)
      findings.add { .misplacedLongText(at: place) }
    }
    while line < bytes.count, !hasNoLongTextEnd {
      var start = line
      while start < bytes.count, classes[Int(bytes[start])] == .space { start += 1 }
      if isLongQuote(at: start) {
        reportControlsInLines(content, start)
        return add(.longText, to: start + 3)
      }
      line = nextLine(after: self.lineEnd(from: start))
    }
    hasNoLongTextEnd = true
    unclosedLongText(lineEnd)
  }

  private mutating func reportControlsInLines(_ start: Int, _ end: Int) {
    for offset in start..<end
    where bytes[offset] < 0x20 && !(0x09...0x0D).contains(bytes[offset]) {
      let place = origin(offset, offset + 1)
      let character = text(offset, offset + 1)
      findings.add { .strayCharacter(character, at: place) }
      return
    }
  }

  /// An unclosed long text ends before the first line that is not indented more than its own.
  private mutating func unclosedLongText(_ firstEnd: Int) {
    let place = origin(position, position + 3)
    findings.add { .unclosedText(at: place, closing: "\"\"\"", opener: nil) }
    let own = indentation(of: position)
    var end = firstEnd
    var line = nextLine(after: firstEnd)
    while line < bytes.count {
      let lineEnd = lineEnd(from: line)
      if !isBlank(line, lineEnd) {
        if indentation(of: line) <= own { break }
        end = lineEnd
      }
      line = nextLine(after: lineEnd)
    }
    add(.unclosedText, to: end)
  }

  private func nextLine(after lineEnd: Int) -> Int {
    var offset = lineEnd
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    return offset + 1
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    for offset in start..<max(start, end) where classes[Int(bytes[offset])] != .space {
      return false
    }
    return true
  }

  /// How many white bytes begin the line of an offset.
  func indentation(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = start
    while end < bytes.count, classes[Int(bytes[end])] == .space { end += 1 }
    return end - start
  }

  /// Whether single quotes stand here, and more of them on the line.
  func isSingleQuoted() -> Bool {
    var end = position + 1
    while end < bytes.count, bytes[end] != 0x0A {
      if bytes[end] == 0x27 { return true }
      end += 1
    }
    return false
  }

  /// A text in curly or single quotes, read as the text it was meant to be.
  mutating func curlyText() {
    let (opener, length) = bytes.scalar(at: position)
    var end = position + length
    while end < bytes.count, bytes[end] != 0x0A {
      let (scalar, length) = bytes.scalar(at: end)
      end += length
      guard Self.closes(scalar, opener) else { continue }
      let place = origin(position, end)
      let value = text(position + opener.utf8.count, end - scalar.utf8.count)
      findings.add { .curlyQuotes(value, at: place) }
      return add(.curlyText, to: end)
    }
    unclosedText(from: position)
  }

  /// Whether a quote closes what another opened, as word processors set them.
  private static func closes(_ scalar: Unicode.Scalar, _ opener: Unicode.Scalar) -> Bool {
    switch opener {
    case "'": scalar == "'"
    case "\u{2018}": scalar == "\u{2019}"
    case "\u{201E}": scalar == "\u{201C}" || scalar == "\u{201D}" || scalar == "\""
    default: scalar == "\u{201D}" || scalar == "\""
    }
  }
}
