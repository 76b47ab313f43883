extension KeywordRow {
  /// Statements of a learning path and its stages.
  static let pathRows: [KeywordRow] = [
    KeywordRow(
      .pathEntry, "entry", [.path], .any, .add, opens: nil,
      shape: "REQUIREMENT",
      meaning: "what a learner must bring"),
    KeywordRow(
      .pathSection, "section", [.path], .perKey, .upsert, opens: .stage,
      shape: "NEW:section [ TEXT ]",
      meaning: "a heading of requirements without order"),
    KeywordRow(
      .pathAt, "at", [.path], .any, .add, opens: nil,
      shape: "least NUMBER UNIT of SET",
      meaning: "over the whole path; uses nothing up"),
    KeywordRow(
      .pathStage, "stage", [.path], .perKey, .upsert, opens: .stage,
      shape: "NEW:stage [ TEXT ] [ at least DURATION after REF:stage ]",
      meaning: "a stage; stages follow one another"),
    KeywordRow(
      .stageAll, "all", [.stage], .any, .add, opens: nil,
      shape: "of SET",
      meaning: "every module of the set"),
    KeywordRow(
      .stageAny, "any", [.stage], .any, .add, opens: nil,
      shape: "INT of SET",
      meaning: "that many of the set: at least so many held; a plan takes exactly so many"),
    KeywordRow(
      .stageAtLeast, "at", [.stage], .any, .add, opens: nil,
      shape: "least NUMBER UNIT of SET",
      meaning: "that much of the set"),
    KeywordRow(
      .stageOptional, "optional", [.stage], .any, .add, opens: nil,
      shape: "LIST:module",
      meaning: "offered, not asked"),
    KeywordRow(
      .stageAtMost, "at", [.stage], .any, .add, opens: nil,
      shape: "most NUMBER UNIT of SET",
      meaning: "no more than that counts"),
    KeywordRow(
      .stageShares, "shares", [.stage], .perKey, .upsert, opens: nil,
      shape: "at most NUMBER UNIT with REF:section",
      meaning: "modules that may count here and there (else each counts once)"),
  ]
}
