/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: String, Sendable {
    case endOfText = "the text ends too early"
    case notUTF8 = "these bytes are no UTF-8"
    case noValue = "a value is expected here"
    case noName = "the name of a member is expected here, in double quotes"
    case noColon = "a colon is expected here"
    case noCommaInArray = "a comma or ] is expected here"
    case noCommaInObject = "a comma or } is expected here"
    case moreText = "the value has ended; nothing may follow"
    case badNumber = "this is no number as JSON writes them"
    case badEscape = "there is no such escape"
    case loneSurrogate = "half of a surrogate pair"
    case control = "a control character must be written as an escape"
    case duplicateName = "this name stands twice in the object"
    case tooDeep = "values are nested deeper than 256"
  }

  public let reason: Reason
  /// Bytes from the start of the text.
  public let offset: Int

  public var description: String { "\(reason.rawValue) (byte \(offset))" }

  public init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
