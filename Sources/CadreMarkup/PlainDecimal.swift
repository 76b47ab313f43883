/// Decimal numbers for machines: a point, no groups.
public enum PlainDecimal {
  /// `1.5`, `-0.25`, `12`: as many decimals as there are.
  public static func text(thousandths: Int) -> String {
    let size = thousandths.magnitude
    var decimals = String(size % 1000 + 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    return "\(sign)\(size / 1000)" + (decimals.isEmpty ? "" : ".\(decimals)")
  }
}
