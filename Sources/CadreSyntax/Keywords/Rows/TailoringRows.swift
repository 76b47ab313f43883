extension KeywordRow {
  /// Statements of a tailoring and of its changes.
  static let tailoringRows: [KeywordRow] = [
    KeywordRow(
      .changeTitle, "title", [.change], .atMostOne, .set, opens: nil,
      shape: "TEXT",
      meaning: "another title"),
    KeywordRow(
      .changeBecause, "because", [.change], .atMostOne, .none, opens: nil,
      shape: "TEXT",
      meaning: "why a minimum is made weaker"),
    KeywordRow(
      .changeLength, "length", [.changedModule], .any, .add, opens: nil,
      shape: #"( "+" / "-" ) AMOUNT [ NAME ]"#,
      meaning: "a module becomes longer or shorter by so much, in one part"),
    KeywordRow(
      .tailoringChange, "change", [.tailoring], .perKey, .none, opens: .changedModule,
      shape: """
        ( module REF:module / path REF:path / position REF:position / competency REF:competency \
        )
        """,
      meaning: "changes a thing of the base"),
    KeywordRow(
      .tailoringReplace, "replace", [.tailoring], .perKey, .none, opens: nil,
      shape: "REF:module with REF:module [ because TEXT ]",
      meaning: "every mention of the first reads the second"),
    KeywordRow(
      .tailoringDrop, "drop", [.tailoring], .perKey, .none, opens: nil,
      shape: "( module REF:module / path REF:path / position REF:position ) [ because TEXT ]",
      meaning: "the thing is not there"),
    KeywordRow(
      .changeReplace, "replace", [.changedPath], .perKey, .none, opens: .stage,
      shape: "( stage REF:stage / section REF:section ) [ TEXT ]",
      meaning: "in a path, this stage or section instead of the base's"),
    KeywordRow(
      .changeDrop, "drop", [.change], .any, .none, opens: nil,
      shape: "NAME [ ( NAME / TEXT / INT ) ]",
      meaning: "takes a line of the changed thing away"),
  ]
}
