/// Matches the arguments of statements against shapes. Backtracks, with its own stack, so that
/// neither long lists nor deep nesting need the machine's.
struct Matcher {
  let grammar = Grammar.shared
  let bytes: [UInt8]
  var tokens: Tokens
  private var choices: [Choice] = []
  private var frames: [Frame] = []
  /// Where the phrase ended that was asked for by itself.
  private var reached = 0
  /// What the shape asked for where the match got furthest; nil while nobody asks.
  var failure: Failure?

  init(bytes: [UInt8], tokens: Tokens) {
    self.bytes = bytes
    self.tokens = tokens
  }

  private struct Choice {
    var step: UInt16
    var token: Int32
    var frame: Int32
    var frames: Int32
  }

  private struct Frame {
    var phrase: Phrase
    var returnStep: UInt16
    var parent: Int32
    /// The token where the phrase began.
    var token: Int32
  }

  /// Whether the tokens have the row's shape. If so, their steps tell what read each of them.
  mutating func matches(_ row: Keyword, _ range: Range<Int>) -> Bool {
    begin()
    return run(from: Int(grammar.rowEntries[Int(row.rawValue)]), range.lowerBound, range.upperBound)
  }

  /// How many ways there are to read the tokens as the row's shape.
  mutating func readings(_ row: Keyword, _ range: Range<Int>, limit: Int) -> Int {
    var count = matches(row, range) ? 1 : 0
    while count > 0, count < limit, let (step, token, frame) = back() {
      guard run(from: step, token, range.upperBound, frame: frame) else { break }
      count += 1
    }
    return count
  }

  /// Where a phrase that begins at a token ends; nil if there is none.
  mutating func prefix(of phrase: Phrase, _ start: Int, _ end: Int) -> Int? {
    begin()
    return run(from: Int(grammar.entry(of: phrase)), start, end) ? reached : nil
  }

  private mutating func begin() {
    choices.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
  }

  /// The state of the last choice not yet tried.
  private mutating func back() -> (step: Int, token: Int, frame: Int)? {
    guard let choice = choices.popLast() else { return nil }
    frames.removeLast(frames.count - Int(choice.frames))
    return (Int(choice.step), Int(choice.token), Int(choice.frame))
  }

  private mutating func run(from first: Int, _ start: Int, _ end: Int, frame: Int = -1) -> Bool {
    var step = first
    var token = start
    var frame = frame
    while true {
      switch grammar.code[step] {
      case .split(let otherwise):
        let other = Choice(
          step: otherwise, token: Int32(token), frame: Int32(frame), frames: Int32(frames.count))
        choices.append(other)
        step += 1
        continue
      case .jump(let target):
        step = Int(target)
        continue
      case .call(let phrase):
        frames.append(
          Frame(
            phrase: phrase, returnStep: UInt16(step + 1), parent: Int32(frame),
            token: Int32(token)))
        frame = frames.count - 1
        step = Int(grammar.entry(of: phrase))
        continue
      case .end where frame < 0:
        reached = token
        return true
      case .end:
        step = Int(frames[frame].returnStep)
        frame = Int(frames[frame].parent)
        continue
      case .accept:
        if token == end { return true }
      case let instruction:
        let taken = token < end ? take(instruction, token, end) : 0
        if taken > 0 {
          for index in token..<token + taken { tokens[index].step = UInt16(step + 1) }
          token += taken
          step += 1
          continue
        }
      }
      if failure != nil { note(step, token, frame) }
      guard let choice = back() else { return false }
      (step, token, frame) = choice
    }
  }

  private mutating func note(_ step: Int, _ token: Int, _ frame: Int) {
    guard let furthest = failure?.token, token >= furthest else { return }
    var outermost: Phrase?
    var frame = frame
    while frame >= 0, Int(frames[frame].token) == token {
      outermost = frames[frame].phrase
      frame = Int(frames[frame].parent)
    }
    let requirement = requirementStart(frame)
    failure?.add(
      Failure.Expected(step: step, phrase: outermost, requirement: requirement), at: token)
  }

  /// The token where the innermost requirement around a frame began.
  private func requirementStart(_ frame: Int) -> Int? {
    var frame = frame
    while frame >= 0 {
      if frames[frame].phrase == .requirement { return Int(frames[frame].token) }
      frame = Int(frames[frame].parent)
    }
    return nil
  }
}

extension Grammar {
  func entry(of phrase: Phrase) -> UInt16 { phraseEntries[Int(phrase.rawValue)] }
}

/// Where a match got furthest, and what would have gone on there.
struct Failure {
  struct Expected: Hashable {
    var step: Int
    /// The outermost phrase that begins at the token.
    var phrase: Phrase?
    /// Where the requirement around it begins.
    var requirement: Int?
  }
  var token: Int
  var expected: [Expected] = []

  mutating func add(_ item: Expected, at token: Int) {
    if token > self.token {
      self.token = token
      expected.removeAll()
    }
    if expected.count < 64, !expected.contains(item) { expected.append(item) }
  }
}
