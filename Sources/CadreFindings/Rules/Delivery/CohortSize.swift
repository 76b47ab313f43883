import CadreText

extension Rule {
  public static let classTooSmall = Rule(
    "class-too-small", .error,
    summary: "a cohort too small for a module, or one that no equal groups fit",
    explanation: """
      `class of 6 to 12` is the least and the most learners in one group. A larger cohort is \
      split into equal groups; a smaller one cannot be taught unless it joins another.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics" {
          length 8 hours
          class of 15 to 40
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics" {
          length 8 hours
          class of 10 to 40
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
      }
      """)

  public static let noRoom = Rule(
    "no-room", .error,
    summary: "no room of the wanted kind has seats enough",
    explanation: """
      A module needs a room of a kind, and no declared room of that kind seats its groups. \
      Declare a larger room or make the classes smaller.
      """,
    wrong: """
      cadre 1

      kind simulator "Simulator" of room
      room sim "Simulator" {
          kind simulator
          seats 8
      }
      module AVS-220 "Drill" {
          length 8 hours
          class of 10 to 12
          needs simulator
      }
      """,
    right: """
      cadre 1

      kind simulator "Simulator" of room
      room sim "Simulator" {
          kind simulator
          seats 12
      }
      module AVS-220 "Drill" {
          length 8 hours
          class of 10 to 12
          needs simulator
      }
      """,
    restsOnOthers: ["room", "kind", "seats"])

  public static let noInstructor = Rule(
    "no-instructor", .error,
    summary: "no declared instructor of the wanted kind is qualified for the module",
    explanation: """
      A module needs an instructor of a kind, and among the declared instructors none of that \
      kind teaches it, so it can never be scheduled. Where no instructor at all is declared, \
      nothing is asked.
      """,
    wrong: """
      cadre 1

      kind drill "Drill instructor" of instructor
      module A "Talk"
      module AVS-220 "Drill" {
          length 8 hours
          needs 1 drill
      }
      instructor nga "Nga" {
          kind drill
          teaches A
      }
      """,
    right: """
      cadre 1

      kind drill "Drill instructor" of instructor
      module A "Talk"
      module AVS-220 "Drill" {
          length 8 hours
          needs 1 drill
      }
      instructor nga "Nga" {
          kind drill
          teaches A, AVS-220
      }
      """,
    restsOnOthers: ["instructor", "kind", "teaches"])
}

extension Finding {
  public static func classTooSmall(
    cohort: String, size: Int, module: String, least: Int, most: Int, at place: Origin,
    classAt: Origin, variant: String?
  ) -> Finding {
    let message =
      size < least
      ? "the cohort \(cohort) has \(size) learners, but \(module) takes \(least) at least"
      : "\(size) learners of \(cohort) fit no equal groups of \(least) to \(most) for \(module)"
    return Finding(
      .classTooSmall, at: place, message, remark: "\(size) learners",
      labels: [Label(classAt, "class of \(least) to \(most)")], variant: variant)
  }

  public static func noRoom(
    module: String, kind: String, learners: Int,
    largest: (name: String, seats: Int, place: Origin)?,
    at place: Origin
  ) -> Finding {
    let message =
      largest == nil
      ? "\(module) needs a \(kind), but no room is one"
      : "no \(kind) seats \(learners) learners, which \(module) takes at least"
    return Finding(
      .noRoom, at: place, message, remark: "needed here",
      labels: largest.map { [Label($0.place, "the largest, \($0.name), seats \($0.seats)")] } ?? [])
  }

  public static func noInstructor(
    module: String, wanted: Int, kind: String, qualified: Int, at place: Origin
  ) -> Finding {
    let found = qualified == 0 ? "no instructor" : "only \(qualified)"
    return Finding(
      .noInstructor, at: place,
      "\(module) needs \(wanted) × \(kind), but \(found) of that kind teaches it",
      remark: "needed here",
      help: ["add \(module) to `teaches` of an instructor with `kind \(kind)`"])
  }
}
