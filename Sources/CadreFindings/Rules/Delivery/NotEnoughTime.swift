import CadreText

extension Rule {
  public static let notEnoughTime = Rule(
    "not-enough-time", .error,
    summary: "a cohort whose meeting days hold less time than its modules need",
    explanation: """
      The modules that a cohort takes in any case, and what they require, need more contact time \
      than the slots of its meeting days within its time hold. No timetable can exist; give the \
      cohort more days, more slots, more weekly load or a longer time.

      The same is asked of each module whose first day is `fixed`: a course of three days that \
      begins the day before the cohort finishes has two days.
      """,
    wrong: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
      }
      module UNI-101 "Basics" {
          length 24 hours
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-03-02
          finishes by 2026-03-20
          meets mon, wed
      }
      """,
    right: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
      }
      module UNI-101 "Basics" {
          length 24 hours
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-03-02
          finishes by 2026-03-27
          meets mon, wed
      }
      """,
    restsOnAll: ["calendar", "week", "slot", "covers", "workday"])
}

/// What keeps the time of a cohort short.
public enum TimeLimit: Sendable {
  case start, finish
  /// So much in each of a number of terms.
  case terms(Int)

  fileprivate var words: String {
    switch self {
    case .start: "no session before"
    case .finish: "no session after"
    case .terms(let count): count == 1 ? "in one term" : "in each of \(count) terms"
    }
  }
}

extension Finding {
  public static func notEnoughTime(
    cohort: String, needed: String, held: String, until day: String, at place: Origin,
    limits: [(TimeLimit, Origin)], variant: String?
  ) -> Finding {
    Finding(
      .notEnoughTime, at: place,
      "\(cohort) needs \(needed), but its meeting days to \(day) hold \(held)",
      remark: "not enough time", labels: limits.map { Label($1, $0.words) },
      variant: variant)
  }

  /// A module that is fixed on a day and does not fit before what follows: the fixed day of a
  /// module that requires it (`ends` names it) or the last day of the cohort.
  public static func notEnoughDays(
    _ module: String, cohort: String, needed: String, held: String, from first: String,
    to last: String, at place: Origin, ends: (module: String?, place: Origin)?, lengthAt: Origin,
    variant: String?
  ) -> Finding {
    var labels = [Label(lengthAt, "takes \(needed)")]
    if let ends {
      let reason = ends.module.map { "\($0) requires it" } ?? "no session after"
      labels.append(Label(ends.place, reason))
    }
    let days = first == last ? "on \(first)" : "from \(first) to \(last)"
    return Finding(
      .notEnoughTime, at: place,
      "\(module) takes \(needed), but \(cohort) meets for \(held) \(days)",
      remark: "begins here", labels: labels, variant: variant)
  }
}
