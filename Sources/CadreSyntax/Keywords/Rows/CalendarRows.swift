extension KeywordRow {
  /// Statements of a calendar and its week.
  static let calendarRows: [KeywordRow] = [
    KeywordRow(
      .calendarTime, "time", [.calendar], .atMostOne, .none, opens: nil,
      shape: #"zone TEXT at ( "+" / "-" ) TIME"#,
      meaning: "time zone"),
    KeywordRow(
      .calendarWeek, "week", [.calendar], .any, .none, opens: .week,
      shape: #"WEEKDAY [ to WEEKDAY ] { "," WEEKDAY }"#,
      meaning: "teaching days"),
    KeywordRow(
      .weekSlot, "slot", [.week], .perKey, .none, opens: nil,
      shape: "NEW:slot CLOCK counts AMOUNT",
      meaning: "one teaching slot of the day"),
    KeywordRow(
      .calendarHoliday, "holiday", [.calendar], .any, .none, opens: nil,
      shape: "TEXT ( SPAN / every MONTHDAY [ to MONTHDAY ] )",
      meaning: "days without teaching"),
    KeywordRow(
      .calendarWorkday, "workday", [.calendar], .perKey, .none, opens: nil,
      shape: "DATE replaces DATE",
      meaning: "exchanged day"),
    KeywordRow(
      .calendarCovers, "covers", [.calendar], .one, .none, opens: nil,
      shape: "SPAN",
      meaning: "the time whose holidays are known; scheduling outside it is an error"),
  ]
}
