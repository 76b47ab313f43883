/// A phrase of the pages in the languages that they speak.
struct Phrase: Hashable, Sendable {
  let vi: String
  let en: String

  init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }
}

/// The language of the pages' own words. Programmes in other languages get English ones.
enum PageLanguage: Sendable {
  case vietnamese, english

  init(code: String) { self = code == "vi" || code.hasPrefix("vi-") ? .vietnamese : .english }

  var code: String { self == .vietnamese ? "vi" : "en" }

  func callAsFunction(_ phrase: Phrase) -> String { self == .vietnamese ? phrase.vi : phrase.en }

  /// The own name of a language, or its code where we do not know it.
  static func ownName(of code: String) -> String {
    switch code {
    case "vi": "Tiếng Việt"
    case "en": "English"
    case "fr": "Français"
    case "de": "Deutsch"
    case "lo": "ລາວ"
    case "km": "ខ្មែរ"
    case "zh": "中文"
    case "ja": "日本語"
    case "ko": "한국어"
    default: code
    }
  }
}
