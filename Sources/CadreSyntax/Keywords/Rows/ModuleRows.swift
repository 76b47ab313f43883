extension KeywordRow {
  /// Statements of a module.
  static let moduleRows: [KeywordRow] = [
    KeywordRow(
      .moduleRepeatable, "repeatable", [.module], .atMostOne, .set, opens: nil,
      shape: "to NUMBER UNIT",
      meaning: "may be taken again up to so much"),
    KeywordRow(
      .moduleLevel, "level", [.module], .atMostOne, .set, opens: nil,
      shape: "REF:level",
      meaning: "level"),
    KeywordRow(
      .moduleField, "field", [.module], .atMostOne, .set, opens: nil,
      shape: "REF:field",
      meaning: "field of work"),
    KeywordRow(
      .moduleTier, "tier", [.module], .atMostOne, .set, opens: nil,
      shape: "LIST:tier",
      meaning: "tiers it is meant for"),
    KeywordRow(
      .moduleLength, "length", [.module], .atMostOne, .set, opens: nil,
      shape: "AMOUNT [ PARTS ]",
      meaning: "contact time and its parts"),
    KeywordRow(
      .moduleCredits, "credits", [.module], .atMostOne, .set, opens: nil,
      shape: "NUMBER [ ( to NUMBER / or NUMBER { or NUMBER } ) ]",
      meaning: "credits"),
    KeywordRow(
      .moduleTeaches, "teaches", [.module], .perKey, .upsert, opens: nil,
      shape: #"REF:competency to INT { "," REF:competency to INT }"#,
      meaning: "proficiency reached"),
    KeywordRow(
      .moduleRequires, "requires", [.module], .any, .add, opens: nil,
      shape: "REQUIREMENT",
      meaning: "what must be held before (corequisites are terms of the requirement)"),
    KeywordRow(
      .moduleRecommends, "recommends", [.module], .any, .add, opens: nil,
      shape: "LIST:module",
      meaning: "good to have before"),
    KeywordRow(
      .moduleExcludes, "excludes", [.module], .any, .add, opens: nil,
      shape: "LIST:module",
      meaning: "anti-requisite"),
    KeywordRow(
      .moduleSame, "same", [.module], .perKey, .upsert, opens: nil,
      shape: "as REF:module [ until WHEN ]",
      meaning: "equivalence, both ways: either counts as the other, once"),
    KeywordRow(
      .moduleCounts, "counts", [.module], .perKey, .upsert, opens: nil,
      shape: "as REF:module [ until WHEN ]",
      meaning: "counts as the other, one way"),
    KeywordRow(
      .moduleRecognises, "recognises", [.module], .perKey, .upsert, opens: nil,
      shape: """
        certificate REF:certificate [ ( issued after DATE / issued in the last DURATION ) ]
        """,
      meaning: "recognition of prior learning: the holder counts as having completed the module"),
    KeywordRow(
      .moduleValid, "valid", [.module], .atMostOne, .set, opens: nil,
      shape: """
        ( DURATION [ to the day ] / to each MONTHDAY [ "," at least DURATION ] ) [ "," renewed \
        by REQUIREMENT [ in its last DURATION ] ]
        """,
      meaning: """
        how long it holds, and what renews it (without `renewed by`: the module itself; without \
        `within`: always counted anew)
        """),
    KeywordRow(
      .moduleLapsed, "lapsed", [.module], .any, .add, opens: nil,
      shape: "( up to DURATION / longer than DURATION ) needs REQUIREMENT",
      meaning: "what brings it back after it lapsed (without: the module itself again)"),
    KeywordRow(
      .moduleDelivery, "delivery", [.module], .atMostOne, .set, opens: nil,
      shape: "LIST:kind",
      meaning: "ways of teaching"),
    KeywordRow(
      .moduleTaught, "taught", [.module], .atMostOne, .set, opens: nil,
      shape: #"in CODE { "," CODE }"#,
      meaning: "languages of instruction (any of them)"),
    KeywordRow(
      .moduleClass, "class", [.module], .atMostOne, .set, opens: nil,
      shape: "of INT to INT",
      meaning: "least and most learners in one group"),
    KeywordRow(
      .moduleNeeds, "needs", [.module], .any, .add, opens: nil,
      shape: #"NEED { "," NEED } [ for REF:part ]"#,
      meaning: "rooms and instructors by kind or name, for the whole or one part"),
    KeywordRow(
      .modulePace, "pace", [.module], .atMostOne, .set, opens: nil,
      shape: """
        ( consecutive days / one day / INT ( session / sessions ) a week / self-paced within \
        DURATION )
        """,
      meaning: "how sessions are spread over the cohort's meeting days"),
    KeywordRow(
      .moduleDue, "due", [.module], .any, .add, opens: nil,
      shape: "within DURATION after REF:module",
      meaning: "deadline from a completion"),
    KeywordRow(
      .moduleOpen, "open", [.module], .atMostOne, .set, opens: nil,
      shape: "to LIST:path",
      meaning: "only for those who follow one of these"),
    KeywordRow(
      .moduleApart, "apart", [.module], .any, .add, opens: nil,
      shape: "from LIST:module",
      meaning: "never in the same term"),
    KeywordRow(
      .moduleOffered, "offered", [.module], .atMostOne, .set, opens: nil,
      shape: "in LIST:term|season",
      meaning: "terms or seasons"),
    KeywordRow(
      .moduleAssessed, "assessed", [.module], .any, .add, opens: nil,
      shape: """
        by REF:kind [ TEXT ] [ pass PERCENT ] [ "," retake after DURATION ] [ "," INT ( attempt \
        / attempts ) ]
        """,
      meaning: "assessment"),
    KeywordRow(
      .moduleOutcome, "outcome", [.module], .any, .add, opens: nil,
      shape: "TEXT",
      meaning: "learning outcome"),
    KeywordRow(
      .moduleTopic, "topic", [.module], .perKey, .upsert, opens: nil,
      shape: "[ NEW:topic ] TEXT [ AMOUNT ]",
      meaning: "a topic and its time"),
    KeywordRow(
      .moduleCost, "cost", [.module], .atMostOne, .set, opens: nil,
      shape: "MONEY { a NAME }",
      meaning: "price"),
    KeywordRow(
      .moduleProvider, "provider", [.module], .atMostOne, .set, opens: nil,
      shape: "LIST:partner",
      meaning: "who teaches it"),
  ]
}
