import CadreText

extension Rule {
  public static let quotaUnmet = Rule(
    "quota-unmet", .warning,
    summary: "a least number of classes or learners a year that a timetable does not reach",
    explanation: """
      An agreement promises a partner at least so many classes or learners a year, and the \
      timetable gives it fewer. Plan more cohorts of its modules, name it as `provider` of more, \
      or agree on less. Years without any session are not asked about, nor those in which the \
      agreement does not hold. It is found by `cadre schedule` and `cadre build`, since only a \
      timetable tells.
      """,
    wrong: Self.partnerProgram(least: "at least 2 classes a year"),
    right: Self.partnerProgram(least: "at least 1 class a year"), foundBy: .planning)

  private static func partnerProgram(least: String) -> String {
    """
    cadre 1

    calendar work "Work" {
        covers 2026
        week mon to fri {
            slot morning 08:00 to 11:00 counts 3 hours
        }
    }
    partner college "College" {
        agreement 2026
        offers A
        \(least)
    }
    module A "Talk" {
        length 6 hours
        provider college
    }
    path p "Path" {
        stage one "One" {
            all of (A)
        }
    }
    cohort k1 "Cohort 1" {
        follows p
        size 12
        starts 2026-03-02
    }
    """
  }
}

extension Finding {
  /// `subject` is a class or a learner.
  public static func quotaUnmet(
    _ partner: String, year: Int, least: Int, planned: Int, of subject: String, at place: Origin
  ) -> Finding {
    Finding(
      .quotaUnmet, at: place,
      "\(partner) has \(Plural.text(planned, subject)) in \(year), fewer than the \(least) agreed",
      remark: "not reached in \(year)")
  }
}
