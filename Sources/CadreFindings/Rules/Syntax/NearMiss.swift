import CadreText

extension Rule {
  public static let nearMiss = Rule(
    "near-miss", .error,
    summary: "words or signs of habit where the language has its own",
    explanation: """
      There is one way to say a thing, so that everyone reads it alike: a range is `12 to 28`, a
      date 2026-03-04, a time 08:00, a number has digits, and requirements are joined by `and` or
      `or`. What was meant is offered as a fix; it is never read silently.
      """,
    fix: .mixed("writes what was meant; safe where there is one reading"),
    wrong: #"""
      cadre 1

      module A "A" {
        class of 10-20
      }
      """#,
    right: #"""
      cadre 1

      module A "A" {
        class of 10 to 20
      }
      """#)
}

/// A way of writing that people bring along.
public enum Slip: Hashable, Sendable {
  case date, time, range, number, joiner, amount, weekday
  /// A small word that is not said.
  case filler(String)
  /// `of`, missing after a word.
  case of(String)
  /// A bullet before the keyword of a line.
  case bullet

  fileprivate var message: String {
    switch self {
    case .date: "a date is written year-month-day"
    case .time: "a time of day is written as 08:00"
    case .range: "a range is written with `to`"
    case .number: "a number is written in digits"
    case .joiner: "requirements are joined by `and` or `or`"
    case .weekday: "days of the week are mon, tue, wed, thu, fri, sat and sun"
    case .amount: "a number stands before what it counts"
    case .filler(let word): "`\(word)` is not said here"
    case .of(let word): "`\(word)` is followed by `of`"
    case .bullet: "a line begins with its keyword, without a bullet"
    }
  }
}

extension Finding {
  /// A slip, and the edits that put right all on its line. `written` is what stands there then,
  /// `taken` what goes without anything in its place.
  public static func slip(
    _ slip: Slip, at place: Origin, written: String, taken: String? = nil, edits: [TextEdit],
    isSafe: Bool
  ) -> Finding {
    let title =
      switch (slip, taken) {
      case (.bullet, _): "take it away"
      case (_, let taken?): "take `\(taken)` away"
      default: "write `\(written)`"
      }
    return nearMiss(slip.message, at: place, fixes: [Fix(title, edits, isSafe: isSafe)])
  }

  /// Something said in another way than the language's, with what was meant.
  public static func nearMiss(
    _ message: String, at place: Origin, help: [String] = [], fixes: [Fix]
  ) -> Finding {
    Finding(.nearMiss, at: place, message, help: help, fixes: fixes)
  }

  /// A name written as a word and a number.
  public static func nameWithSpace(_ name: String, at place: Origin) -> Finding {
    let joined = name.split(separator: " ").joined(separator: "-")
    return nearMiss(
      "a name has no space in it: `\(name)` is a name and a number", at: place,
      fixes: [
        Fix("write `\(joined)`", [TextEdit(place, joined)]),
        Fix("write it in backquotes", [TextEdit(place, "`\(name)`")]),
      ])
  }

  /// A title where a name is wanted.
  public static func titleForName(_ name: String, at place: Origin) -> Finding {
    nearMiss(
      "things are referred to by their name, not by their title", at: place,
      fixes: [Fix("write `\(name)`", [TextEdit(place, name)], isSafe: true)])
  }

  /// Names of modules alone on a line of a stage; `list` is the statement that was meant.
  public static func bareModules(_ list: String, at place: Origin) -> Finding {
    nearMiss(
      "a stage lists its modules with `\(list)`", at: place,
      fixes: [Fix("write `\(list)`", [TextEdit(place, list)])])
  }

  /// The same outside the stages of a path.
  public static func modulesOutsideStage(_ list: String, at place: Origin) -> Finding {
    let section = "section modules {\n        \(list)\n    }"
    return nearMiss(
      "the modules of a path stand in its stages and sections", at: place,
      help: ["a stage lists its modules with `\(list)`"],
      fixes: [Fix("put `\(list)` in a section", [TextEdit(place, section)])])
  }
}
