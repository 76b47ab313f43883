/// How many digits stand between the hyphens of a run.
struct DigitShape {
  private(set) var groups: [Int] = [0]
  private(set) var hasHyphen = false

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    for offset in start..<end {
      if bytes[offset] == 0x2D {
        hasHyphen = true
        if groups.count == 8 { break }
        groups.append(0)
      } else if bytes[offset].isDigit {
        groups[groups.count - 1] += 1
      } else if hasHyphen || bytes[offset] != 0x5F {
        groups = [0, 0, 0, 0]
        hasHyphen = true
        break
      }
    }
    if hasHyphen, groups.count == 1 { groups.append(0) }
  }
}

/// Digits in groups of three between `_`.
struct GroupedDigits {
  let isWellGrouped: Bool
  /// The same digits in well-formed groups; nil where there is none.
  let regrouped: String?

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var sinceBar = 0
    var isWell = true
    var bars = 0
    var digits: [UInt8] = []
    for offset in start..<end {
      if bytes[offset] == 0x5F {
        if bars == 0 ? sinceBar == 0 || sinceBar > 3 : sinceBar != 3 { isWell = false }
        bars += 1
        sinceBar = 0
      } else if bytes[offset].isDigit {
        sinceBar += 1
        if digits.count < 40 { digits.append(bytes[offset]) }
      } else {
        isWell = false
        digits = []
        break
      }
    }
    if bars > 0, sinceBar != 3 { isWell = false }
    isWellGrouped = isWell
    regrouped = digits.isEmpty ? nil : Self.grouped(digits)
  }

  static func grouped(_ digits: some Collection<UInt8>) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "_" }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }
}
