import CadreFindings
import CadreText

/// The one quote of a line that has no partner, by what stands beside the quotes: an opening one
/// follows a space, a closing one comes before one.
struct LoneQuote {
  var offset: Int
  var isOpening: Bool
  /// Where the next quote of the line is.
  var next: Int?

  init?(_ quotes: [Int], _ bytes: [UInt8]) {
    var opener: Int?
    var lone: [LoneQuote] = []
    for (index, quote) in quotes.enumerated() {
      let next = index + 1 < quotes.count ? quotes[index + 1] : nil
      if let open = opener {
        if Self.opens(quote, bytes) {
          lone.append(LoneQuote(offset: open, isOpening: true, next: quote))
          opener = quote
        } else {
          opener = nil
        }
      } else if Self.closes(quote, bytes) {
        lone.append(LoneQuote(offset: quote, isOpening: false, next: next))
      } else {
        opener = quote
      }
    }
    if let opener { lone.append(LoneQuote(offset: opener, isOpening: true, next: nil)) }
    guard lone.count == 1 else { return nil }
    self = lone[0]
  }

  private init(offset: Int, isOpening: Bool, next: Int?) {
    self.offset = offset
    self.isOpening = isOpening
    self.next = next
  }

  private static func opens(_ quote: Int, _ bytes: [UInt8]) -> Bool {
    quote > 0 && (isGap(bytes[quote - 1]) || bytes[quote - 1] == 0x28)
      && quote + 1 < bytes.count && !isGap(bytes[quote + 1])
  }

  private static func closes(_ quote: Int, _ bytes: [UInt8]) -> Bool {
    guard quote > 0, !isGap(bytes[quote - 1]), bytes[quote - 1] != 0x28 else { return false }
    guard quote + 1 < bytes.count else { return true }
    return isGap(bytes[quote + 1]) || [0x2C, 0x29, 0x7B, 0x7D].contains(bytes[quote + 1])
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

extension Lexer {
  /// At a text that is not closed: finds which quote of the line has no partner, and reads the
  /// line again from its first quote on. Otherwise all texts after a lost quote would be read
  /// inside out.
  mutating func readAgainWithLoneQuote() -> Bool {
    var start = position
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    guard lineReadAgain != start else { return false }
    lineReadAgain = start
    let quotes = quotes(from: start, to: lineEnd(from: position))
    guard let first = quotes.first, let lone = LoneQuote(quotes, bytes),
      lone.offset != position || !lone.isOpening
    else { return false }
    // What was found on the line may come from reading texts as words.
    findings.removeLast(while: { $0.place.file == file && Int($0.place.span.start) >= start })
    isAtLineStart = tokens.removeLast(from: first) ?? isAtLineStart
    loneQuote = lone
    position = first
    return true
  }

  private func quotes(from start: Int, to end: Int) -> [Int] {
    var quotes: [Int] = []
    var offset = start
    while offset < end {
      if isLongQuote(at: offset) { return [] }
      if bytes[offset] == 0x22 { quotes.append(offset) }
      offset += bytes[offset] == 0x5C ? 2 : 1
    }
    return quotes
  }

  mutating func loneText(_ lone: LoneQuote) {
    loneQuote = nil
    guard lone.isOpening else {
      let place = origin(lone.offset, lone.offset + 1)
      // The words of the text before it are no statements.
      findings.removeLast(while: {
        $0.place.file == file && Int($0.place.span.start) > lineReadAgain
      })
      findings.add { .unopenedText(at: place) }
      return add(.unclosedText, to: lone.offset + 1)
    }
    var end = endOfUnclosed(position + 1, lineEnd(from: position))
    if let next = lone.next { end = endBeforeLanguage(next) }
    let place = origin(position, end)
    findings.add { .unclosedText(at: place, closing: "\"", opener: nil) }
    add(.unclosedText, to: end)
  }

  /// Where a text ends that should have been closed before the next one: before the mark of its
  /// language.
  private func endBeforeLanguage(_ next: Int) -> Int {
    var end = withoutSpaces(next)
    var word = end
    while word > position + 1, classes[Int(bytes[word - 1])] == .letter { word -= 1 }
    let isCode = LanguageCode.isWellFormed(bytes, word, end)
    if isCode, word > position + 1, bytes[word - 1] == 0x20 { end = withoutSpaces(word) }
    return end
  }

  private func withoutSpaces(_ offset: Int) -> Int {
    var end = offset
    while end > position + 1, classes[Int(bytes[end - 1])] == .space { end -= 1 }
    return end
  }
}

extension Tokens {
  /// Removes the tokens that begin at an offset or after it; gives whether the first of them began
  /// its line.
  mutating func removeLast(from offset: Int) -> Bool? {
    var begins: Bool?
    while let last = rows.last, Int(last.start) >= offset { begins = rows.removeLast().beginsLine }
    return begins
  }
}
