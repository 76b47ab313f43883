import CadreText

extension Rule {
  public static let cohortUnserved = Rule(
    "cohort-unserved", .error,
    summary: "a cohort without rooms or instructors enough for a module that it takes",
    explanation: """
      The groups into which a cohort is split need seats, rooms and instructors at the cohort's \
      site, all at one time. Where there are fewer than one group needs, no timetable can exist. \
      Make the classes smaller, or declare what is missing.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics" {
          length 8 hours
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      room a1 "A1" {
          seats 20
      }
      cohort k1 "Cohort 1" {
          follows p
          size 24
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics" {
          length 8 hours
          class of 10 to 20
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      room a1 "A1" {
          seats 20
      }
      cohort k1 "Cohort 1" {
          follows p
          size 24
      }
      """,
    restsOnOthers: ["room", "instructor", "kind", "seats", "site", "teaches", "class"])
}

extension Finding {
  /// `lack`: "no classroom at hanoi seats 24". `need` and `site`: where the module asks for it and
  /// the cohort says where it is taught.
  public static func cohortUnserved(
    cohort: String, module: String, lack: String, at place: Origin, need: Origin?, site: Origin?,
    variant: String?
  ) -> Finding {
    let asked = need.map { Label($0, "the module needs it") }
    let taught = site.map { Label($0, "taught here") }
    return Finding(
      .cohortUnserved, at: place, "\(module) cannot be taught to \(cohort): \(lack)",
      remark: "the cohort's learners", labels: [asked, taught].compactMap { $0 },
      variant: variant)
  }
}
