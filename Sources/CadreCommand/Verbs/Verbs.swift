/// All verbs, in the order of the general help.
public enum Verbs {
  public static let all: [VerbEntry] = [
    VerbEntry(CheckVerb.self),
    VerbEntry(BuildVerb.self),
    VerbEntry(CatalogVerb.self),
    VerbEntry(ScheduleVerb.self),
    VerbEntry(PathVerb.self),
    VerbEntry(GraphVerb.self),
    VerbEntry(ExplainVerb.self),
    VerbEntry(InitVerb.self),
    VerbEntry(CompletionsVerb.self),
  ]
}
