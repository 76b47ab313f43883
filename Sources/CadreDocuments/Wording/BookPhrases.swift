import CadreModel

/// Words of the book.
extension Phrase {
  static let replacesEdition = Phrase("Thay thế phiên bản", "Replaces edition")
  static let contactUnit = Phrase("Đơn vị thời lượng", "Unit of contact time")
  static let tierTerm = Phrase("Cấp của tổ chức", "Tier of the organisation")
  static let certificateTerm = Phrase("Chứng chỉ", "Certificate")
  static let activityTerm = Phrase("Hoạt động nghề nghiệp", "Activity on the job")

  static func levelOf(_ number: Int, _ count: Int) -> Phrase {
    Phrase("Trình độ \(number)/\(count)", "Level \(number) of \(count)")
  }

  static func kind(of subject: KindSubject) -> Phrase {
    switch subject {
    case .room: Phrase("Loại phòng học", "Kind of room")
    case .instructor: Phrase("Loại giảng viên", "Kind of instructor")
    case .partner: Phrase("Loại đơn vị giảng dạy", "Kind of provider")
    case .basis: Phrase("Loại văn bản", "Kind of document")
    case .delivery: Phrase("Hình thức tổ chức", "Kind of delivery")
    case .assessment: Phrase("Hình thức kiểm tra, đánh giá", "Kind of assessment")
    }
  }
}
