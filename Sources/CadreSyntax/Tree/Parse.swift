import CadreFindings
import CadreText

extension SyntaxTree {
  /// Reads a file. Never fails: what cannot be read is a finding and costs its own line.
  public init(_ source: SourceFile, file: FileID) {
    storage = Storage(source: source, file: file, tokens: Tokens(), nodes: [], findings: [])
  }

  /// The heads of the authors' own that this file's `property` statements declare.
  public var propertyHeads: PropertyHeads { PropertyHeads() }

  /// Findings for the statements whose head is neither in the table nor one of these properties.
  public func unknownStatements(known: PropertyHeads) -> [Finding] { [] }
}

/// Statement heads that authors add to a kind of block with `property`.
public struct PropertyHeads: Sendable {
  public init() {}
  public mutating func formUnion(_ other: PropertyHeads) {}
}
