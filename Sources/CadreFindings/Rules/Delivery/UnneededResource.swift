import CadreText

extension Rule {
  public static let unneededResource = Rule(
    "unneeded-resource", .hint,
    summary: "an instructor that nothing can use",
    explanation: """
      Modules need instructors, but in no variant one of this kind, of this name or with this \
      rating, and the instructor says no modules to teach. It may be a leftover, or a kind may be \
      missing.
      """,
    wrong: """
      cadre 1

      kind drill "Drill instructor" of instructor
      kind guide "Guide" of instructor
      module A "A" {
          length 8 hours
          needs 1 drill
      }
      instructor nga "Nga" {
          kind drill
      }
      instructor minh "Minh" {
          kind guide
      }
      """,
    right: """
      cadre 1

      kind drill "Drill instructor" of instructor
      kind guide "Guide" of instructor
      module A "A" {
          length 8 hours
          needs 1 drill
      }
      instructor nga "Nga" {
          kind drill
      }
      instructor minh "Minh" {
          kind drill, guide
      }
      """,
    restsOnMentions: true)
}

extension Finding {
  public static func unneededResource(
    _ name: String, kind: String, remark: String, at place: Origin
  ) -> Finding {
    Finding(
      .unneededResource, at: place, "nothing needs the \(kind) \(name)", remark: remark)
  }
}
