/// Counted things in English: `1 class`, `2 classes`.
public enum Plural {
  public static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(count == 1 ? noun : Self.of(noun))"
  }

  private static func of(_ noun: String) -> String {
    noun.hasSuffix("s") ? noun + "es" : noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
  }

  /// `A`, `A and B`, `A, B and 3 more`.
  public static func list(_ names: [String], most: Int = 3) -> String {
    let shown = names.count > most ? Array(names.prefix(max(1, most - 1))) : names
    let rest = names.count - shown.count
    let last = rest > 0 ? "\(rest) more" : shown.last ?? ""
    let before = rest > 0 ? shown : Array(shown.dropLast())
    return before.isEmpty ? last : before.joined(separator: ", ") + " and " + last
  }
}
