import CadreFindings
import CadreText

extension Statement {
  /// `LAW-101` or `LAW-101, LAW-102` alone on a line of a path or a stage, which lists its modules
  /// with a keyword.
  func bareModules(_ isModule: (String) -> Bool) -> Finding? {
    let block = place.base ?? place
    guard block == .stage || block == .path, isModule(headText) else { return nil }
    let line = headToken..<argumentTokens.upperBound
    let isList = line.allSatisfy { token in
      storage.tokens.kind(token) == ((token - headToken).isMultiple(of: 2) ? .word : .comma)
    }
    guard isList, line.count % 2 == 1 else { return nil }
    let whole = storage.origin(tokens: headToken...(line.upperBound - 1))
    let list = "all of (\(storage.source.text(whole.span)))"
    if block == .path {
      return .modulesOutsideStage(list, at: whole)
    }
    return .bareModules(list, at: whole)
  }
}
