/// What a shape asks of one token (of three for a name behind an alias).
public enum Terminal: String, CaseIterable, Sendable {
  case string = "STRING"
  case name = "NAME"
  case unit = "UNIT"
  case currency = "CURRENCY"
  /// A language code before a text.
  case language = "LANG"
  /// A language code.
  case code = "CODE"
  case integer = "INT"
  case number = "NUMBER"
  case date = "DATE"
  case month = "MONTH"
  case year = "YEAR"
  case monthDay = "MONTHDAY"
  case time = "TIME"
}

/// One element of a shape.
public enum ShapeElement: Hashable, Sendable {
  case word(String)
  case sign(TokenKind)
  case terminal(Terminal)
  /// `NEW:kind`
  case declared(NameKinds)
  /// `REF:kind`
  case reference(NameKinds)
  /// `LIST:kind`
  case list(NameKinds)
  case phrase(Phrase)
}
