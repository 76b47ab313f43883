import CadreText

/// How grave a finding is.
public enum Severity: String, Sendable, Comparable {
  case hint, warning, error

  private var rank: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// What the checker can find: its stable name and its explanation. One file a rule.
public struct Rule: Sendable {
  public let name: String
  public let severity: Severity
  /// One line: what is wrong.
  public let summary: String
  /// Why it matters and the way out.
  public let explanation: String
  /// What its fixes do; nil where its findings have none.
  public let fix: RuleFix?
  /// A small programme that has exactly this finding, and one that has none.
  public let wrong: String
  public let right: String
  /// The heads of the statements that must all have been read for a finding to be sure: those in
  /// the same declaration (a sum of topics rests on each `topic`), and those elsewhere ("no
  /// instructor is qualified" rests on each instructor's `teaches`). `*` in the first is any head.
  public let restsOn: [String]
  public let restsOnOthers: [String]
  /// Whether any statement that names its things could have kept it away, as with things that
  /// nothing names.
  public let restsOnMentions: Bool
  /// The heads of statements that all such findings rest on, whatever they name, as with the slots
  /// of the calendar that cohorts meet by.
  public let restsOnAll: [String]
  public let foundBy: Finder

  /// What finds it.
  public enum Finder: Sendable {
    /// `cadre check` and everything that checks first.
    case checking
    /// Only a timetable: `cadre schedule` and `cadre build`.
    case planning
  }

  public init(
    _ name: String, _ severity: Severity, summary: String, explanation: String,
    fix: RuleFix? = nil, wrong: String, right: String,
    restsOn: [String] = [], restsOnOthers: [String] = [], restsOnMentions: Bool = false,
    restsOnAll: [String] = [], foundBy: Finder = .checking
  ) {
    self.foundBy = foundBy
    self.restsOnAll = restsOnAll
    self.restsOn = restsOn
    self.restsOnOthers = restsOnOthers
    self.restsOnMentions = restsOnMentions
    self.name = name
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.fix = fix
    self.wrong = wrong
    self.right = right
  }
}

/// What the fixes of a rule do, and whether `--fix` may apply them unasked.
public struct RuleFix: Sendable {
  public enum Safety: String, Sendable, CaseIterable {
    /// No fix can change what the author meant.
    case safe
    /// Some fixes cannot; each says so itself.
    case mixed
    /// The author has to choose.
    case unsafe
  }

  /// What it does, as it stands after "it": "writes the date in the form of the language".
  public let effect: String
  public let safety: Safety

  public static func safe(_ effect: String) -> RuleFix { RuleFix(effect: effect, safety: .safe) }

  public static func mixed(_ effect: String) -> RuleFix { RuleFix(effect: effect, safety: .mixed) }

  public static func unsafe(_ effect: String) -> RuleFix {
    RuleFix(effect: effect, safety: .unsafe)
  }
}

/// A place with what it has to do with a finding.
public struct Label: Hashable, Sendable {
  public var place: Origin
  public var text: String

  public init(_ place: Origin, _ text: String) {
    self.place = place
    self.text = text
  }
}

/// A change that cures a finding. `isSafe`: it cannot change what the author meant.
public struct Fix: Hashable, Sendable {
  public var title: String
  public var edits: [TextEdit]
  public var isSafe: Bool

  public init(_ title: String, _ edits: [TextEdit], isSafe: Bool = false) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// One thing found, with its place and the way out.
public struct Finding: Hashable, Sendable {
  public var rule: String
  public var severity: Severity
  /// The headline, in the author's own nouns.
  public var message: String
  public var place: Origin
  /// What stands beside the carets.
  public var remark: String
  public var labels: [Label]
  public var help: [String]
  public var fixes: [Fix]
  /// The smallest selection that shows it, as `--for` takes it; nil where the base shows it.
  public var variant: String?

  public init(
    _ rule: Rule, at place: Origin, _ message: String, remark: String = "", labels: [Label] = [],
    help: [String] = [], fixes: [Fix] = [], variant: String? = nil
  ) {
    self.rule = rule.name
    severity = rule.severity
    self.message = message
    self.place = place
    self.remark = remark
    self.labels = labels
    self.help = help
    self.fixes = fixes
    self.variant = variant
  }
}
