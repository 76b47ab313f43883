/// The small Markdown subset of long texts. Whatever is not closed stays as it is written.
enum Prose {
  enum Block: Equatable {
    case paragraph(String)
    case list([String])
  }

  enum Run: Equatable {
    case text(String)
    case emphasis(String)
    case strong(String)
    case code(String)
    case link(text: String, address: String)
  }

  static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = trimmed(line)
      if line.isEmpty {
        isOpen = false
      } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
        add(item: String(line.dropFirst(2)), to: &blocks, isOpen: isOpen)
        isOpen = true
      } else {
        add(line: String(line), to: &blocks, isOpen: isOpen)
        isOpen = true
      }
    }
    return blocks
  }

  private static func add(item: String, to blocks: inout [Block], isOpen: Bool) {
    if isOpen, case .list(let items) = blocks.last {
      blocks[blocks.count - 1] = .list(items + [item])
    } else {
      blocks.append(.list([item]))
    }
  }

  private static func add(line: String, to blocks: inout [Block], isOpen: Bool) {
    switch blocks.last {
    case .paragraph(let text) where isOpen:
      blocks[blocks.count - 1] = .paragraph("\(text) \(line)")
    case .list(let items) where isOpen:
      let last = "\(items.last ?? "") \(line)"
      blocks[blocks.count - 1] = .list(items.dropLast() + [last])
    default: blocks.append(.paragraph(line))
    }
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while let first = line.first, first == " " || first == "\t" { line.removeFirst() }
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return line
  }

  static func runs(of text: String) -> [Run] {
    guard text.utf8.contains(where: { $0 == 42 || $0 == 96 || $0 == 91 }) else {
      return [.text(text)]
    }
    var runs: [Run] = []
    var plain = ""
    var rest = Substring(text)
    while let sign = rest.first {
      if let (run, after) = special(rest, sign) {
        if !plain.isEmpty { runs.append(.text(plain)) }
        plain = ""
        runs.append(run)
        rest = after
      } else {
        plain.append(sign)
        rest.removeFirst()
      }
    }
    if !plain.isEmpty { runs.append(.text(plain)) }
    return runs
  }

  private static func special(_ text: Substring, _ sign: Character) -> (Run, Substring)? {
    switch sign {
    case "`": enclosed(text, by: "`").map { (.code($0), $1) }
    case "*" where text.hasPrefix("**"): enclosed(text, by: "**").map { (.strong($0), $1) }
    case "*": enclosed(text, by: "*").map { (.emphasis($0), $1) }
    case "[": link(text)
    default: nil
    }
  }

  /// Text between two equal marks; looks no further than a paragraph's reasonable stretch.
  private static func enclosed(_ text: Substring, by mark: String) -> (String, Substring)? {
    let inner = text.dropFirst(mark.count)
    var index = inner.startIndex
    for _ in 0..<400 where index < inner.endIndex {
      if inner[index...].hasPrefix(mark) {
        let content = inner[..<index]
        guard !content.isEmpty, content.first != " ", content.last != " " else { return nil }
        return (String(content), inner[index...].dropFirst(mark.count))
      }
      index = inner.index(after: index)
    }
    return nil
  }

  private static func link(_ text: Substring) -> (Run, Substring)? {
    let window = text.prefix(600)
    guard let middle = window.firstIndex(of: "]") else { return nil }
    let open = window.index(after: middle)
    guard open < window.endIndex, window[open] == "(",
      let close = window[open...].firstIndex(of: ")")
    else { return nil }
    let label = String(window[window.index(after: window.startIndex)..<middle])
    let address = String(window[window.index(after: open)..<close])
    guard !label.isEmpty, Address.isSafe(address) else { return nil }
    return (.link(text: label, address: address), text[text.index(after: close)...])
  }
}
