import Foundation
import Testing

@testable import CadreFindings

/// The JSON rendering against the schema that is given to users.
@Suite struct SchemaTests {
  private static func schema() throws -> [String: Any] {
    let file = RenderingCase.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "schema/findings.schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require(json as? [String: Any])
  }

  @Test func everyCaseFollowsTheSchema() throws {
    let schema = try Self.schema()
    for file in RenderingTests.files {
      for one in try RenderingCase.all(in: file) {
        let text = one.rendered(as: "json")
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let offences = SchemaCheck(root: schema).offences(json, schema, at: "")
        #expect(offences.isEmpty, "case '\(one.name)': \(offences)")
      }
    }
  }

  @Test(arguments: [
    "[]", "{}", #"{"cadre": "0.1.0"}"#, #"{"cadre": 1, "findings": []}"#,
    #"{"cadre": "0.1.0", "findings": [{}]}"#, #"{"cadre": "0.1.0", "findings": [], "x": 1}"#,
  ])
  func otherDocumentsDoNot(text: String) throws {
    let schema = try Self.schema()
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(!SchemaCheck(root: schema).offences(json, schema, at: "").isEmpty)
  }
}

/// Checks the keywords of JSON Schema that our schema uses.
struct SchemaCheck {
  let root: [String: Any]

  func offences(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
      guard let target = definitions[name] else { return ["\(path): no definition \(name)"] }
      return offences(value, target, at: path)
    }
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { Self.isA($0, value) }) {
      found.append("\(path): not \(types)")
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("\(path): not one of \(words)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): does not match \(pattern)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      found.append("\(path): below \(minimum)")
    }
    if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
      for (index, item) in values.enumerated() {
        found += offences(item, items, at: "\(path)/\(index)")
      }
    }
    return found + membersOffences(value, schema, at: path)
  }

  private func membersOffences(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    guard let members = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found: [String] = []
    for name in schema["required"] as? [String] ?? [] where members[name] == nil {
      found.append("\(path): \(name) is missing")
    }
    for (name, member) in members {
      if let schema = known[name] {
        found += offences(member, schema, at: "\(path)/\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): \(name) is unknown")
      }
    }
    return found
  }

  private static func isA(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    case "boolean": value is Bool
    case "null": value is NSNull
    default: false
    }
  }
}
