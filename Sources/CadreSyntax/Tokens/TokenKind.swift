/// What a token is by its shape alone.
public enum TokenKind: UInt8, Sendable {
  /// A run with a letter; never a name where it is `and` or `or`.
  case word
  /// A name in backquotes; never a keyword.
  case quotedName
  case integer, decimal
  /// `2026-03-04`, `2026-03`, `09-02`, `08:00`.
  case date, month, monthDay, time
  /// `"…"`, the same in curly quotes, and long text between lines of `"""`.
  case text, curlyText, longText
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis
  case comma, percent, plus, minus, dot
  /// A number, date or time that cannot be read; stands for one wherever one may stand.
  case unreadableNumber
  /// A text that is not closed on its line; stands for a text.
  case unclosedText
  /// A name in backquotes that is not closed, or a run that ends in `-` or `_`; stands for a name.
  case unreadableName
  /// Characters that begin nothing.
  case stray
}
