import CadreFindings
import CadreText

extension SyntaxTree {
  /// Reads a file. Never fails: what cannot be read is a finding and costs its own line. `top` is
  /// `.config` for a `cadre.config`.
  public init(_ source: SourceFile, file: FileID, top: Block = .file) {
    var lexer = Lexer(source, file: file)
    lexer.run()
    var builder = TreeBuilder(source, file: file, tokens: lexer.tokens)
    builder.findings = lexer.findings
    builder.run()
    var resolver = Resolver(
      source: source, file: file,
      matcher: Matcher(bytes: source.bytes, tokens: builder.tokens), nodes: builder.nodes,
      findings: builder.findings, top: top)
    resolver.run()
    let tree = Storage(
      source: source, file: file, top: top,
      tokens: TreeTokens(resolver.matcher.tokens, of: source.bytes),
      nodes: resolver.nodes.fitted, guessed: resolver.guessed, findings: [])
    var checks = BlockChecks(tree, resolver.findings)
    checks.run()
    DayCounts(tree: tree).findings(&checks.findings)
    let findings = checks.findings.all.sorted { ($0.place, $0.rule) < ($1.place, $1.rule) }
    storage = Storage(
      source: source, file: file, top: top, tokens: tree.tokens, nodes: tree.nodes,
      guessed: tree.guessed,
      findings: findings)
  }

  /// The tree without guesses for statements whose head an author's `property` declares.
  public func settled(known: PropertyHeads) -> SyntaxTree {
    let wrong = storage.guessed.filter { index in
      let statement = statement(index)
      let place = statement.place
      return place.takesProperties && known.contains(statement.headText, in: place)
    }
    if wrong.isEmpty { return self }
    var nodes = storage.nodes
    for index in wrong {
      nodes[index].row = Node.noRow
      nodes[index].isMatched = false
      nodes[index].block = .unknown
      nodes[index].guess = .none
    }
    return SyntaxTree(
      storage: Storage(
        source: source, file: file, top: storage.top, tokens: tokens, nodes: nodes,
        guessed: storage.guessed.filter { !wrong.contains($0) }, findings: findings))
  }
}
