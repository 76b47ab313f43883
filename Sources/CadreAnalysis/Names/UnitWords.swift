import CadreText

/// Vietnamese words for the units that every programme has. They only lead to a suggestion.
enum UnitWords {
  /// The units that the word may be meant as: the one it says, or those spelt nearly alike.
  static func near(_ word: String, among names: [String]) -> [String] {
    if let unit = units[NormalForm.composed(word).lowercased()] { return [unit] }
    return SpellingDistance.suggestions(for: word, among: names)
  }

  /// Whether the word says a stretch of calendar time, which is no contact time.
  static func isCalendar(_ word: String) -> Bool {
    ["days", "weeks", "months", "years"].contains(units[NormalForm.composed(word).lowercased()])
  }

  private static let units = [
    "giờ": "hours", "tiếng": "hours", "phút": "minutes", "ngày": "days", "tuần": "weeks",
    "tháng": "months", "năm": "years",
  ]
}
