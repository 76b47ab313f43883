import CadreText

extension Rule {
  public static let dropWithoutEffect = Rule(
    "drop-without-effect", .error,
    summary: "a `drop` of a line that the thing does not have",
    explanation: """
      `drop HEAD` takes every line with that head away, `drop HEAD KEY` the one with that key. \
      Where there is none, the author expected something that is not so.
      """,
    wrong: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics"
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              drop recommends
          }
      }
      """,
    right: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-100 "Before the basics"
      module UNI-101 "Basics" {
          recommends UNI-100
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              drop recommends
          }
      }
      """)

  public static let weakerMinimum = Rule(
    "weaker-minimum", .warning,
    summary: "a tailoring that makes a minimum weaker without saying why",
    explanation: """
      A tailoring shortens a module, teaches a competency to a lower step, or lets a smaller class \
      begin. That may be right, but those who approve the programme will ask: write \
      `because "…"` in the same `change`.
      """,
    wrong: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics" {
          class of 15 to 40
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              class of 10 to 25
          }
      }
      """,
    right: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module UNI-101 "Basics" {
          class of 15 to 40
      }
      tailoring b "Mountain" for region mountain {
          change module UNI-101 {
              class of 10 to 25
              because "Small classes in highland communes"
          }
      }
      """,
    restsOn: ["because"])

  public static let droppedButRequired = Rule(
    "dropped-but-required", .error,
    summary: "a tailoring drops a module that another one requires",
    explanation: """
      The module is not there in this variant, but another module of the variant cannot be taken \
      without it. Drop that one too, change its `requires`, or `replace` the module with another.
      """,
    wrong: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module A "First"
      module B "Second" {
          requires A
      }
      tailoring b "Mountain" for region mountain {
          drop module A
      }
      """,
    right: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module A "First"
      module B "Second" {
          requires A
      }
      tailoring b "Mountain" for region mountain {
          drop module A
          drop module B
      }
      """)
}

extension Finding {
  public static func dropWithoutEffect(_ line: String, of thing: String, at place: Origin)
    -> Finding
  {
    Finding(
      .dropWithoutEffect, at: place, "\(thing) has no line `\(line)` to drop",
      remark: "nothing to drop")
  }

  public static func weakerMinimum(
    _ what: String, from old: String, to new: String, thing: String, at place: Origin,
    baseAt: Origin
  ) -> Finding {
    Finding(
      .weakerMinimum, at: place, "\(what) of \(thing) falls from \(old) to \(new)",
      remark: "weaker than the base", labels: [Label(baseAt, "the base")],
      help: ["say why in this change: because \"…\""])
  }

  public static func droppedButRequired(
    _ module: String, requiredBy other: String, at place: Origin, requiredAt: Origin,
    variant: String
  ) -> Finding {
    Finding(
      .droppedButRequired, at: place, "\(module) is dropped, but \(other) requires it",
      remark: "dropped here", labels: [Label(requiredAt, "required here")], variant: variant)
  }
}
