/// One step of a compiled shape.
enum Instruction: Sendable {
  /// Takes a word of the vocabulary.
  case word(WordID)
  case sign(TokenKind)
  case terminal(Terminal)
  /// Takes a new name; the number is the index of its kinds.
  case declared(UInt16)
  /// Takes a name that may stand behind an alias.
  case reference(UInt16)
  /// Goes on with the next step, and if that fails, elsewhere.
  case split(otherwise: UInt16)
  case jump(UInt16)
  case call(Phrase)
  case end
  /// The shape is complete; so must the arguments be.
  case accept
}
