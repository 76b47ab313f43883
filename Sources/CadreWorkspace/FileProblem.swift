/// Why a file or folder could not be used: which one, what was attempted, and the reason.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was attempted, as it stands after "cannot".
  public enum Operation: String, Hashable, Sendable {
    case read, list, find, write, create, replace, remove
  }

  public let path: String
  public let operation: Operation
  public let reason: FileReason

  public init(_ operation: Operation, _ path: String, _ reason: FileReason) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }

  /// One line without a full stop; the path is as given and may hold control characters.
  public var description: String { "cannot \(operation.rawValue) \(path): \(reason)" }

  /// The reader of our output has gone: no failure, only the end of the work.
  public var isClosedPipe: Bool { reason == .readerGone }
}
