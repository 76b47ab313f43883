extension KeywordRow {
  /// Statements of rooms, sites, instructors and partners.
  static let deliveryRows: [KeywordRow] = [
    KeywordRow(
      .roomKind, "kind", [.room, .instructor], .atMostOne, .none, opens: nil,
      shape: "LIST:kind",
      meaning: "kinds, as `needs` asks for them"),
    KeywordRow(
      .partnerKind, "kind", [.partner], .atMostOne, .none, opens: nil,
      shape: "REF:kind",
      meaning: "kind of partner"),
    KeywordRow(
      .roomSite, "site", [.room], .atMostOne, .none, opens: nil,
      shape: "REF:site",
      meaning: "where it is"),
    KeywordRow(
      .roomSeats, "seats", [.room], .one, .none, opens: nil,
      shape: "INT",
      meaning: "places"),
    KeywordRow(
      .siteTravel, "travel", [.site], .perKey, .none, opens: nil,
      shape: "to REF:site DURATION",
      meaning: "between two sites, both ways"),
    KeywordRow(
      .roomClosed, "closed", [.room], .any, .none, opens: nil,
      shape: "SPAN",
      meaning: "not usable"),
    KeywordRow(
      .instructorTeaches, "teaches", [.instructor], .any, .none, opens: nil,
      shape: "LIST:module",
      meaning: "qualified for"),
    KeywordRow(
      .instructorAt, "at", [.instructor, .cohort], .atMostOne, .none, opens: nil,
      shape: "most AMOUNT a week",
      meaning: "weekly load"),
    KeywordRow(
      .instructorAway, "away", [.instructor], .any, .none, opens: nil,
      shape: "SPAN",
      meaning: "absent"),
    KeywordRow(
      .instructorHolds, "holds", [.instructor], .perKey, .none, opens: nil,
      shape: "REF:module since DATE",
      meaning: "own rating; expires as the module says"),
    KeywordRow(
      .instructorBased, "based", [.instructor], .atMostOne, .none, opens: nil,
      shape: "at REF:site",
      meaning: "where the instructor teaches"),
    KeywordRow(
      .instructorSpeaks, "speaks", [.instructor], .atMostOne, .none, opens: nil,
      shape: #"CODE { "," CODE }"#,
      meaning: "languages of teaching"),
    KeywordRow(
      .instructorValid, "valid", [.instructor], .atMostOne, .none, opens: nil,
      shape: "until DATE",
      meaning: "end of the qualification"),
    KeywordRow(
      .partnerAgreement, "agreement", [.partner], .any, .none, opens: nil,
      shape: "SPAN",
      meaning: "time of the agreement"),
    KeywordRow(
      .partnerOffers, "offers", [.partner], .any, .none, opens: nil,
      shape: "LIST:module",
      meaning: "what it may teach"),
    KeywordRow(
      .partnerAt, "at", [.partner], .any, .none, opens: nil,
      shape: "( most / least ) INT ( class / classes / learner / learners ) a year",
      meaning: "quota for each calendar year"),
    KeywordRow(
      .partnerStandard, "standard", [.partner], .any, .none, opens: nil,
      shape: "TEXT",
      meaning: "standard it holds"),
  ]
}
