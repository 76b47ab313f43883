extension KeywordRow {
  /// Statements of the programme, its phases, its legal bases and its dimensions.
  static let programmeRows: [KeywordRow] = [
    KeywordRow(
      .programBudget, "budget", [.program], .perKey, .none, opens: nil,
      shape: "YEAR at most MONEY",
      meaning: "money for the year"),
    KeywordRow(
      .programLanguage, "language", [.file, .program], .atMostOne, .none, opens: nil,
      shape: #"CODE { "," CODE }"#,
      meaning: "languages; the first is that of untagged text"),
    KeywordRow(
      .programOwner, "owner", [.program, .target], .atMostOne, .none, opens: nil,
      shape: "TEXT",
      meaning: "who answers for it"),
    KeywordRow(
      .programEdition, "edition", [.program], .atMostOne, .none, opens: nil,
      shape: "TEXT [ from WHEN ] [ replaces TEXT ]",
      meaning: "edition of the programme"),
    KeywordRow(
      .programRuns, "runs", [.program], .atMostOne, .none, opens: nil,
      shape: "SPAN",
      meaning: "first and last day"),
    KeywordRow(
      .programDefault, "default", [.program], .atMostOne, .none, opens: nil,
      shape: "calendar REF:calendar",
      meaning: "calendar of cohorts that name none"),
    KeywordRow(
      .programObjective, "objective", [.program], .any, .none, opens: nil,
      shape: "TEXT",
      meaning: "an aim in words"),
    KeywordRow(
      .programSolution, "solution", [.program, .phase], .any, .none, opens: nil,
      shape: "TEXT",
      meaning: "a way in which objectives are to be reached"),
    KeywordRow(
      .programPhase, "phase", [.program], .perKey, .none, opens: .phase,
      shape: "NEW:phase [ TEXT ] SPAN",
      meaning: "a stretch of the programme"),
    KeywordRow(
      .phaseTask, "task", [.phase], .any, .none, opens: nil,
      shape: "TEXT [ by TEXT ] [ due WHEN ]",
      meaning: "a thing to do in a phase"),
    KeywordRow(
      .basisNumber, "number", [.basis], .atMostOne, .none, opens: nil,
      shape: "TEXT",
      meaning: "official number"),
    KeywordRow(
      .basisKind, "kind", [.basis], .atMostOne, .none, opens: nil,
      shape: "REF:kind",
      meaning: "kind of document"),
    KeywordRow(
      .basisIssuer, "issuer", [.basis, .certificate], .atMostOne, .none, opens: nil,
      shape: "TEXT",
      meaning: "who issued it"),
    KeywordRow(
      .basisDated, "dated", [.basis], .atMostOne, .none, opens: nil,
      shape: "DATE",
      meaning: "date of issue"),
    KeywordRow(
      .basisEffective, "effective", [.basis], .atMostOne, .none, opens: nil,
      shape: "from WHEN",
      meaning: "in force from"),
    KeywordRow(
      .basisText, "text", [.basis], .atMostOne, .none, opens: nil,
      shape: "TEXT",
      meaning: "subject of the document"),
    KeywordRow(
      .basisReplaced, "replaced", [.basis], .atMostOne, .none, opens: nil,
      shape: "by REF:basis [ from WHEN ]",
      meaning: "its successor"),
    KeywordRow(
      .basisLink, "link", [.basis], .atMostOne, .none, opens: nil,
      shape: "TEXT",
      meaning: "address of the document (pages link the basis)"),
    KeywordRow(
      .dimensionValue, "value", [.dimension], .perKey, .none, opens: .common,
      shape: "NEW:value [ TEXT ] [ in REF:value ]",
      meaning: "one value of the dimension; `in` a broader value of the same dimension"),
  ]
}
