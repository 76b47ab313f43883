import CadreText

extension Rule {
  public static let certifiedSum = Rule(
    "certified-sum", .error,
    summary: "a workforce with more certified people than people",
    explanation: """
      `certified 240 in OSH-120` are people of the first head count. The forecast spreads them \
      over the years for which the certificate holds; more of them than people make no sense.
      """,
    wrong: """
      cadre 1

      module OSH-120 "Work safety"
      position chair "Chair"
      workforce chairs "Chairs" of chair {
          headcount 200 in 2025
          certified 240 in OSH-120
      }
      """,
    right: """
      cadre 1

      module OSH-120 "Work safety"
      position chair "Chair"
      workforce chairs "Chairs" of chair {
          headcount 400 in 2025
          certified 240 in OSH-120
      }
      """)
}

extension Finding {
  public static func certifiedSum(
    _ module: String, certified: Int, of people: Int, year: Int, at place: Origin, countAt: Origin
  ) -> Finding {
    Finding(
      .certifiedSum, at: place, "\(certified) are certified in \(module), of \(people) people",
      remark: "more than there are", labels: [Label(countAt, "head count of \(year)")])
  }
}
