extension KeywordRow {
  /// Statements of a competency.
  static let competencyRows: [KeywordRow] = [
    KeywordRow(
      .competencyField, "field", [.competency], .atMostOne, .set, opens: nil,
      shape: "REF:field",
      meaning: "field of the competency"),
    KeywordRow(
      .competencyScale, "scale", [.competency], .one, .none, opens: nil,
      shape: "REF:scale",
      meaning: "its proficiency scale"),
    KeywordRow(
      .competencyLevel, "level", [.competency], .perKey, .upsert, opens: nil,
      shape: "INT TEXT",
      meaning: "observable behaviour at a step of the scale"),
    KeywordRow(
      .competencyMaps, "maps", [.competency], .perKey, .upsert, opens: nil,
      shape: "to TEXT TEXT",
      meaning: "entry in a public framework"),
  ]
}
