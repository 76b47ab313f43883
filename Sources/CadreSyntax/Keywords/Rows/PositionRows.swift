extension KeywordRow {
  /// Statements of a position.
  static let positionRows: [KeywordRow] = [
    KeywordRow(
      .positionTier, "tier", [.position], .atMostOne, .set, opens: nil,
      shape: "LIST:tier",
      meaning: "where the position exists"),
    KeywordRow(
      .positionIncludes, "includes", [.position], .any, .add, opens: nil,
      shape: "LIST:position",
      meaning: "their obligations hold too"),
    KeywordRow(
      .positionNeeds, "needs", [.position], .perKey, .upsert, opens: nil,
      shape: #"REF:competency at INT [ weight INT ] { "," REF:competency at INT [ weight INT ] }"#,
      meaning: "required proficiency"),
    KeywordRow(
      .positionCritical, "critical", [.position], .perKey, .upsert, opens: nil,
      shape: #"REF:competency at INT { "," REF:competency at INT }"#,
      meaning: "required proficiency without which nobody is ready"),
    KeywordRow(
      .positionBefore, "before", [.position], .any, .add, opens: nil,
      shape: "( nomination / appointment ) REQUIREMENT",
      meaning: "gate: entering the succession pool, or taking the post"),
    KeywordRow(
      .positionWithin, "within", [.position], .any, .add, opens: nil,
      shape: "DURATION REQUIREMENT",
      meaning: "due after appointment"),
    KeywordRow(
      .positionEvery, "every", [.position], .any, .add, opens: nil,
      shape: "calendar year REQUIREMENT",
      meaning: "due again in each calendar year (annual evaluation)"),
    KeywordRow(
      .positionKeeps, "keeps", [.position], .any, .add, opens: nil,
      shape: """
        ( valid [ each held of ] LIST:module / recent INT REF:activity in any DURATION [ "," \
        otherwise REQUIREMENT ] )
        """,
      meaning: "must not lapse; or recency of an activity"),
    KeywordRow(
      .positionIn, "in", [.position], .any, .add, opens: nil,
      shape: "any DURATION REQUIREMENT",
      meaning: "due in any such stretch of time"),
  ]
}
