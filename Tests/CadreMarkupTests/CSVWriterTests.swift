import CadreMarkup
import Testing

@Suite struct CSVWriterTests {
  @Test func golden() {
    var csv = CSVWriter()
    csv.row(["tên", "a\"b"])
    csv.cell(-5)
    csv.cell("-5")
    csv.endRow()
    #expect(HostileText.text(csv.bytes) == "\u{FEFF}\"tên\",\"a\"\"b\"\r\n-5,\"'-5\"\r\n")
  }

  @Test(arguments: HostileText.cases)
  func readsBackAndIsNoFormula(value: String) throws {
    var csv = CSVWriter()
    csv.row([value, "x"])
    csv.row(["y", value])
    let rows = try #require(Self.rows(HostileText.text(csv.bytes)))
    #expect(rows.map(\.count) == [2, 2] && rows[0][1] == "x" && rows[1][0] == "y")
    let cell = rows[0][0]
    #expect(cell == rows[1][1])
    if let first = cell.unicodeScalars.first {
      #expect(!"=+-@\t\r＝＋－＠".unicodeScalars.contains(first))
    }
    let kept = value.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isControl = scalar.value < 32 && !"\t\r\n".unicodeScalars.contains(scalar)
      return isControl || scalar.value == 127 ? "\u{FFFD}" : scalar
    }
    let plain = String(String.UnicodeScalarView(kept))
    #expect([plain, "'" + plain].contains { $0.utf8.elementsEqual(cell.utf8) })
  }

  @Test func randomRowsReadBack() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let rows = (0..<3).map { _ in (0..<4).map { _ in "x" + random.text(upTo: 8) } }
      var csv = CSVWriter()
      for row in rows { csv.row(row) }
      let expected = rows.map { $0.map { $0.replacing("\u{0}", with: "\u{FFFD}") } }
      let read = try #require(Self.rows(HostileText.text(csv.bytes)))
      #expect(read.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
    }
  }

  /// Cells in quotes or numbers, between commas, rows ended by CRLF, after a byte-order mark.
  private static func rows(_ text: String) -> [[String]]? {
    var scalars = text.unicodeScalars[...]
    guard scalars.popFirst() == "\u{FEFF}" else { return nil }
    var rows: [[String]] = []
    var row: [String] = []
    while !scalars.isEmpty {
      guard let cell = cell(&scalars) else { return nil }
      row.append(cell)
      let separator = scalars.popFirst()
      if separator == "," { continue }
      guard separator == "\r", scalars.popFirst() == "\n" else { return nil }
      rows.append(row)
      row = []
    }
    return row.isEmpty ? rows : nil
  }

  private static func cell(_ scalars: inout Substring.UnicodeScalarView) -> String? {
    var cell = String.UnicodeScalarView()
    guard scalars.first == "\"" else {
      while let digit = scalars.first, digit == "-" || ("0"..."9").contains(digit) {
        cell.append(scalars.removeFirst())
      }
      return cell.isEmpty ? nil : String(cell)
    }
    scalars.removeFirst()
    while let scalar = scalars.popFirst() {
      if scalar == "\"" {
        guard scalars.first == "\"" else { return String(cell) }
        scalars.removeFirst()
      }
      cell.append(scalar)
    }
    return nil
  }
}
