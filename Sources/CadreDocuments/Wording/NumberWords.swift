/// Numbers in the words of a language.
extension PageLanguage {
  /// A whole number with its groups of three: `12.000` or `12,000`.
  func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var result = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += groupSign }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }

  /// A number of thousandths with as many decimals as it needs: `1,5` or `1.5`.
  func text(thousandths: Int) -> String {
    let size = thousandths.magnitude
    let whole = text(Int(clamping: size / 1000))
    let sign = thousandths < 0 ? "−" : ""
    var rest = String(size % 1000 + 1000).dropFirst()
    while rest.last == "0" { rest.removeLast() }
    return sign + (rest.isEmpty ? whole : "\(whole)\(decimalSign)\(rest)")
  }

  /// Per mille as per cent: `95,5%` or `95.5%`.
  func text(perMille: Int) -> String {
    let (thousandths, overflow) = perMille.multipliedReportingOverflow(by: 100)
    return text(thousandths: overflow ? Int.max : thousandths) + "%"
  }

  /// Minutes as hours, to a quarter or hundredth: `12`, `4,5`.
  func hours(ofMinutes minutes: Int) -> String {
    let whole = minutes / 60
    let hundredths = (abs(minutes % 60) * 100 + 30) / 60
    if hundredths == 100 { return text(whole + 1) }
    let (thousandths, overflow) = whole.multipliedReportingOverflow(by: 1000)
    return overflow ? text(whole) : text(thousandths: thousandths + hundredths * 10)
  }

  private var groupSign: String { self == .vietnamese ? "." : "," }
  private var decimalSign: String { self == .vietnamese ? "," : "." }
}
