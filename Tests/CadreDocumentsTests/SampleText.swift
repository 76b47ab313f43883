import Foundation

/// A small programme with two tailorings, two cohorts, and texts that lack a translation.
let sampleText = caseText("sample")

/// Names and texts that try to get out of their places.
let hostileText = caseText("hostile")

/// The text of a case of the documents.
private func caseText(_ name: String) -> String {
  let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Cases/documents/\(name).cadre")
  return (try? String(contentsOf: path, encoding: .utf8)) ?? ""
}
