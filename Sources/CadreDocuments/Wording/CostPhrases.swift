/// Words of costs and of what is still free.
extension Phrase {
  static let costs = Phrase("Chi phí", "Costs")
  static let cost = Phrase("Chi phí", "Cost")
  static let costLines = Phrase("Chi phí theo định mức và đơn giá", "Costs by norm and price")
  static let againstBudget = Phrase("Chi phí so với kinh phí", "Costs against the budget")
  static let left = Phrase("Còn lại", "Left")
  static let noBudget = Phrase("chưa bố trí kinh phí", "no budget")
  static let notPriced = Phrase("Chưa có đơn giá", "Without a price")
  static let notCounted = Phrase(
    "Định mức chưa tính được từ lịch:", "Norms that a schedule does not tell:")
  static let count = Phrase("Số lượng", "Count")
  static let costItem = Phrase("Khoản mục", "Item")
  static let ownTeaching = Phrase("Tự tổ chức", "Own teaching")

  static func over(_ money: String) -> Phrase {
    Phrase("vượt \(money)", "\(money) over")
  }

  static let freeTime = Phrase("Thời gian còn trống", "Free time")
  static let freeSlots = Phrase("Các khung giờ còn trống", "Free slots")
  static let freeCount = Phrase("Khung giờ trống", "Free slots")
  static let freeAWeek = Phrase("Trung bình mỗi tuần", "A week, on average")
  static let freeMost = Phrase("Tuần trống nhiều nhất", "Emptiest week")
  static let firstFree = Phrase("Trống sớm nhất", "First free")

  static func freeIn(_ span: String) -> Phrase {
    Phrase(
      "Trong \(span), theo lịch làm việc của các khoá có buổi học; chưa tính thời gian đi lại.",
      "In \(span), in the calendars of the cohorts that have sessions; time to travel is left out.")
  }
}
