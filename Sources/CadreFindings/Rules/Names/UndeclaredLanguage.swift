import CadreText

extension Rule {
  public static let undeclaredLanguage = Rule(
    "undeclared-language", .error,
    summary: "a text in a language that the programme does not declare",
    explanation: """
      The languages of a programme are listed once (`language vi, en`); the first is that of text \
      without a mark. A text in another language would be printed nowhere.
      """,
    wrong: """
      cadre 1

      language vi, en
      module UNI-101 "Nhập môn" en "Introduction" fr "Introduction"
      """,
    right: """
      cadre 1

      language vi, en
      module UNI-101 "Nhập môn" en "Introduction"
      """)
}

extension Finding {
  public static func undeclaredLanguage(_ code: String, at place: Origin, declared: [String])
    -> Finding
  {
    let list = declared.joined(separator: ", ")
    return Finding(
      .undeclaredLanguage, at: place, "the language \(code) is not declared",
      remark: declared.isEmpty ? "no language is declared" : "declared: \(list)",
      help: ["declare it: language \((declared + [code]).joined(separator: ", "))"])
  }
}
