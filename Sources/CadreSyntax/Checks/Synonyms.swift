import CadreText

/// Words of other languages and habits for the heads of statements. They only lead to a
/// suggestion; the language itself has one word for a thing.
enum Synonyms {
  /// The head that a line's first one or two words were meant as, and how many words these are.
  static func head(_ first: String, _ second: String) -> (head: String, words: Int)? {
    let one = NormalForm.composed(first).lowercased()
    let two = one + " " + NormalForm.composed(second).lowercased()
    if let head = heads[two] { return (head, 2) }
    return heads[one].map { ($0, 1) }
  }

  private static let heads: [String: String] = [
    "prerequisite": "requires", "prerequisites": "requires", "prereq": "requires",
    "prereqs": "requires", "yêu cầu": "requires", "điều kiện": "requires",
    "tiên quyết": "requires", "duration": "length", "hours": "length", "lasts": "length",
    "thời lượng": "length", "thời gian": "length", "cấp độ": "level", "trình độ": "level",
    "lĩnh vực": "field", "capacity": "seats", "sức chứa": "seats", "sĩ số": "size",
    "hiệu lực": "valid", "expires": "valid", "validity": "valid", "course": "module",
    "subject": "module", "học phần": "module", "môn học": "module", "mô-đun": "module",
    "chuyên đề": "module", "chương trình": "program", "role": "position", "job": "position",
    "chức danh": "position", "vị trí": "position", "lộ trình": "path", "track": "path",
    "roadmap": "path", "teacher": "instructor", "trainer": "instructor",
    "lecturer": "instructor", "giảng viên": "instructor", "phòng": "room", "phòng học": "room",
    "địa điểm": "site", "location": "site", "khoá": "cohort", "khóa": "cohort",
    "lớp": "cohort", "ghi chú": "note", "comment": "note", "mô tả": "summary",
    "description": "summary", "chủ đề": "topic", "equivalent": "same", "tương đương": "same",
    "năng lực": "competency", "skill": "competency", "đơn vị": "unit", "lịch": "calendar",
    "ngày nghỉ": "holiday", "đối tác": "partner", "mục tiêu": "objective", "price": "cost",
    "fee": "cost", "chi phí": "cost", "tín chỉ": "credits", "must": "requires",
  ]
}
