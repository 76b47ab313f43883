extension KeywordRow {
  /// Statements that may stand in every block which a declaration opens.
  static let commonRows: [KeywordRow] = [
    KeywordRow(
      .anySummary, "summary", [.any], .atMostOne, .set, opens: nil,
      shape: "TEXT",
      meaning: "one paragraph"),
    KeywordRow(
      .anyNote, "note", [.any], .any, .add, opens: nil,
      shape: "TEXT",
      meaning: "a remark"),
    KeywordRow(
      .anyBasis, "basis", [.any], .any, .add, opens: nil,
      shape: "LIST:basis",
      meaning: "legal basis of this thing"),
    KeywordRow(
      .anyIllustrative, "illustrative", [.any], .atMostOne, .set, opens: nil,
      shape: "",
      meaning: "made up for the example; prints as such"),
    KeywordRow(
      .anyUnverified, "unverified", [.any], .atMostOne, .set, opens: nil,
      shape: "",
      meaning: "not yet checked against its source; prints as such"),
    KeywordRow(
      .anyTag, "tag", [.any], .any, .add, opens: nil,
      shape: "LIST:tag",
      meaning: "free marks for selectors"),
    KeywordRow(
      .anyAllow, "allow", [.any, .file], .perKey, .add, opens: nil,
      shape: "NAME because TEXT",
      meaning: "keeps the findings of a rule out of this block (at the top: of this file)"),
  ]
}
