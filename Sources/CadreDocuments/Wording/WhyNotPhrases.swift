/// Why a timetable is impossible, and what would help.
extension Phrase {
  static func wait(_ count: Int) -> Phrase {
    Phrase(
      "Chưa xếp được vì chờ các mô-đun trên, \(count) mô-đun:",
      count == 1
        ? "Not placed either, since it waits for these, 1 module:"
        : "Not placed either, since they wait for these, \(count) modules:")
  }

  static func seats(_ count: Int) -> Phrase {
    Phrase("\(count) chỗ", count == 1 ? "1 seat" : "\(count) seats")
  }

  static let whyNotIs = Phrase(
    "Những điều không thể cùng giữ và thay đổi có ích:",
    "What cannot all be kept, and what would help:")
  static let cannotAllBeKept = Phrase(
    "Không thể cùng giữ tất cả các điều sau; bỏ bất kỳ điều nào thì giữ được các điều còn lại:",
    "These cannot all be kept; without any one of them the others can:")
  static let cannotBeKeptTogether = Phrase(
    "Không thể cùng giữ tất cả các điều sau:", "These cannot all be kept:")
  static let needIsOpen = Phrase(
    "(chưa xác định được nếu bỏ điều này thì có giữ được các điều còn lại không)",
    "(whether the others can be kept without it is not decided)")
  static let wouldBePlaced = Phrase(
    "Xếp được tất cả, không mô-đun nào khác mất chỗ, nếu thay đổi một trong các điểm sau:",
    "All is placed, and nothing else loses its place, with any one of these changes:")
  static let noChangeHelps = Phrase(
    "Không thay đổi đơn lẻ nào đã thử giúp xếp được tất cả.",
    "No single change that was tried lets all be placed.")

  /// `names`: the modules that it is about; empty for all.
  static func change(places names: [String], found: Bool) -> Phrase {
    if names.isEmpty { return found ? .wouldBePlaced : .noChangeHelps }
    let list = names.joined(separator: ", ")
    if !found {
      return Phrase(
        "Không thay đổi đơn lẻ nào đã thử giúp xếp được \(list).",
        "No single change that was tried lets \(list) be placed.")
    }
    return Phrase(
      "Xếp được \(list), không mô-đun nào khác mất chỗ, nếu thay đổi một trong các điểm sau:",
      "\(list) \(names.count == 1 ? "is" : "are") placed, and nothing else loses its place, "
        + "with any one of these changes:")
  }

  static func isTaught(_ amount: String, groups: Int) -> Phrase {
    groups == 1
      ? Phrase("cần \(amount)", "needs \(amount)")
      : Phrase(
        "cần \(amount) cho mỗi nhóm trong \(groups) nhóm",
        "needs \(amount) for each of \(groups) groups")
  }

  static let learnedAfter = Phrase("học sau", "comes after")
  static let isDueAfter = Phrase("phải học trong hạn kể từ", "is due soon enough after")
  static let followOneAnother = Phrase(
    "học liền nhau, không bỏ ca", "is taught in slots that follow one another")
  static let takesOneDay = Phrase("học trong một ngày", "is taught on one day")
  static let isFixedIn = Phrase("ấn định vào", "is fixed in")
  static let isNotFixedIn = Phrase("không ấn định vào", "is not fixed in")
  static let isOfferedOnlyIn = Phrase("chỉ mở trong", "is offered only in")
  static let isAlsoOfferedIn = Phrase("mở thêm trong", "is also offered in")
  static let noTerm = Phrase("không kỳ nào", "no term")
  static let notKeptApart = Phrase(
    "được học cùng kỳ, cùng chặng với", "may share a term or stage with")
  static let learns = Phrase("học", "is taught")
  static let togetherWith = Phrase("chung với", "together with")
  static let notTogetherWith = Phrase("riêng, không chung với", "by itself, not together with")
  static let thereIsNone = Phrase("không có", "there is none")

  static func smallestClass(_ least: Int) -> Phrase {
    Phrase("lớp từ \(least) người", "classes of \(least) or more")
  }

  static let isFixedOn = Phrase("ấn định vào", "is fixed on")
  static let cohortStarts = Phrase("khai giảng", "starts")
  static let cohortFinishes = Phrase("kết thúc chậm nhất ngày", "finishes by")

  static func slotsHold(_ amount: String) -> Phrase {
    Phrase("; đến lúc đó lịch có \(amount)", "; its slots hold \(amount) until then")
  }

  static let meetsOn = Phrase("học vào", "meets on")
  static let meetsInSlots = Phrase("học vào ca", "meets in")
  static let hasAtMost = Phrase("nhiều nhất", "has at most")
  static let thereIsOnly = Phrase("chỉ có", "there is only")

  static func andMore(_ count: Int) -> Phrase {
    Phrase("và \(count) nguồn lực khác", "and \(count) more")
  }

  static let agreementRuns = Phrase("thoả thuận có hiệu lực", "its agreement runs")
  static let alsoMeetsOn = Phrase("học thêm vào", "also meets on")
  static let alsoMeetsIn = Phrase("học thêm vào ca", "also meets in")
  static let isNotFixedOn = Phrase("không ấn định vào", "is not fixed on")

  static func moreLike(_ count: Int, _ name: String, isRoom: Bool) -> Phrase {
    Phrase(
      "thêm \(count) \(isRoom ? "phòng" : "người") như \(name), luôn sẵn sàng",
      count == 1
        ? "one more like \(name), always available"
        : "\(count) more like \(name), always available")
  }

  static func onlyClosed(_ span: String) -> Phrase {
    Phrase("chỉ đóng cửa \(span)", "is closed only \(span)")
  }

  static func notClosed(_ span: String) -> Phrase {
    Phrase("không đóng cửa \(span)", "is not closed \(span)")
  }

  static func onlyAway(_ span: String) -> Phrase {
    Phrase("chỉ vắng mặt \(span)", "is away only \(span)")
  }

  static func notAway(_ span: String) -> Phrase {
    Phrase("không vắng mặt \(span)", "is not away \(span)")
  }

  static let agreementRunsUntil = Phrase("thoả thuận có hiệu lực đến", "its agreement runs until")
}
