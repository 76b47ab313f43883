extension KeywordRow {
  /// Statements of a cohort.
  static let cohortRows: [KeywordRow] = [
    KeywordRow(
      .cohortFollows, "follows", [.cohort], .one, .none, opens: nil,
      shape: "LIST:path",
      meaning: "its paths"),
    KeywordRow(
      .cohortFor, "for", [.cohort], .atMostOne, .none, opens: nil,
      shape: "SELECTION",
      meaning: "its variant"),
    KeywordRow(
      .cohortSize, "size", [.cohort], .one, .none, opens: nil,
      shape: "INT",
      meaning: "learners"),
    KeywordRow(
      .cohortAt, "at", [.cohort], .atMostOne, .none, opens: nil,
      shape: "REF:site",
      meaning: "where the cohort meets"),
    KeywordRow(
      .cohortCalendar, "calendar", [.cohort], .atMostOne, .none, opens: nil,
      shape: "REF:calendar",
      meaning: "its calendar, if not the default"),
    KeywordRow(
      .cohortStarts, "starts", [.cohort], .atMostOne, .none, opens: nil,
      shape: "WHEN",
      meaning: "no session before"),
    KeywordRow(
      .cohortFinishes, "finishes", [.cohort], .atMostOne, .none, opens: nil,
      shape: "by WHEN",
      meaning: "no session after"),
    KeywordRow(
      .cohortMeets, "meets", [.cohort], .atMostOne, .none, opens: nil,
      shape: #"WEEKDAY [ to WEEKDAY ] { "," WEEKDAY [ to WEEKDAY ] } [ in LIST:slot ]"#,
      meaning: "days of the week"),
    KeywordRow(
      .cohortChooses, "chooses", [.cohort], .any, .none, opens: nil,
      shape: "LIST:module|path",
      meaning: "decides choices"),
    KeywordRow(
      .cohortCompleted, "completed", [.cohort], .any, .none, opens: nil,
      shape: "LIST:module [ on DATE ]",
      meaning: "held by all of the cohort already"),
    KeywordRow(
      .cohortFixed, "fixed", [.cohort], .perKey, .none, opens: nil,
      shape: "REF:module ( on DATE / in REF:term )",
      meaning: "first session is that day (or term): a fact, never moved"),
    KeywordRow(
      .cohortBy, "by", [.cohort], .atMostOne, .none, opens: nil,
      shape: "term LIST:term",
      meaning: "planned in terms, not in days"),
    KeywordRow(
      .cohortLoad, "load", [.cohort], .atMostOne, .none, opens: nil,
      shape: "RANGE credits a term",
      meaning: "credits in each term"),
    KeywordRow(
      .cohortModules, "modules", [.cohort], .atMostOne, .none, opens: nil,
      shape: "INT to INT a term",
      meaning: "modules in each term"),
    KeywordRow(
      .cohortJoins, "joins", [.cohort], .perKey, .none, opens: nil,
      shape: "REF:cohort for LIST:module",
      meaning: "taught these together with"),
  ]
}
