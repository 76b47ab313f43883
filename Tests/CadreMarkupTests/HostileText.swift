/// Text that tries to leave the place where it is put, for every format.
enum HostileText {
  static let cases = [
    "", "plain", "<script>alert(1)</script>", "a & b", "\"quoted\" 'single'", "]]>", "-->", "&lt;",
    "\u{0}\u{1}\u{1B}[31m", "a\u{7F}b\u{85}c\u{9F}d", noncharacters,
    "=1+1", "@SUM(A1)", "-5", "+5", "＝1", "＋1", "－1", "＠x", "\tx", "\rx", "a;b,c\\d", "\\n",
    "dòng\nmới", "một\r\nhai\rba", "đối thoại", "Ð\u{300}e\u{323}", "👩‍🏫 🇻🇳",
    "\u{2028}</script>\u{2029}",
    "\u{FEFF}x", "\u{202E}abc", "END:VEVENT\r\nBEGIN:VEVENT", "1. list", "- list", "`code` *x* _y_",
    "]\"; click m1 \"javascript:alert(1)\"", "\u{E000}\u{F8FF}\u{FFFD}\u{A0}ÿ\u{BF}",
  ]

  static let noncharacters = String(
    String.UnicodeScalarView(
      ([0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFF, 0x10FFFE] as [UInt32])
        .compactMap { Unicode.Scalar($0) }))

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// The same numbers on every run (the constants of Steele and Vigna's SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Characters of every length in UTF-8, specials of the formats among them.
  mutating func text(upTo length: Int) -> String {
    let scalars: [Unicode.Scalar] =
      [
        "a", " ", "\"", "\\", "<", "&", ";", ",", "\n", "\r", "\u{0}", "é", "\u{80}", "ệ",
        "\u{2028}",
        "😀", "\u{301}",
      ] + HostileText.noncharacters.unicodeScalars
    let count = Int.random(in: 0...length, using: &self)
    let chosen = (0..<count).compactMap { _ in scalars.randomElement(using: &self) }
    return String(String.UnicodeScalarView(chosen))
  }
}
