import CadreText

extension Rule {
  public static let optionWithoutWay = Rule(
    "option-without-way", .warning,
    summary: "an option of a path that no choice can have",
    explanation: """
      A choice is offered only if it is closed: what its modules require is in the path, among \
      what is chosen, or expected at entry. This option is in no such choice, so nobody who \
      follows the path is offered it. Put what it requires into the path, or take the option away.
      """,
    wrong: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      module C "Third"
      path p "Path" {
          stage one "One" {
              any 1 of (B, C)
          }
      }
      """,
    right: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      module C "Third"
      path p "Path" {
          stage one "One" {
              all of (A)
              any 1 of (B, C)
          }
      }
      """,
    restsOn: ["all", "any", "at", "optional", "stage", "section", "entry"])
}

/// An option that nobody can choose, with what it lacks.
public struct LostOption: Sendable {
  public var name: String
  public var place: Origin
  public var missing: (name: String, place: Origin)?

  public init(name: String, place: Origin, missing: (name: String, place: Origin)?) {
    self.name = name
    self.place = place
    self.missing = missing
  }
}

extension Finding {
  /// All lost options of one choice are one finding.
  public static func optionWithoutWay(
    _ options: [LostOption], path: String, variant: String?
  ) -> Finding? {
    guard let first = options.first else { return nil }
    let names = options.prefix(4).map(\.name)
    let list =
      names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    let labels = options.flatMap { option in
      (option.place == first.place ? [] : [Label(option.place, "\(option.name), too")])
        + (option.missing.map { [Label($0.place, "\(option.name) requires \($0.name)")] } ?? [])
    }
    return Finding(
      .optionWithoutWay, at: first.place, "nobody who follows \(path) can choose \(list)",
      remark: first.missing.map { "requires \($0.name), which no choice with it has" }
        ?? "in no closed choice",
      labels: Array(labels.prefix(12)), variant: variant)
  }
}
