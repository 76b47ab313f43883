import CadreWorkspace

/// Where bytes go: a stream of the process, or memory in tests.
public struct Sink: Sendable {
  private let accept: @Sendable ([UInt8]) throws(FileProblem) -> Void

  public init(_ accept: @escaping @Sendable ([UInt8]) throws(FileProblem) -> Void) {
    self.accept = accept
  }

  public static let standardOutput = Sink { bytes throws(FileProblem) in
    try StandardOutput.output.write(bytes)
  }

  public static let standardError = Sink { bytes throws(FileProblem) in
    try StandardOutput.error.write(bytes)
  }

  public func write(_ bytes: [UInt8]) throws(FileProblem) { try accept(bytes) }

  public func write(_ text: String) throws(FileProblem) { try accept(Array(text.utf8)) }
}
