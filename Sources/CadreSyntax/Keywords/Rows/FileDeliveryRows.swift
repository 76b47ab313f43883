extension KeywordRow {
  /// Statements at the top of a file: delivery and governance.
  static let fileDeliveryRows: [KeywordRow] = [
    KeywordRow(
      .fileCalendar, "calendar", [.file], .any, .none, opens: .calendar,
      shape: "NEW:calendar [ TEXT ]",
      meaning: "teaching slots, holidays, exchanged days"),
    KeywordRow(
      .fileSeason, "season", [.file], .any, .none, opens: .common,
      shape: "NEW:season [ TEXT ]",
      meaning: "a recurring term: first, second, summer"),
    KeywordRow(
      .fileTerm, "term", [.file], .any, .none, opens: .common,
      shape: "NEW:term [ TEXT ] SPAN [ in REF:season ]",
      meaning: "an academic term"),
    KeywordRow(
      .fileSite, "site", [.file], .any, .none, opens: .site,
      shape: "NEW:site [ TEXT ] LIFE",
      meaning: "a place"),
    KeywordRow(
      .fileRoom, "room", [.file], .any, .none, opens: .room,
      shape: "NEW:room [ TEXT ] LIFE",
      meaning: "a room"),
    KeywordRow(
      .fileInstructor, "instructor", [.file], .any, .none, opens: .instructor,
      shape: "NEW:instructor [ TEXT ] LIFE",
      meaning: "a teacher"),
    KeywordRow(
      .filePartner, "partner", [.file], .any, .none, opens: .partner,
      shape: "NEW:partner [ TEXT ] LIFE",
      meaning: "a provider under agreement"),
    KeywordRow(
      .fileCohort, "cohort", [.file], .any, .none, opens: .cohort,
      shape: "NEW:cohort [ TEXT ]",
      meaning: "a group of learners who follow a path together"),
    KeywordRow(
      .fileTarget, "target", [.file], .any, .none, opens: .target,
      shape: "NEW:target [ TEXT ]",
      meaning: "a measurable aim"),
    KeywordRow(
      .fileWorkforce, "workforce", [.file], .any, .none, opens: .workforce,
      shape: "NEW:workforce [ TEXT ] of REF:position [ for SELECTION ]",
      meaning: "head counts for the forecast"),
    KeywordRow(
      .fileScreening, "screening", [.file], .any, .none, opens: .screening,
      shape: "NEW:screening [ TEXT ] [ for LIST:position ] [ SPAN ]",
      meaning: "assessment of competency groups"),
    KeywordRow(
      .fileNorm, "norm", [.file], .any, .none, opens: .common,
      shape: "NEW:norm [ TEXT ] MONEY { a NAME } [ for SELECTION ] LIFE",
      meaning: "a cost norm"),
    KeywordRow(
      .fileProperty, "property", [.file], .any, .none, opens: .common,
      shape: """
        ( module / path / position / instructor / room / partner / cohort ) NEW:property [ TEXT \
        ] ( text / number / date / name / amount / truth ) [ required ]
        """,
      meaning: "a statement head of the author's own"),
    KeywordRow(
      .fileCheck, "check", [.file], .any, .none, opens: .check,
      shape: "TEXT",
      meaning: "a rule of the author's own"),
    KeywordRow(
      .fileOutside, "outside", [.file], .any, .none, opens: nil,
      shape: "LIST:module TEXT",
      meaning: "modules of somebody else's catalogue, known by name only"),
  ]
}
