/// What the tool tells its caller; scripts depend on the numbers.
public enum ExitStatus: Int32, Sendable {
  /// Done; nothing found at or above the failing severity.
  case done = 0
  /// Findings, or files to format.
  case findings = 1
  /// Usage, input or output error.
  case failure = 2
}
