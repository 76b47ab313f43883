import CadreFindings
import CadreText

/// Cuts a file into tokens. Every byte is in a token, white space or a comment.
struct Lexer {
  let source: SourceFile
  let file: FileID
  let bytes: [UInt8]
  let classes = ByteClass.table
  let vocabulary = Grammar.shared.vocabulary
  var position = 0
  var isAtLineStart = true
  var tokens = Tokens()
  var findings = FindingList()
  /// Whether no line after `position` can end a long text; saves looking again and again.
  var hasNoLongTextEnd = false
  /// A quote without a partner on the line that is being read again.
  var loneQuote: LoneQuote?
  /// Where the last such line begins; no line is read more than twice.
  var lineReadAgain = -1

  init(_ source: SourceFile, file: FileID) {
    self.source = source
    self.file = file
    bytes = source.bytes
    // A little more than real texts have, since growing would double it.
    tokens.rows.reserveCapacity(bytes.count / 4)
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { step() }
  }

  private mutating func step() {
    switch classes[Int(bytes[position])] {
    case .space: position += 1
    case .newline:
      position += 1
      isAtLineStart = true
    case .letter: word()
    case .digit, .underscore: run(from: position)
    case .hyphen: add(.minus, to: position + 1)
    case .quote: text()
    case .backquote: quotedName()
    case .slash: slash()
    case .sign: add(bytes[position].signKind, to: position + 1)
    case .wide: wide()
    case .stray: if bytes[position] == 0x27, isSingleQuoted() { curlyText() } else { stray() }
    }
  }

  /// Adds the token that begins at `position`.
  mutating func add(_ kind: TokenKind, to end: Int, word: WordID = 0) {
    tokens.rows.append(
      Token(
        start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: end),
        word: word, kind: kind, beginsLine: isAtLineStart))
    isAtLineStart = false
    position = end
  }

  func origin(_ start: Int, _ end: Int) -> Origin {
    Origin(file: file, span: TextSpan(start, end))
  }

  func text(_ start: Int, _ end: Int) -> String { source.text(TextSpan(start, end)) }

  /// Where the line of an offset ends, without its line end.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > offset, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private mutating func slash() {
    guard position + 1 < bytes.count, bytes[position + 1] == 0x2F else { return stray() }
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
  }

  private mutating func wide() {
    let (scalar, length) = bytes.scalar(at: position)
    switch ScalarClass(scalar) {
    case .letter, .mark, .digit: run(from: position)
    case .space: position += length
    case .curlyQuote: curlyText()
    case .stray: stray()
    }
  }

  /// Takes characters that begin nothing, all that follow one another as one token.
  private mutating func stray() {
    if dashedNumber() { return }
    var end = position
    while end < bytes.count {
      let (scalar, length) = bytes.scalar(at: end)
      switch classes[Int(bytes[end])] {
      case .wide where ScalarClass(scalar) == .stray: end += length
      case .stray: end += 1
      case .slash where end == position: end += 1
      default:
        return addStray(to: end)
      }
    }
    addStray(to: end)
  }

  private mutating func addStray(to end: Int) {
    let place = origin(position, end)
    let characters = text(position, min(end, position + 40))
    findings.add { .strayCharacter(characters, at: place) }
    add(.stray, to: end)
  }
}
