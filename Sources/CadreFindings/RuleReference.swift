/// Writes what is known of a rule, for people who read it outside a terminal.
public enum RuleReference {
  /// The page of all rules, as Markdown.
  public static func text() -> String {
    var lines = [
      "# Rules", "",
      "Everything that `cadre` can find in a programme. Generated from the catalogue of rules;",
      "`cadre explain RULE` shows the same for one of them.", "",
      "Errors stop planning and cannot be lowered or allowed. Warnings and hints can be set in",
      "`cadre.config` (`rule NAME off`) and allowed in a block (`allow NAME because \"…\"`).", "",
      "| Rule | Severity | Fix | What is wrong |", "| --- | --- | --- | --- |",
    ]
    for rule in RuleCatalogue.all {
      let safety = rule.fix?.safety.inWords ?? ""
      lines.append(
        "| [`\(rule.name)`](#\(rule.name)) | \(rule.severity.rawValue) | \(safety) "
          + "| \(cell(rule.summary)) |")
    }
    for rule in RuleCatalogue.all {
      lines += ["", "## \(rule.name)", "", "\(rule.severity.rawValue): \(rule.summary)", ""]
      lines.append(markdown(rule))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why it matters, what its fixes do, and the examples.
  static func markdown(_ rule: Rule) -> String {
    var parts = [joined(rule.explanation)]
    if let fix = rule.fix { parts.append("Fix: \(fix.sentence)") }
    if !rule.wrong.isEmpty { parts.append("Wrong:\n\n```\n\(rule.wrong)\n```") }
    if !rule.right.isEmpty { parts.append("Right:\n\n```\n\(rule.right)\n```") }
    return parts.joined(separator: "\n\n")
  }

  static func plain(_ rule: Rule) -> String {
    var parts = [joined(rule.explanation)]
    if let fix = rule.fix { parts.append("Fix: \(fix.sentence)") }
    if !rule.wrong.isEmpty { parts.append("Wrong:\n\n\(rule.wrong)") }
    if !rule.right.isEmpty { parts.append("Right:\n\n\(rule.right)") }
    return parts.joined(separator: "\n\n")
  }

  /// Paragraphs without the line ends of the source text.
  private static func joined(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "").map { $0.joined(separator: " ") }.joined(separator: "\n\n")
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension RuleFix.Safety {
  public var inWords: String {
    switch self {
    case .safe: "safe"
    case .mixed: "some safe"
    case .unsafe: "to choose"
    }
  }
}

extension RuleFix {
  /// What it does and who applies it, as a sentence.
  public var sentence: String {
    switch safety {
    case .safe: "\(effect). `--fix` applies it."
    case .mixed: "\(effect). `--fix` applies the safe ones."
    case .unsafe: "\(effect). It may change what is meant, so the author applies it."
    }
  }
}
