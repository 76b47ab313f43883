/// Writes comma separated values (RFC 4180) as spreadsheets read them: UTF-8 with a byte-order
/// mark, CRLF. Text that a spreadsheet would take for a formula is defused with an apostrophe.
public struct CSVWriter: Sendable {
  private var out = ByteWriter()
  private var isRowStart = true
  private static let special = ByteSet([34] + Scrubbing.controls)

  public init() { out.append([0xEF, 0xBB, 0xBF]) }

  public var bytes: [UInt8] { out.bytes }

  /// Text, always in quotes.
  public mutating func cell(_ text: String) {
    separate()
    out.append(34)
    if Self.looksLikeFormula(text) { out.append(39) }
    out.append(text, special: Self.special) { source, index in
      let isQuote = source[index] == 34
      return .init(text: isQuote ? "\"\"" : Scrubbing.replacementCharacter)
    }
    out.append(34)
  }

  /// A number stays one: it is not taken for a formula.
  public mutating func cell(_ number: Int) {
    separate()
    out.append(decimal: number)
  }

  /// A number of thousandths, with a point and as many decimals as it needs.
  public mutating func cell(thousandths: Int) {
    separate()
    out.append(PlainDecimal.text(thousandths: thousandths))
  }

  public mutating func endRow() {
    out.append([13, 10])
    isRowStart = true
  }

  public mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  private mutating func separate() {
    if !isRowStart { out.append(44) }
    isRowStart = false
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\n＝＋－＠|%".unicodeScalars.contains(first)
  }
}
