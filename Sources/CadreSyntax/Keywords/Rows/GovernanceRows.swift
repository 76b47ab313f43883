extension KeywordRow {
  /// Statements of targets, workforces, screenings and checks.
  static let governanceRows: [KeywordRow] = [
    KeywordRow(
      .targetReach, "reach", [.target], .any, .none, opens: nil,
      shape: """
        ( PERCENT of REF:position [ appointed in WHEN ] [ for SELECTION ] holding REQUIREMENT / \
        PERCENT of learners for SELECTION / PERCENT of classes delivered REF:kind / INT learners \
        completing REF:module [ for SELECTION ] / INT ( learners / classes ) a year ) [ by WHEN \
        ]
        """,
      meaning: "the aim: who shall hold what by when, valid on that day; or how much is taught"),
    KeywordRow(
      .workforceHeadcount, "headcount", [.workforce], .perKey, .none, opens: nil,
      shape: "INT in YEAR",
      meaning: "head count at the start of the year"),
    KeywordRow(
      .workforceGrows, "grows", [.workforce], .atMostOne, .none, opens: nil,
      shape: #"[ "-" ] PERCENT a year"#,
      meaning: "growth"),
    KeywordRow(
      .workforceLeaves, "leaves", [.workforce], .perKey, .none, opens: nil,
      shape: "PERCENT ( a year / in YEAR )",
      meaning: "attrition"),
    KeywordRow(
      .workforceCertified, "certified", [.workforce], .perKey, .none, opens: nil,
      shape: "INT in REF:module",
      meaning: "how many hold it at the start, evenly aged"),
    KeywordRow(
      .workforceBacklog, "backlog", [.workforce], .atMostOne, .none, opens: nil,
      shape: "cleared in DURATION",
      meaning: "years to clear it"),
    KeywordRow(
      .workforceSuccess, "success", [.workforce], .atMostOne, .none, opens: nil,
      shape: "PERCENT",
      meaning: "pass rate"),
    KeywordRow(
      .workforceNoShow, "no-show", [.workforce], .atMostOne, .none, opens: nil,
      shape: "PERCENT",
      meaning: "share that does not come"),
    KeywordRow(
      .screeningGroup, "group", [.screening], .perKey, .none, opens: nil,
      shape: #"TEXT weight PERCENT "(" LIST:competency ")" [ at least PERCENT ]"#,
      meaning: "a group of competencies"),
    KeywordRow(
      .screeningBand, "band", [.screening], .perKey, .none, opens: nil,
      shape: "TEXT from PERCENT [ leads to path REF:path ]",
      meaning: "a result band"),
    KeywordRow(
      .checkEvery, "every", [.check], .any, .none, opens: nil,
      shape: "KIND [ FILTER ] has FACT",
      meaning: "all of a kind have the fact"),
    KeywordRow(
      .checkNo, "no", [.check], .any, .none, opens: nil,
      shape: "KIND [ FILTER ] has FACT",
      meaning: "none of a kind has it"),
  ]
}
