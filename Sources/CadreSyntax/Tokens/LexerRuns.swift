import CadreFindings

extension Lexer {
  /// A run that begins with an ASCII letter: nearly always a word of ASCII alone.
  mutating func word() {
    var end = position + 1
    var last = ByteClass.letter
    while end < bytes.count {
      let kind = classes[Int(bytes[end])]
      guard kind == .letter || kind == .digit || kind == .hyphen || kind == .underscore else {
        if kind == .wide { return run(from: end, hasLetter: true) }
        break
      }
      last = kind
      end += 1
    }
    if last == .hyphen || last == .underscore { return badEnd(end) }
    add(.word, to: end, word: vocabulary.find(bytes, position, end))
  }

  /// Any other run; all before `offset` is read already.
  mutating func run(from offset: Int, hasLetter: Bool = false) {
    var hasLetter = hasLetter
    var end = offset
    scan: while end < bytes.count {
      switch classes[Int(bytes[end])] {
      case .letter:
        hasLetter = true
        end += 1
      case .digit, .underscore, .hyphen: end += 1
      case .wide:
        let (scalar, length) = bytes.scalar(at: end)
        let kind = ScalarClass(scalar)
        guard kind.isInRun else { break scan }
        if kind == .letter { hasLetter = true }
        end += length
      default: break scan
      }
    }
    finishRun(end, hasLetter: hasLetter)
  }

  private mutating func finishRun(_ end: Int, hasLetter: Bool) {
    guard hasLetter else { return number(to: end) }
    let last = bytes[end - 1]
    if last == 0x2D || last == 0x5F { return badEnd(end) }
    add(.word, to: end)
  }

  private mutating func badEnd(_ end: Int) {
    let name = text(position, end)
    let place = origin(position, end)
    findings.add { .badName(name, at: place) }
    add(.unreadableName, to: end)
  }

  /// A name in backquotes, closed on its line.
  mutating func quotedName() {
    var end = position + 1
    while end < bytes.count, bytes[end] != 0x60, bytes[end] != 0x0A { end += 1 }
    guard end < bytes.count, bytes[end] == 0x60 else { return unclosedName() }
    if end > position + 1 { return add(.quotedName, to: end + 1) }
    let place = origin(position, end + 1)
    findings.add { .emptyName(at: place) }
    add(.unreadableName, to: end + 1)
  }

  private mutating func unclosedName() {
    let end = endOfUnclosed(position + 1, lineEnd(from: position))
    let place = origin(position, end)
    findings.add { .unclosedName(at: place) }
    add(.unreadableName, to: end)
  }

  /// Where something that is not closed on its line ends: before a `{` that ends the line.
  func endOfUnclosed(_ start: Int, _ lineEnd: Int) -> Int {
    var end = lineEnd
    while end > start, classes[Int(bytes[end - 1])] == .space { end -= 1 }
    guard end > start, bytes[end - 1] == 0x7B else { return end }
    end -= 1
    while end > start, classes[Int(bytes[end - 1])] == .space { end -= 1 }
    return end
  }
}
