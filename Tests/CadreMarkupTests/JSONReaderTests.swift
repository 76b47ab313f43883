import CadreMarkup
import Foundation
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> Result<JSONValue, JSONError> {
    JSONReader.read(Array(text.utf8))
  }

  @Test func accessors() throws {
    let value = try read(
      #"\#u{FEFF} {"b": [1, 2.0, 2e3, 1.5, 1e999, -0], "a": "x", "c": {"d": true, "e": null}} "#
    ).get()
    #expect(value.object?.names == ["b", "a", "c"])
    #expect(value["b"]?.array?.map(\.int) == [1, 2, 2000, nil, nil, 0])
    #expect(value["b"]?.array?.map(\.double) == [1, 2, 2000, 1.5, nil, 0])
    #expect(value["a"]?.string == "x" && value["c"]?["d"]?.bool == true)
    #expect(value["c"]?["e"] == .null && value["z"] == nil && value["a"]?["x"] == nil)
    #expect(try read("9223372036854775807").get().int == .max)
    #expect(try read("9223372036854775808").get().int == nil)
    #expect(try read("9007199254740993.0").get().int != 9_007_199_254_740_993)
  }

  @Test(arguments: [
    (#""\ud83d\ude00\u00e9\/\b\f\n\r\t\"\\""#, "😀é/\u{8}\u{C}\n\r\t\"\\"),
    (#""ệ\u0000 😀""#, "ệ\u{0} 😀"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"), ("\"\"", ""),
  ])
  func strings(text: String, expected: String) throws {
    #expect(try read(text).get().string.map { Array($0.utf8) } == Array(expected.utf8))
  }

  /// The text, what is wrong, and at which byte.
  static let wrong: [(String, JSONError.Reason, Int)] = [
    ("", .endOfText, 0), ("  ", .endOfText, 2), ("[1,2", .endOfText, 4), ("{\"a\":", .endOfText, 5),
    ("\"abc", .endOfText, 4), ("\"a\\", .endOfText, 3), ("\"\\u12", .endOfText, 5),
    ("tru", .endOfText, 3), ("-", .endOfText, 1), ("1.", .endOfText, 2), ("1e+", .endOfText, 3),
    ("\"\\ud83d", .endOfText, 7), ("\"\\ud83d\\", .endOfText, 8),
    ("nul1", .noValue, 0), ("[1,]", .noValue, 3), ("[,1]", .noValue, 1), ("NaN", .noValue, 0),
    ("+1", .noValue, 0), (".5", .noValue, 0), ("'a'", .noValue, 0), ("// x", .noValue, 0),
    ("[1 2]", .noCommaInArray, 3), ("[1}", .noCommaInArray, 2), ("{\"a\":1]", .noCommaInObject, 6),
    ("{\"a\":1 \"b\"}", .noCommaInObject, 7), ("{a:1}", .noName, 1), ("{\"a\":1,}", .noName, 7),
    ("{\"a\" 1}", .noColon, 5), ("{1:2}", .noName, 1), ("1 2", .moreText, 2), ("{}}", .moreText, 2),
    ("truee", .moreText, 4), ("01", .badNumber, 1), ("-a", .badNumber, 1), ("1.2.3", .badNumber, 3),
    ("1.e5", .badNumber, 2), ("1e", .endOfText, 2), ("1-2", .badNumber, 1),
    ("\"\\x\"", .badEscape, 1),
    ("\"\\u12G4\"", .badEscape, 1), ("\"a\\ud800\"", .loneSurrogate, 2),
    ("\"\\udc00\\ud800\"", .loneSurrogate, 1), ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
    ("\"\\ud800\\n\"", .loneSurrogate, 1), ("\"a\nb\"", .control, 2), ("\"\t\"", .control, 1),
    ("{\"a\":1,\"\\u0061\":2}", .duplicateName, 7), ("\u{A0}1", .noValue, 0),
  ]

  @Test(arguments: wrong)
  func wrongText(text: String, reason: JSONError.Reason, offset: Int) {
    #expect(read(text) == .failure(JSONError(reason: reason, offset: offset)))
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
    [0x80], [0xF0, 0x9F, 0x98], [0xE1, 0xBB, 0x22],
  ])
  func noUTF8(bytes: [UInt8]) {
    let text: [UInt8] = [0x5B, 0x22, 0x61] + bytes + [0x22, 0x5D]
    #expect(JSONReader.read(text) == .failure(JSONError(reason: .notUTF8, offset: 3)))
  }

  @Test func namesAreComparedByTheirCharacters() throws {
    let value = try read("{\"\u{E9}\": 1, \"e\u{301}\": 2}").get()
    #expect(value["\u{E9}"]?.int == 1 && value["e\u{301}"]?.int == 2)
  }

  @Test(arguments: [1, 2, 15, 16, 17, 40])
  func repeatedNamesAreFoundInObjectsOfAnySize(count: Int) throws {
    let members = (0..<count).map { "\"\($0)\":\($0)" }
    let value = try read("{" + members.joined(separator: ",") + "}").get()
    #expect(value.object?.names == (0..<count).map(String.init))
    for repeated in [0, count - 1] {
      let start = "{" + members.joined(separator: ",") + ","
      #expect(
        read(start + members[repeated] + "}")
          == .failure(JSONError(reason: .duplicateName, offset: start.utf8.count)))
    }
  }

  @Test func depthIsLimited() {
    let (open, close) = (String(repeating: "[", count: 256), String(repeating: "]", count: 256))
    #expect(throws: Never.self) { try read(open + close).get() }
    #expect(read("[" + open) == .failure(JSONError(reason: .tooDeep, offset: 256)))
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(read(objects) == .failure(JSONError(reason: .tooDeep, offset: 5 * 256)))
  }

  @Test func everyBeginningIsAnError() {
    let text = Array(#"{"a": [1.5e-3, true, "ệ\u00e9😀"], "b": {"c": null}, "d": -0.5}"#.utf8)
    #expect(throws: Never.self) { try JSONReader.read(text).get() }
    for count in 0..<text.count {
      guard case .failure(let error) = JSONReader.read(Array(text.prefix(count))) else {
        Issue.record("the first \(count) bytes are no value")
        continue
      }
      #expect(error.offset <= count)
      #expect(error.reason == .endOfText ? error.offset == count : error.reason == .notUTF8)
    }
  }

  /// Whatever is accepted, Foundation accepts, and writing it and reading it again changes nothing.
  @Test func randomBytesNeverTrap() throws {
    var random = SeededGenerator(seed: 9)
    let alphabet = Array("{}[]:,\"\\u0a19eE+-.tfn \n\u{1F600}".utf8) + [0xFF, 0xC3, 0]
    var accepted = 0
    for round in 0..<20_000 {
      var bytes: [UInt8]
      if round % 2 == 0 {
        let length = Int.random(in: 0...12, using: &random)
        bytes = (0..<length).compactMap { _ in alphabet.randomElement(using: &random) }
      } else {
        bytes = Array(#"{"a":[1.5e-3,true,"\ud83d\ude00 é"],"b":{"c":null}}"#.utf8)
        for _ in 0...Int.random(in: 0...2, using: &random) {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          bytes[index] = alphabet.randomElement(using: &random) ?? 0
        }
      }
      guard case .success(let value) = JSONReader.read(bytes) else { continue }
      accepted += 1
      var json = JSONWriter(style: .compact)
      json.value(value)
      #expect(try JSONReader.read(json.bytes).get() == value)
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      }
    }
    #expect(accepted > 300)
  }
}
