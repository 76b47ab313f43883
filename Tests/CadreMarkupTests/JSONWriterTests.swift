import CadreMarkup
import Foundation
import Testing

@Suite struct JSONWriterTests {
  private func sample(_ style: JSONWriter.Style) -> String {
    var json = JSONWriter(style: style)
    json.object { json in
      json.field("tên", "a\"b\\c\n")
      json.field("none", ifAny: nil)
      json.key("list")
      json.array(of: [1, -2]) { $0.value($1) }
      json.key("empty")
      json.object { _ in }
      json.field("yes", true)
      json.field("half", 0.5)
      json.field("huge", Double.infinity)
      json.key("dangling")
    }
    return HostileText.text(json.bytes)
  }

  @Test func golden() {
    #expect(
      sample(.compact)
        == #"{"tên":"a\"b\\c\n","list":[1,-2],"empty":{},"yes":true,"half":0.5,"huge":null,"#
        + #""dangling":null}"#)
    #expect(
      sample(.indented) == """
        {
          "tên": "a\\"b\\\\c\\n",
          "list": [
            1,
            -2
          ],
          "empty": {},
          "yes": true,
          "half": 0.5,
          "huge": null,
          "dangling": null
        }
        """)
  }

  @Test func oneTextALine() {
    var json = JSONWriter(style: .compact)
    for number in 1...2 {
      json.array { $0.value(number) }
      json.newline()
    }
    #expect(HostileText.text(json.bytes) == "[1]\n[2]\n")
  }

  @Test(arguments: HostileText.cases)
  func hostileTextReadsBack(value: String) throws {
    for isInsideHTML in [false, true] {
      var json = JSONWriter(style: .compact, isInsideHTML: isInsideHTML)
      json.object { $0.field(value, value) }
      let read = try JSONReader.read(json.bytes).get()
      #expect(read[value]?.string.map { $0.utf8.elementsEqual(value.utf8) } == true)
      let other = try JSONSerialization.jsonObject(with: Data(json.bytes))
      // Foundation drops a byte-order mark at the start of a string.
      #expect(Self.agrees(read, other) || value.hasPrefix("\u{FEFF}"))
      let written = HostileText.text(json.bytes).unicodeScalars
      #expect(!written.contains { $0.value < 32 })
      #expect(
        !isInsideHTML || !written.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) })
    }
  }

  @Test func randomValuesReadBackHereAndInFoundation() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let value = Self.value(depth: 0, &random)
      for style in [JSONWriter.Style.compact, .indented] {
        var json = JSONWriter(style: style, isInsideHTML: random.next() % 2 == 0)
        json.value(value)
        #expect(try JSONReader.read(json.bytes).get() == value)
        let other = try JSONSerialization.jsonObject(
          with: Data(json.bytes), options: .fragmentsAllowed)
        #expect(Self.agrees(value, other))
      }
    }
  }

  static func value(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(random.next() % 2 == 0)
    case 2: return .number(JSONNumber(Int(truncatingIfNeeded: random.next() >> 12) - 1 << 50))
    case 3: return .string(random.text(upTo: 12))
    case 4:
      return .array(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth + 1, &random) })
    default:
      var text = JSONWriter(style: .compact)
      let count = Int.random(in: 0...3, using: &random)
      text.object { json in
        for index in 0..<count {
          json.key("\(index)" + random.text(upTo: 3))
          json.value(value(depth: depth + 1, &random))
        }
      }
      return (try? JSONReader.read(text.bytes).get()) ?? .null
    }
  }

  static func agrees(_ value: JSONValue, _ other: Any) -> Bool {
    switch value {
    case .null: other is NSNull
    case .bool(let flag): (other as? NSNumber)?.boolValue == flag
    case .number(let number): (other as? NSNumber)?.doubleValue == number.double
    case .string(let text): (other as? String)?.utf8.elementsEqual(text.utf8) ?? false
    case .array(let items):
      (other as? [Any]).map { $0.count == items.count && zip(items, $0).allSatisfy(agrees) }
        ?? false
    case .object(let object):
      (other as? [String: Any]).map { others in
        others.count == object.members.count
          && object.members.allSatisfy { member in
            others[member.name].map { agrees(member.value, $0) } ?? false
          }
      } ?? false
    }
  }
}
