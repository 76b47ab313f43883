import CadreText

extension Rule {
  public static let optionWithoutWay = Rule(
    "option-without-way", .warning,
    summary: "an option of a path that no choice can have",
    explanation: """
      A choice is offered only if it is closed: what its modules require is in the path, among \
      what is chosen, or expected at entry, and no two of them exclude each other. This option is \
      in no such choice, so nobody who follows the path is offered it. Put what it requires into \
      the path, or take the option away.
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

/// An option that nobody can choose, and why.
public struct LostOption: Sendable {
  public enum Cause: Sendable {
    /// It requires a module that no choice with it has.
    case requires(String, at: Origin)
    /// Everyone who follows the path takes a module that it may not be taken with.
    case excluded(by: String, at: Origin)
    /// No combination of choices is closed with it.
    case notClosed
  }

  public var name: String
  public var place: Origin
  public var cause: Cause

  public init(name: String, place: Origin, _ cause: Cause) {
    self.name = name
    self.place = place
    self.cause = cause
  }

  fileprivate var remark: String {
    switch cause {
    case .requires(let name, _): "requires \(name), which no choice with it has"
    case .excluded(let name, _): "everyone takes \(name), and the two exclude each other"
    case .notClosed: "in no closed choice"
    }
  }

  fileprivate var label: Label? {
    switch cause {
    case .requires(let other, let place): Label(place, "\(name) requires \(other)")
    case .excluded(_, let place): Label(place, "excluded here")
    case .notClosed: nil
    }
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
        + [option.label].compactMap { $0 }
    }
    return Finding(
      .optionWithoutWay, at: first.place, "nobody who follows \(path) can choose \(list)",
      remark: first.remark,
      labels: Array(labels.prefix(12)), variant: variant)
  }
}
