extension KeywordRow {
  /// Statements at the top of a file: the programme, its taxonomy and its base.
  static let fileRows: [KeywordRow] = [
    KeywordRow(
      .fileCadre, "cadre", [.file, .config], .one, .none, opens: nil,
      shape: "INT",
      meaning: "edition of the language; first statement of each file"),
    KeywordRow(
      .fileUse, "use", [.file], .any, .none, opens: nil,
      shape: "TEXT [ as NEW:alias ]",
      meaning: "names of another folder, bare or behind an alias"),
    KeywordRow(
      .fileProgram, "program", [.file], .atMostOne, .none, opens: .program,
      shape: "NEW:program [ TEXT ]",
      meaning: "the programme of this folder"),
    KeywordRow(
      .fileBasis, "basis", [.file], .any, .none, opens: .basis,
      shape: "NEW:basis [ TEXT ]",
      meaning: "a legal basis"),
    KeywordRow(
      .fileUnit, "unit", [.file], .any, .none, opens: .common,
      shape: "NEW:unit [ TEXT ] is NUMBER UNIT",
      meaning: "a unit of contact time"),
    KeywordRow(
      .fileLevels, "levels", [.file], .atMostOne, .none, opens: nil,
      shape: #"NEW:level TEXT { "," NEW:level TEXT }"#,
      meaning: "ordered levels of modules"),
    KeywordRow(
      .fileScale, "scale", [.file], .any, .none, opens: nil,
      shape: #"NEW:scale INT TEXT { "," INT TEXT }"#,
      meaning: "ordered proficiency scale"),
    KeywordRow(
      .fileField, "field", [.file], .any, .none, opens: .common,
      shape: "NEW:field [ TEXT ] LIFE",
      meaning: "a field of work"),
    KeywordRow(
      .fileTier, "tier", [.file], .any, .none, opens: .common,
      shape: "NEW:tier [ TEXT ] LIFE",
      meaning: "a tier of the organisation"),
    KeywordRow(
      .fileDimension, "dimension", [.file], .any, .none, opens: .dimension,
      shape: "NEW:dimension [ TEXT ]",
      meaning: "an axis of tailoring"),
    KeywordRow(
      .fileCertificate, "certificate", [.file], .any, .none, opens: .certificate,
      shape: "NEW:certificate [ TEXT ] LIFE",
      meaning: "a certificate that requirements and recognition name"),
    KeywordRow(
      .fileKind, "kind", [.file], .any, .none, opens: .common,
      shape: """
        NEW:kind [ TEXT ] of ( room / instructor / partner / basis / delivery / assessment )
        """,
      meaning: """
        a kind of room, instructor, partner, basis, delivery or assessment, with its title
        """),
    KeywordRow(
      .fileCompetency, "competency", [.file, .tailoring], .any, .none, opens: .competency,
      shape: "NEW:competency [ TEXT ] LIFE",
      meaning: "an observable ability"),
    KeywordRow(
      .fileModule, "module", [.file, .tailoring], .any, .none, opens: .module,
      shape: "NEW:module [ TEXT ] LIFE",
      meaning: "the smallest thing that is taught and passed"),
    KeywordRow(
      .filePath, "path", [.file, .tailoring], .any, .none, opens: .path,
      shape: "NEW:path [ TEXT ] [ for LIST:position ] LIFE",
      meaning: "a learning path (roadmap)"),
    KeywordRow(
      .filePosition, "position", [.file, .tailoring], .any, .none, opens: .position,
      shape: "NEW:position [ TEXT ] LIFE",
      meaning: "a job title with obligations"),
    KeywordRow(
      .fileTailoring, "tailoring", [.file], .any, .none, opens: .tailoring,
      shape: "NEW:tailoring [ TEXT ] for CONDITION",
      meaning: "tailoring: what changes where the condition holds"),
    KeywordRow(
      .fileActivity, "activity", [.file], .any, .none, opens: .common,
      shape: "NEW:activity [ TEXT ]",
      meaning: "something done on the job, counted for recency"),
    KeywordRow(
      .filePart, "part", [.file], .any, .none, opens: .common,
      shape: "NEW:part [ TEXT ]",
      meaning: "a part of contact time beside theory and practice"),
    KeywordRow(
      .fileGrades, "grades", [.file], .atMostOne, .none, opens: nil,
      shape: #"NAME { "," NAME }"#,
      meaning: "grades, best first"),
    KeywordRow(
      .fileRequirement, "requirement", [.file, .tailoring], .any, .none, opens: .common,
      shape: "NEW:requirement [ TEXT ] is REQUIREMENT",
      meaning: "a requirement with a name (standing, eligibility)"),
  ]
}
