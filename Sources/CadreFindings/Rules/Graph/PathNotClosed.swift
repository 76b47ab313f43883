import CadreText

extension Rule {
  public static let pathNotClosed = Rule(
    "path-not-closed", .warning,
    summary: "a path that asks for a module without what that module requires",
    explanation: """
      Who follows the path can take the module only after something that the path neither asks \
      for, nor offers, nor expects at entry. A plan adds it silently, and the path becomes longer \
      than it says. Put it into a stage before, or say it as `entry`.
      """,
    wrong: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      path p "Path" {
          stage one "One" {
              all of (B)
          }
      }
      """,
    right: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      path p "Path" {
          entry A
          stage one "One" {
              all of (B)
          }
      }
      """,
    restsOn: ["all", "any", "at", "optional", "stage", "section", "entry"])
}

extension Finding {
  public static func pathNotClosed(
    path: String, module: String, missing: String, at place: Origin, requiredAt: Origin,
    variant: String?
  ) -> Finding {
    Finding(
      .pathNotClosed, at: place,
      "\(path) asks for \(module), but not for \(missing), which \(module) requires",
      remark: "\(missing) is not in the path",
      labels: [Label(requiredAt, "\(module) requires it here")],
      help: ["name \(missing) in the path, or write: entry \(missing)"], variant: variant)
  }
}
