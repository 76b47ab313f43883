import CadreText

/// How many findings there are, of which severity, in how many files.
public struct FindingSummary: Hashable, Sendable {
  public let errors: Int
  public let warnings: Int
  public let hints: Int
  /// Files that hold a finding.
  public let files: Int

  public init(_ findings: [Finding]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    hints = findings.count { $0.severity == .hint }
    files = Set(findings.map(\.place.file)).count
  }

  /// For example "2 errors, 1 warning in 3 files".
  public var line: String {
    var parts: [String] = []
    if errors > 0 { parts.append(Self.count(errors, "error")) }
    if warnings > 0 { parts.append(Self.count(warnings, "warning")) }
    if hints > 0 { parts.append(Self.count(hints, "hint")) }
    if parts.isEmpty { return "nothing found" }
    return "\(parts.joined(separator: ", ")) in \(Self.count(files, "file"))"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
