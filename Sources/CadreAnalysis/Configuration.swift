import CadreFindings
import CadreSyntax
import CadreText

/// What a `cadre.config` says: how grave findings are, what fails, and which are known.
public struct Configuration: Sendable {
  public let file: FileID
  /// By rule; nil inside means that its findings are left out.
  public private(set) var severities: [String: Severity?] = [:]
  /// The least severity that fails; nil where it is not said.
  public private(set) var denied: Severity?
  /// The file of known findings as written.
  public private(set) var baseline: String?
  /// What is wrong with the file.
  public private(set) var findings: [Finding] = []

  /// `tree` was read with `top: .config`.
  public init(_ tree: SyntaxTree) {
    file = tree.file
    findings = tree.findings
    for statement in tree.statements where statement.isMatched {
      var line = statement.arguments
      switch statement.row {
      case .configRule: readRule(&line)
      case .configDeny:
        let words = ["hints", "warnings", "errors"]
        let word = line.takeWord(among: words)
        denied = word.flatMap { Severity(rawValue: String($0.dropLast())) }
      case .configBaseline: baseline = line.text()?.untagged
      default: break
      }
    }
    findings.sort { $0.place < $1.place }
  }

  private mutating func readRule(_ line: inout ArgumentReader) {
    let place = line.origin
    guard let name = line.written() else { return }
    let wordPlace = line.origin
    let word = line.takeWord(among: ["off", "hint", "warning", "error"])
    guard let rule = RuleCatalogue.rule(named: name) else {
      findings.append(WrittenRule.unknown(name, at: place))
      return
    }
    let severity = word.flatMap { Severity(rawValue: $0) }
    if rule.severity == .error, severity != .error {
      let wish = word == "off" ? "switched off" : "made a \(word ?? "")"
      findings.append(.fixedSeverity(name, wish: wish, at: wordPlace))
    } else {
      severities[name] = .some(severity)
    }
  }

  /// The findings as the file wants them.
  public func applied(to findings: [Finding]) -> [Finding] {
    if severities.isEmpty { return findings }
    return findings.compactMap { finding in
      guard let wanted = severities[finding.rule] else { return finding }
      guard let severity = wanted else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
