/// The keyword table: every statement of the language, indexed by `Keyword`.
public enum KeywordTable {
  public static let rows: [KeywordRow] =
    KeywordRow.fileRows + KeywordRow.fileDeliveryRows + KeywordRow.commonRows
    + KeywordRow.programmeRows + KeywordRow.competencyRows + KeywordRow.moduleRows
    + KeywordRow.pathRows + KeywordRow.positionRows + KeywordRow.tailoringRows
    + KeywordRow.calendarRows + KeywordRow.deliveryRows + KeywordRow.cohortRows
    + KeywordRow.governanceRows + KeywordRow.configRows

  public static subscript(keyword: Keyword) -> KeywordRow { rows[Int(keyword.rawValue)] }
}

extension Keyword {
  public var row: KeywordRow { KeywordTable[self] }
}
