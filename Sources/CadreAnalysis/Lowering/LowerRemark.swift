import CadreModel
import CadreSyntax
import CadreText

extension Lowering {
  /// A statement that any block may hold; nil when it is none of these.
  mutating func remark(_ statement: Statement) -> RemarkStatement? {
    guard let keyword = statement.row else { return ownFact(statement).map { .own($0) } }
    guard Self.remarkKeywords.contains(keyword.rawValue), statement.isMatched else { return nil }
    return remark(keyword, statement)
  }

  /// The rows that any block may hold stand together in the table.
  private static let remarkKeywords = Keyword.anySummary.rawValue...Keyword.anyTag.rawValue

  private mutating func remark(_ keyword: Keyword, _ statement: Statement) -> RemarkStatement? {
    var line = statement.arguments
    switch keyword {
    case .anySummary: return text(&line).map { .summary($0) }
    case .anyNote: return text(&line).map { .note($0) }
    case .anyBasis: return .bases(references(&line, .basis))
    case .anyIllustrative: return .illustrative
    case .anyUnverified: return .unverified
    case .anyTag: return .tags(tags(&line))
    default: return nil
    }
  }

  /// The remarks among the statements of a block.
  mutating func remarks(in statement: Statement) -> Remarks {
    var remarks = Remarks()
    for child in statement.children { remark(child)?.apply(to: &remarks) }
    return remarks
  }
}
