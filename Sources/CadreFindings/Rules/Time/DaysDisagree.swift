import CadreText

extension Rule {
  public static let daysDisagree = Rule(
    "days-disagree", .warning,
    summary: "a number of days, weeks, months or years beside dates that hold another number",
    explanation: """
      “3 days, 20 to 21 March” names two days. Those who read the number and those who read the \
      dates will come on different days, and papers for travel and pay are written from either. \
      Cadre reads numbers before `days`, `weeks`, `months`, `years`, `ngày`, `tuần`, `tháng` and \
      `năm` in titles and notes, and compares them with the dates in the same text, or with those \
      of the statement: the span of a holiday, phase, term or screening, `runs` of a programme, \
      `starts` and `finishes` of a cohort.

      Only what no reading allows is reported: more than the dates touch, or of a holiday and of \
      days in one text, fewer than the days and than its working days. Where the number counts \
      something else, say so in the text, or write `allow days-disagree because "…"`.
      """,
    fix: .unsafe(
      """
      writes the number that the dates hold, or the last day that the number asks for; only the \
      author knows which of the two is right
      """),
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026
          phase pilot "Pilot course, 3 days" 2026-03-20 to 2026-03-21
          phase courses "Courses" 2026-03-22 to 2026-12-31 {
              note "Retreat of 3 days, 20 to 21 June"
          }
          phase before "Preparation" 2026-01-01 to 2026-03-19
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026
          phase pilot "Pilot course, 3 days" 2026-03-20 to 2026-03-22
          phase courses "Courses" 2026-03-23 to 2026-12-31 {
              note "Retreat of 2 days, 20 to 21 June"
          }
          phase before "Preparation" 2026-01-01 to 2026-03-19
      }
      """)
}

/// A number of days in a text, and what the dates beside it hold.
public struct StatedDays {
  /// The number and its unit as written, and the number alone.
  public var text: String
  public var place: Origin
  public var count: Origin
  public var held: (count: Int, text: String) = (0, "")
  public var dates: Origin
  /// Where the dates end, and the day on which they would to hold the number.
  public var end: Origin?
  public var longer: String?

  public init(text: String, place: Origin, count: Origin) {
    self.text = text
    self.place = place
    self.count = count
    dates = place
  }
}

extension Finding {
  /// The numbers in one title and its translations; nil for none.
  public static func daysDisagree(_ all: [StatedDays]) -> Finding? {
    guard let first = all.first else { return nil }
    var fixes = [
      Fix(
        "write \(first.held.count) as the number of the text",
        all.map { TextEdit($0.count, String($0.held.count)) })
    ]
    if let longer = first.longer, let end = first.end {
      fixes.append(Fix("let the dates end on \(longer)", [TextEdit(end, longer)]))
    }
    var labels = [Label(first.dates, first.held.text)]
    labels += all.dropFirst().map { Label($0.place, "here too") }
    return Finding(
      .daysDisagree, at: first.place,
      "the text says \(first.text), but the dates hold \(first.held.text)",
      remark: "not what the dates say", labels: labels, fixes: fixes)
  }
}
