/// Words of terms, attempts and public frameworks.
extension Phrase {
  static let offeredIn = Phrase("Mở vào", "Offered in")
  static let apartFrom = Phrase("Không học cùng kỳ với", "Not in the same term as")
  static let repeatable = Phrase("Được học lại", "May be repeated")
  static let maps = Phrase("Đối chiếu khung", "Maps to")

  static func upTo(_ amount: String) -> Phrase {
    Phrase("tổng cộng đến \(amount)", "up to \(amount) in all")
  }

  static func attempts(_ count: Int) -> Phrase {
    Phrase("tối đa \(count) lần", count == 1 ? "1 attempt" : "\(count) attempts")
  }

  static func retake(_ wait: String) -> Phrase {
    Phrase("thi lại sau \(wait)", "retake after \(wait)")
  }
}
