import CadreText

extension Rule {
  public static let bands = Rule(
    "bands", .error,
    summary: "bands of a screening that leave results out or share them",
    explanation: """
      Each band begins at a result and reaches to the next one. The lowest begins at 0 %, no two \
      begin at the same result, and they are written from the lowest up, so that everybody who is \
      screened is in one of them and readers see which.
      """,
    wrong: """
      cadre 1

      screening annual "Annual" {
          band "Fair" from 20 %
          band "Ready" from 80 %
      }
      """,
    right: """
      cadre 1

      screening annual "Annual" {
          band "Fair" from 0 %
          band "Ready" from 80 %
      }
      """)
}

extension Finding {
  public static func bandHole(
    _ screening: String, below first: String, at place: Origin
  ) -> Finding {
    Finding(
      .bands, at: place, "no band of \(screening) takes results below \(first) %",
      remark: "the lowest band", help: ["let the lowest band begin from 0 %"])
  }

  public static func bandTwice(
    _ band: String, from share: String, at place: Origin, first: Origin
  ) -> Finding {
    Finding(
      .bands, at: place, "two bands begin from \(share) %", remark: "“\(band)” takes nobody",
      labels: [Label(first, "begins there too")])
  }

  public static func bandOrder(
    _ band: String, at place: Origin, before: Origin
  ) -> Finding {
    Finding(
      .bands, at: place, "the band “\(band)” begins below the one before it",
      remark: "out of order", labels: [Label(before, "begins higher")])
  }
}
