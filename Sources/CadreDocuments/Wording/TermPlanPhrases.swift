/// Words of plans in terms.
extension Phrase {
  static let termPlan = Phrase("Kế hoạch theo học kỳ", "Plan by terms")
  static let schoolTerm = Phrase("Học kỳ", "Term")
  static let termsOptimal = Phrase(
    "tối ưu: ít học kỳ nhất, khối lượng đều nhất", "optimal: fewest terms, then the flattest load")
  static let termsImpossible = Phrase(
    "không thể xếp vào các học kỳ:", "cannot be taken in these terms:")
  static let termsSearched = Phrase(
    "đã thử mọi cách xếp; hãy thêm học kỳ hoặc nới giới hạn mỗi học kỳ",
    "every plan was tried; add a term or widen the limits of a term")
  static let termRing = Phrase("mỗi mô-đun chờ mô-đun trước:", "each waits for the one before:")
  static let neverOffered = Phrase(
    "không mở trong học kỳ nào của khoá; hãy thêm học kỳ có mở",
    "is offered in none of the cohort's terms; add a term in which it is")
  static let togetherAndApart = Phrase(
    "phải học cùng học kỳ nhưng cũng phải tách nhau; hãy bỏ một trong hai",
    "must be in one term and yet apart; drop one of the two")

  static func termsWithin(_ terms: Int, _ least: Int, _ load: String, _ leastLoad: String) -> Phrase
  {
    Phrase(
      "\(terms) học kỳ (chắc chắn không dưới \(least)), cao nhất \(load) một học kỳ"
        + " (chắc chắn không dưới \(leastLoad))",
      "\(terms) terms (surely not below \(least)), at most \(load) in one"
        + " (surely not below \(leastLoad))")
  }

  static func termsFlat(_ terms: Int) -> Phrase {
    Phrase(
      "ít học kỳ nhất (\(terms)), mức cao nhất thấp nhất có thể; chưa loại trừ cách xếp đều hơn",
      "fewest terms (\(terms)) and the lowest possible peak; a more even load is not excluded")
  }

  static func termsCount(_ terms: Int, _ least: Int) -> Phrase {
    Phrase(
      "\(terms) học kỳ (chắc chắn không dưới \(least))",
      "\(terms) terms (surely not below \(least))")
  }

  static func termsNotFound(_ steps: Int) -> Phrase {
    Phrase(
      "không tìm thấy cách xếp sau \(steps) bước", "no plan was found within \(steps) steps")
  }

  static func chainOfTerms(_ needed: Int, _ terms: Int) -> Phrase {
    Phrase(
      "nối tiếp nhau không vừa \(terms) học kỳ; hãy thêm học kỳ hoặc bỏ một điều kiện"
        + " (chuỗi \(needed) mô-đun)",
      "one after the other do not fit into the \(terms) terms; add a term or drop a requirement"
        + " (a chain of \(needed) modules)")
  }

  static func overTerms(_ needed: String, _ most: String, _ span: String, _ cure: String) -> Phrase
  {
    Phrase(
      "\(needed) chỉ học được trong \(span), tối đa \(most); hãy thêm học kỳ hoặc nâng giới hạn"
        + " lên \(cure) một học kỳ",
      "\(needed) can only be taken in \(span), which takes at most \(most); add a term or allow"
        + " \(cure) a term")
  }

  static func underTerms(_ available: String, _ least: String, _ span: String) -> Phrase {
    Phrase(
      "trong \(span) chỉ có \(available), ít nhất phải \(least); hãy bớt học kỳ hoặc hạ mức tối"
        + " thiểu",
      "\(span) has only \(available) to take and asks for at least \(least); name fewer terms or"
        + " lower the least")
  }
}
