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

/// A module with what it asks for, where it says so.
public struct AskingModule: Sendable {
  public var name: String
  public var text: String
  public var place: Origin

  public init(name: String, text: String, place: Origin) {
    self.name = name
    self.text = text
    self.place = place
  }
}

extension Finding {
  /// The modules that the size of a cohort does not suit: too small for all of them, or divided
  /// into equal groups too small; nil for none.
  public static func classTooSmall(
    cohort: String, size: Int, modules: [AskingModule], isTooSmall: Bool, at place: Origin,
    variant: String?
  ) -> Finding? {
    guard let first = modules.first else { return nil }
    let names = Plural.list(modules.map(\.name))
    let learners = Plural.text(size, "learner")
    let message =
      isTooSmall
      ? "the cohort \(cohort) has \(learners), too few for \(names)"
      : "\(learners) of \(cohort) fit no equal groups for \(names)"
    return Finding(
      .classTooSmall, at: place, message, remark: learners,
      labels: modules.map { Label($0.place, "\($0.name): \($0.text)") },
      help: isTooSmall
        ? ["let it join another cohort for \(modules.count == 1 ? first.name : "these modules")"]
        : [], variant: variant)
  }

  /// The modules that one lack of rooms keeps from being taught, those that ask for most learners
  /// first.
  public static func noRoom(
    kind: String, modules: [AskingModule], learners: Int,
    largest: (name: String, seats: Int, place: Origin)?
  ) -> Finding? {
    guard let first = modules.first else { return nil }
    let names = Plural.list(modules.map(\.name))
    let verb = modules.count == 1 ? "needs" : "need"
    let takes = modules.count == 1 ? "takes" : "take"
    let message =
      largest == nil
      ? "\(names) \(verb) a \(kind), but no room is one"
      : "\(names) \(takes) at least \(Plural.text(learners, "learner")), "
        + "but no \(kind) seats so many"
    var labels = modules.dropFirst().map { Label($0.place, "\($0.name) needs it too") }
    if let largest {
      let seats = Plural.text(largest.seats, "learner")
      labels.append(Label(largest.place, "the largest, \(largest.name), seats \(seats)"))
    }
    return Finding(.noRoom, at: first.place, message, remark: "needed here", labels: labels)
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

  /// Modules that need an instructor of a kind that nobody is; nil for none.
  public static func noInstructorAtAll(kind: String, modules: [AskingModule]) -> Finding? {
    guard let first = modules.first else { return nil }
    let verb = modules.count == 1 ? "needs" : "need"
    return Finding(
      .noInstructor, at: first.place,
      "\(Plural.list(modules.map(\.name))) \(verb) a \(kind), but no instructor is one",
      remark: "needed here",
      labels: modules.dropFirst().map { Label($0.place, "\($0.name) needs one too") },
      help: ["say `kind \(kind)` in the block of an instructor"])
  }
}
