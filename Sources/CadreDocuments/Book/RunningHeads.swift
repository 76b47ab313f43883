/// The style of the book's running heads: the programme's title on the left, the chapter's on the
/// right, by a named page for each chapter (CSS Paged Media 3).
struct RunningHeads {
  let title: String
  let chapters: [String]

  static func className(_ row: Int) -> String { "ch\(row + 1)" }

  var style: String {
    let font = "font:8.5pt sans-serif;color:\(Palette.lightText.muted)"
    var style = "@page{@top-left{content:\(Self.quoted(title));\(font)}}\n"
    style += "@page:first{@top-left{content:none}}\n"
    for (row, chapter) in chapters.enumerated() {
      let name = Self.className(row)
      let head = "@top-right{content:\(Self.quoted(chapter));\(font)}"
      style += "@page \(name){\(head)}\n@page \(name)w{size:A4 landscape;margin:18mm;\(head)}\n"
      style += "@media print{.\(name){page:\(name)} .\(name) .wide{page:\(name)w}}\n"
    }
    return style
  }

  /// A CSS string; whatever could end it, or the element it stands in, is written by number.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ".", ",", ":", "(", ")":
        result.unicodeScalars.append(scalar)
      case _ where scalar.value >= 0xA0: result.unicodeScalars.append(scalar)
      default: result += "\\" + String(max(scalar.value, 0x20), radix: 16) + " "
      }
    }
    return result + "\""
  }
}
