import CadreText

extension ArgumentReader {
  /// Whether a name comes next.
  public var isAtName: Bool { position < end && isName(position) }

  func isName(_ token: Int) -> Bool {
    switch storage.tokens.kind(token) {
    case .quotedName, .unreadableName: return true
    case .word: break
    default: return false
    }
    if let step = step(token) {
      if case .word = step { return false }
      return true
    }
    let word = storage.tokens.word(token)
    return word != grammar.and && word != grammar.or
  }

  /// A name, with its alias if it has one.
  public mutating func name(_ names: inout Interner) -> NameRef? {
    guard isAtName else { return nil }
    let first = position
    if first + 2 < end, storage.tokens.kind(first + 1) == .dot,
      storage.tokens.isJoinedToNext(first), storage.tokens.isJoinedToNext(first + 1),
      isName(first + 2)
    {
      position += 3
      return NameRef(
        name: intern(first + 2, &names), origin: origin(from: first),
        alias: intern(first, &names),
        nameOrigin: storage.origin(tokens: first + 2...first + 2))
    }
    position += 1
    return NameRef(name: intern(first, &names), origin: origin(from: first))
  }

  private func intern(_ token: Int, _ names: inout Interner) -> NameID {
    let bytes = storage.nameBytes(token)
    return names.intern(storage.source.bytes, bytes)
  }

  /// `A, B, C`
  public mutating func names(_ names: inout Interner) -> [NameRef] {
    list { $0.name(&names) }
  }

  /// `A` or `(A, B)`
  mutating func nameOrNames(_ names: inout Interner) -> [NameRef] {
    guard takePunctuation(.leftParenthesis) else { return name(&names).map { [$0] } ?? [] }
    let list = self.names(&names)
    _ = takePunctuation(.rightParenthesis)
    return list
  }

  /// The word or number that comes next as it is written, for what is neither looked up nor
  /// counted.
  public mutating func written() -> String? {
    guard !isAtEnd else { return nil }
    position += 1
    return storage.source.text(origin(from: position - 1).span)
  }
}

extension SyntaxTree.Storage {
  /// The bytes of a name without its backquotes.
  func nameBytes(_ token: Int) -> Range<Int> {
    let start = Int(tokens.start(token))
    let end = Int(tokens.end(token))
    guard source.bytes[start] == 0x60 else { return start..<end }
    let isClosed = end > start + 1 && source.bytes[end - 1] == 0x60
    return start + 1..<(isClosed ? end - 1 : end)
  }
}
