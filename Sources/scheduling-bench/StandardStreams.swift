#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines out, bytes in, and the clock of the process.
enum StandardStreams {
  /// Prints one line of comma-separated fields, at once even into a pipe.
  static func printRow(_ fields: [String]) {
    print(fields.map(quoted).joined(separator: ","))
    fflush(nil)
  }

  static func printError(_ message: String) {
    let line = Array((message + "\n").utf8)
    line.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
  }

  /// RFC 4180: a field with a comma, a quotation mark or a line end stands in quotation marks.
  private static func quoted(_ field: String) -> String {
    let needsMarks = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsMarks else { return field }
    let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}

/// Seconds of processor time the process has used: other work on the machine does not count.
struct ProcessorClock {
  private let start = ProcessorClock.now

  private static var now: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  var seconds: Double { Self.now - start }

  /// Seconds with three decimals.
  static func text(_ seconds: Double) -> String {
    let thousandths = Int((max(0, seconds) * 1000).rounded())
    let fraction = String(thousandths % 1000)
    let zeros = String(repeating: "0", count: 3 - fraction.count)
    return "\(thousandths / 1000).\(zeros)\(fraction)"
  }
}
