import CadreFindings
import CadreText

extension SyntaxTree {
  /// Reads a file. Never fails: what cannot be read is a finding and costs its own line.
  public init(_ source: SourceFile, file: FileID) {
    var lexer = Lexer(source, file: file)
    lexer.run()
    lexer.tokens.steps = [UInt16](repeating: 0, count: lexer.tokens.count)
    var builder = TreeBuilder(source, file: file, tokens: lexer.tokens)
    builder.findings = lexer.findings
    builder.run()
    var resolver = Resolver(
      source: source, file: file,
      matcher: Matcher(bytes: source.bytes, tokens: builder.tokens), nodes: builder.nodes,
      findings: builder.findings)
    resolver.run()
    storage = Storage(
      source: source, file: file, tokens: resolver.matcher.tokens, nodes: resolver.nodes,
      findings: resolver.findings.all.sorted { ($0.place, $0.rule) < ($1.place, $1.rule) })
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
