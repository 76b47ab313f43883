import CadreFindings

/// What a verb may use of the world.
public struct Context: Sendable {
  public static let version = "0.1.0"

  /// Results.
  public let output: Sink
  /// Messages for people.
  public let messages: Sink
  public var terminal: Terminal
  /// Where the user stands, an absolute path.
  public let workingFolder: String

  /// Whether the process ends with the verb.
  public var endsProcess = false

  public init(output: Sink, messages: Sink, terminal: Terminal, workingFolder: String) {
    self.output = output
    self.messages = messages
    self.terminal = terminal
    self.workingFolder = workingFolder
  }

  /// One line on standard error, "cadre: …". That nobody reads it is no error.
  public func say(_ message: String) {
    try? messages.write("cadre: \(VisibleText.line(message))\n")
  }

  /// Leaves a large value to the system where the process ends: to give its memory back piece by
  /// piece would only take time.
  func leave(_ value: some Sendable) {
    if endsProcess { _ = Unmanaged.passRetained(Left(value)) }
  }

  private final class Left<Value: Sendable>: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}
