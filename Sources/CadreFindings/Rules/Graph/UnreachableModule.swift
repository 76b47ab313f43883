import CadreText

extension Rule {
  public static let unreachableModule = Rule(
    "unreachable-module", .warning,
    summary: "a module that is open only to paths that do not have it",
    explanation: """
      `open to` admits only those who follow one of the paths, but none of these paths asks for \
      the module, offers it, or needs it before another. So nobody takes it. Put it into a path, \
      or open it to others.
      """,
    wrong: """
      cadre 1

      module A "First"
      module B "Second" {
          open to p
      }
      path p "Path" {
          stage one "One" {
              all of (A)
          }
      }
      """,
    right: """
      cadre 1

      module A "First"
      module B "Second" {
          open to p
      }
      path p "Path" {
          stage one "One" {
              all of (A, B)
          }
      }
      """)
}

extension Finding {
  public static func unreachableModule(
    _ module: String, paths: [(name: String, place: Origin)], at place: Origin, variant: String?
  ) -> Finding {
    let names = paths.prefix(4).map(\.name).joined(separator: ", ")
    return Finding(
      .unreachableModule, at: place,
      "\(module) is open only to \(names)\(paths.count > 4 ? ", …" : ""), which never has it",
      remark: "only for those who follow it",
      labels: paths.prefix(4).map { Label($0.place, "the path without \(module)") },
      variant: variant)
  }
}
