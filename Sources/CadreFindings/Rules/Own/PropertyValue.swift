import CadreText

extension Rule {
  public static let propertyValue = Rule(
    "property-value", .error,
    summary: "a value that is not of its property's type",
    explanation: """
      `property` says what follows the head: a text, a number, a date, a name, an amount (a \
      number and a unit) or a truth (`yes`, `no`; nothing means yes).
      """,
    wrong: """
      cadre 1

      property module approved "Day of approval" date
      module UNI-101 "Basics" {
          approved "in spring"
      }
      """,
    right: """
      cadre 1

      property module approved "Day of approval" date
      module UNI-101 "Basics" {
          approved 2026-03-04
      }
      """)
}

extension Finding {
  public static func propertyValue(
    _ name: String, wanted: String, example: String, at place: Origin, declaredAt: Origin
  ) -> Finding {
    let article = wanted == "amount" ? "an" : "a"
    return Finding(
      .propertyValue, at: place, "`\(name)` takes \(article) \(wanted)",
      remark: "not \(article) \(wanted)", labels: [Label(declaredAt, "declared here")],
      help: ["write it as `\(name) \(example)`"])
  }
}
