import CadreFindings
import CadreText

extension SyntaxTree {
  /// Reads a file. Never fails: what cannot be read is a finding and costs its own line. `top` is
  /// `.config` for a `cadre.config`.
  public init(_ source: SourceFile, file: FileID, top: Block = .file) {
    var lexer = Lexer(source, file: file)
    lexer.run()
    lexer.tokens.steps = [UInt16](repeating: 0, count: lexer.tokens.count)
    var builder = TreeBuilder(source, file: file, tokens: lexer.tokens)
    builder.findings = lexer.findings
    builder.run()
    var resolver = Resolver(
      source: source, file: file,
      matcher: Matcher(bytes: source.bytes, tokens: builder.tokens), nodes: builder.nodes,
      findings: builder.findings, top: top)
    resolver.run()
    let tree = Storage(
      source: source, file: file, top: top, tokens: resolver.matcher.tokens,
      nodes: resolver.nodes, findings: [])
    var checks = BlockChecks(tree, resolver.findings)
    checks.run()
    let findings = checks.findings.all.sorted { ($0.place, $0.rule) < ($1.place, $1.rule) }
    storage = Storage(
      source: source, file: file, top: top, tokens: tree.tokens, nodes: tree.nodes,
      findings: findings)
  }
}
