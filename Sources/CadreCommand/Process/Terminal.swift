#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// When to colour, as `--color` takes it.
public enum ColorMode: String, CaseIterable, Sendable {
  case auto, always, never
}

/// What is known about the terminal.
public struct Terminal: Hashable, Sendable {
  /// Whether standard output, and standard error, is a terminal.
  public var hasOutput: Bool
  public var hasMessages: Bool
  /// Cells in a line. 80 where output is no terminal, so that files are the same everywhere.
  public var columns: Int
  /// `NO_COLOR` is set (no-color.org), or the terminal is too simple for colour.
  public var refusesColor: Bool
  public var color: ColorMode

  public init(
    hasOutput: Bool = false, hasMessages: Bool = false, columns: Int = 80,
    refusesColor: Bool = false, color: ColorMode = .auto
  ) {
    self.hasOutput = hasOutput
    self.hasMessages = hasMessages
    self.columns = columns
    self.refusesColor = refusesColor
    self.color = color
  }

  /// Whether results on standard output are to be coloured.
  public var coloursOutput: Bool { colours(hasOutput) }

  /// Whether messages on standard error are to be coloured.
  public var coloursMessages: Bool { colours(hasMessages) }

  private func colours(_ isTerminal: Bool) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isTerminal && !refusesColor
    }
  }
}

extension Terminal {
  /// The terminal of this process.
  static func ofProcess() -> Terminal {
    let hasOutput = isatty(STDOUT_FILENO) == 1
    let noColor = variable("NO_COLOR") ?? ""
    return Terminal(
      hasOutput: hasOutput, hasMessages: isatty(STDERR_FILENO) == 1,
      columns: hasOutput ? columnsOfOutput() : 80,
      refusesColor: !noColor.isEmpty || variable("TERM") == "dumb")
  }

  private static func columnsOfOutput() -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return min(columns, 1_000)
    }
    return 80
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
