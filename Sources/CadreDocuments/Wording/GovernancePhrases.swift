/// Words of screenings, head counts, costs, and of what cohorts bring along.
extension Phrase {
  static let screenings = Phrase("Sàng lọc năng lực", "Screening")
  static let screeningGroup = Phrase("Nhóm năng lực", "Group")
  static let leastScore = Phrase("Điểm tối thiểu", "Least score")
  static let band = Phrase("Mức kết quả", "Result")
  static let fromScore = Phrase("Từ điểm", "From score")
  static let leadsTo = Phrase("Dẫn tới", "Leads to")

  static let workforces = Phrase("Đội ngũ", "Workforce")
  static let headcount = Phrase("Số người đầu năm", "Head count at the start of the year")
  static let yearlyRates = Phrase("Biến động mỗi năm", "Change a year")
  static let growth = Phrase("tăng", "growth")
  static let attrition = Phrase("rời vị trí", "leaving")
  static let certifiedNow = Phrase("Đã có, còn hạn", "Certified at the start")
  static let seatRates = Phrase("Bù phần tồn, đạt, vắng", "Backlog, passing, absence")
  static let backlogIn = Phrase("bù phần tồn trong", "backlog cleared in")
  static let success = Phrase("đạt", "pass")
  static let noShow = Phrase("vắng", "absent")

  static let yes = Phrase("có", "yes")
  static let no = Phrase("không", "no")

  static let joinsWith = Phrase("Học ghép với", "Taught together with")
  static let fixedDates = Phrase("Ngày ấn định", "Fixed dates")
  static let completedBefore = Phrase("Đã hoàn thành từ trước", "Completed before")

  static let norms = Phrase("Định mức chi", "Cost norms")
  static let norm = Phrase("Định mức", "Norm")
  static let rate = Phrase("Mức chi", "Rate")
}

extension Phrase {
  static func each(_ quantity: Phrase) -> Phrase {
    Phrase("mỗi \(quantity.vi)", "a \(quantity.en)")
  }
}
