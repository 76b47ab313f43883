/// All verbs, in the order of the general help.
public enum Verbs {
  public static let all: [VerbEntry] = [
    VerbEntry(CheckVerb.self),
    VerbEntry(ExplainVerb.self),
    VerbEntry(CompletionsVerb.self),
  ]
}
