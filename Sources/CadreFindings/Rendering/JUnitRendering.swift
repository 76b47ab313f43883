import CadreMarkup
import CadreText

/// Findings as a test report in the form that JUnit's runner for Ant writes and most build servers
/// read: a case for each file, which fails where a finding has the failing severity.
public struct JUnitRendering: Sendable {
  /// The least severity that fails.
  public let failing: Severity
  /// Every file that was checked, also those without findings.
  public let checked: [FileID]

  public init(failing: Severity, checked: [FileID]) {
    self.failing = failing
    self.checked = checked
  }

  private struct Case {
    var path: String
    var findings: [Finding] = []
  }

  public func render(_ findings: [Finding], in sources: SourceSet) -> [UInt8] {
    let cases = cases(findings, sources)
    let failures = cases.count { isFailure($0) }
    let counts: [HTMLWriter.Attribute] = [
      ("name", "cadre check"), ("tests", "\(cases.count)"), ("failures", "\(failures)"),
      ("errors", "0"),
    ]
    // Every element has an end and every value quotes, so what is written is XML as well.
    var xml = HTMLWriter()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element("testsuites", counts) { xml in
      xml.text("\n")
      xml.element("testsuite", counts + [("skipped", "0")]) { xml in
        xml.text("\n")
        for one in cases { write(one, sources, to: &xml) }
      }
      xml.text("\n")
    }
    xml.text("\n")
    return xml.bytes
  }

  /// A case for each file in the order of their reading; findings of files not read come last.
  private func cases(_ findings: [Finding], _ sources: SourceSet) -> [Case] {
    var rows: [FileID: Int] = [:]
    var cases: [Case] = []
    func row(_ file: FileID) -> Int {
      if let row = rows[file] { return row }
      let path = sources[file].map { VisibleText.line($0.path) } ?? "elsewhere"
      cases.append(Case(path: path))
      rows[file] = cases.count - 1
      return cases.count - 1
    }
    for file in Set(checked + findings.map(\.place.file)).sorted() { _ = row(file) }
    for finding in findings.inOutputOrder() {
      cases[row(finding.place.file)].findings.append(finding)
    }
    return cases
  }

  private func isFailure(_ one: Case) -> Bool {
    one.findings.contains { $0.severity >= failing }
  }

  private func write(_ one: Case, _ sources: SourceSet, to xml: inout HTMLWriter) {
    xml.element("testcase", [("name", one.path), ("classname", "cadre.check")]) { xml in
      if one.findings.isEmpty { return }
      let text = "\n" + TextRendering().render(one.findings, in: sources)
      if isFailure(one) {
        let headline = VisibleText.line(
          one.findings.first { $0.severity >= failing }?.message ?? "")
        let others = one.findings.count - 1
        let message = others == 0 ? headline : "\(headline) (and \(others) more)"
        xml.element("failure", [("message", message), ("type", type(one))], text: text)
      } else {
        xml.element("system-out", text: text)
      }
    }
    xml.text("\n")
  }

  /// The rule of the first finding that fails.
  private func type(_ one: Case) -> String {
    one.findings.first { $0.severity >= failing }?.rule ?? ""
  }
}
