extension KeywordRow {
  /// Statements of `cadre.config`.
  static let configRows: [KeywordRow] = [
    KeywordRow(
      .configRule, "rule", [.config], .perKey, .none, opens: nil,
      shape: "NAME ( off / hint / warning / error )",
      meaning: "how grave the findings of a rule are; `off` leaves them out"),
    KeywordRow(
      .configDeny, "deny", [.config], .atMostOne, .none, opens: nil,
      shape: "( errors / warnings / hints )",
      meaning: "the least severity that fails"),
    KeywordRow(
      .configBaseline, "baseline", [.config], .atMostOne, .none, opens: nil,
      shape: "STRING",
      meaning: "a file of known findings beside this one; only others are reported"),
  ]
}
