import CadreText

extension Rule {
  public static let excludedTogether = Rule(
    "excluded-together", .error,
    summary: "two modules asked of the same learners that exclude each other",
    explanation: """
      `excludes` goes both ways: who has completed one of the two may not take the other. A path \
      that asks for both, a path that expects one at entry and asks for the other, or a cohort \
      whose paths and completed modules come to that, can be followed by nobody. Offer the two as \
      a choice, or drop the `excludes`.
      """,
    wrong: """
      cadre 1

      module A "Law for beginners"
      module B "Law" {
          excludes A
      }
      path p "Path" {
          stage one "One" {
              all of (A, B)
          }
      }
      """,
    right: """
      cadre 1

      module A "Law for beginners"
      module B "Law" {
          excludes A
      }
      path p "Path" {
          stage one "One" {
              any 1 of (A, B)
          }
      }
      """,
    restsOn: ["all", "any", "stage", "section", "entry", "excludes", "follows", "completed"])
}

/// Two modules that exclude each other, and where that is said.
public struct ExcludedPair: Sendable {
  public var first: String
  public var second: String
  public var saidAt: Origin

  public init(first: String, second: String, saidAt: Origin) {
    self.first = first
    self.second = second
    self.saidAt = saidAt
  }
}

extension Finding {
  /// `firstAt`: where the path asks for the first module; nil where learners bring it at entry.
  public static func excludedTogether(
    _ pair: ExcludedPair, path: String, at place: Origin, firstAt: Origin?, variant: String?
  ) -> Finding {
    let asks =
      firstAt == nil
      ? "expects \(pair.first) at entry and asks for \(pair.second), which exclude each other"
      : "asks for both \(pair.first) and \(pair.second), which exclude each other"
    return Finding(
      .excludedTogether, at: place, "\(path) \(asks)", remark: "nobody can take both",
      labels: [firstAt.map { Label($0, "\(pair.first) is asked for, too") }].compactMap { $0 }
        + [Label(pair.saidAt, "excluded here")],
      help: firstAt == nil
        ? [] : ["leave the choice to the learners: any 1 of (\(pair.first), \(pair.second))"],
      variant: variant)
  }

  /// What a cohort has completed, or what its paths ask for together.
  public static func excludedTogether(
    _ pair: ExcludedPair, cohort: String, isCompleted: Bool, at place: Origin, variant: String?
  ) -> Finding {
    Finding(
      .excludedTogether, at: place,
      isCompleted
        ? "\(cohort) is to take \(pair.second), but has completed \(pair.first), which excludes it"
        : "the paths of \(cohort) ask for both \(pair.first) and \(pair.second), which exclude"
          + " each other",
      remark: "nobody can take both", labels: [Label(pair.saidAt, "excluded here")],
      variant: variant)
  }
}
