import CadreText

extension Rule {
  public static let outsideLife = Rule(
    "outside-life", .error,
    summary: "a thing used wholly outside its time",
    explanation: """
      A field, tier, competency, certificate, module, path, position, site, room, instructor or \
      partner with `from` or `until` is used where it is not in force at any time. Use its \
      successor, or correct the dates. Where only part of the use is outside, the successor is \
      read from the changeover on.
      """,
    fix: .unsafe("writes the successor"),
    wrong: """
      cadre 1

      tier district "District" until 2025-06-30, then commune
      tier commune "Commune" from 2025-07-01
      program p "Programme" {
          runs 2026
      }
      module UNI-101 "Basics" {
          tier district
      }
      """,
    right: """
      cadre 1

      tier district "District" until 2025-06-30, then commune
      tier commune "Commune" from 2025-07-01
      program p "Programme" {
          runs 2026
      }
      module UNI-101 "Basics" {
          tier commune
      }
      """)

  public static let supersededBasis = Rule(
    "superseded-basis", .warning,
    summary: "a legal basis that was replaced before the programme began",
    explanation: """
      The basis has a successor that was in force before the programme's first day, so what cites \
      it rests on a text that no longer holds. Cite the successor, alone or beside it.
      """,
    fix: .unsafe("cites the successor"),
    wrong: """
      cadre 1

      basis old "Old rules" {
          replaced by new from 2024-01-01
      }
      basis new "New rules"
      program p "Programme" {
          runs 2026
          basis old
      }
      """,
    right: """
      cadre 1

      basis old "Old rules" {
          replaced by new from 2024-01-01
      }
      basis new "New rules"
      program p "Programme" {
          runs 2026
          basis new
      }
      """)
}

extension Finding {
  public static func outsideLife(
    _ name: String, kind: String, at place: Origin, declaredAt: Origin, time: String,
    successor: String?
  ) -> Finding {
    Finding(
      .outsideLife, at: place, "the \(kind) \(name) is not in force at that time",
      remark: time, labels: [Label(declaredAt, "declared here")],
      help: successor.map { ["its successor is \($0)"] } ?? [],
      fixes: successor.map { [Fix("write \($0)", [TextEdit(place, $0)])] } ?? [])
  }

  public static func supersededBasis(
    _ name: String, successor: String, since: String, at place: Origin, replacedAt: Origin
  ) -> Finding {
    Finding(
      .supersededBasis, at: place, "\(name) has been replaced by \(successor) since \(since)",
      remark: "no longer in force", labels: [Label(replacedAt, "replaced here")],
      fixes: [Fix("cite \(successor)", [TextEdit(place, successor)])])
  }
}
