/// An example of a statement: the one that the row gives, or else the shortest sentence of its
/// shape, with names and numbers of the field.
public struct Example {
  private var words: [String] = []

  public static func line(of row: KeywordRow) -> String {
    if let example = row.keyword.example { return example }
    var example = Example()
    example.words = [row.head]
    example.write(row.tree)
    return example.text
  }

  private var text: String {
    var text = ""
    for word in words {
      let isTight = text.isEmpty || text.hasSuffix("(") || word == ")" || word == ","
      text += (isTight ? "" : " ") + word
    }
    return text
  }

  private mutating func write(_ tree: ShapeTree) {
    switch tree {
    case .element(let element): write(element)
    case .sequence(let parts): for part in parts { write(part) }
    case .choice(let parts): if let first = parts.first { write(first) }
    case .optional, .repeated: break
    }
  }

  private mutating func write(_ element: ShapeElement) {
    switch element {
    case .word(let word): words.append(word)
    case .sign(let kind): words.append(kind.sign ?? "")
    case .terminal(let terminal): words.append(terminal.sample)
    case .declared(let kinds), .reference(let kinds), .list(let kinds):
      words.append(kinds.kinds.first?.sample ?? "name")
    case .phrase(.duration): words += ["6", "months"]
    case .phrase(.requirement), .phrase(.term): words.append("LAW-101")
    case .phrase(let phrase): write(phrase.tree)
    }
  }
}

extension Terminal {
  /// A token of its kind.
  var sample: String {
    switch self {
    case .string: #""Basics""#
    case .name: "good"
    case .unit: "periods"
    case .currency: "VND"
    case .language: "en"
    case .code: "vi"
    case .integer: "2"
    case .number: "16"
    case .date: "2026-03-04"
    case .month: "2026-03"
    case .year: "2026"
    case .monthDay: "09-02"
    case .time: "08:00"
    }
  }
}

extension NameKind {
  /// A name of its kind.
  var sample: String {
    switch self {
    case .activity: "landing"
    case .alias: "common"
    case .basis: "nq-02"
    case .calendar: "vietnam"
    case .certificate: "icao-sms"
    case .cohort: "k1-2026"
    case .competency: "law-advice"
    case .dimension: "sector"
    case .field: "law"
    case .instructor: "nga"
    case .kind: "classroom"
    case .level: "foundation"
    case .module: "LAW-101"
    case .norm: "teaching"
    case .part: "theory"
    case .partner: "tud"
    case .path: "chair-core"
    case .phase: "standardise"
    case .position: "grassroots-chair"
    case .program: "union-aviation"
    case .property: "reference"
    case .requirement: "eligible"
    case .room: "a101"
    case .scale: "proficiency"
    case .screening: "annual"
    case .season: "spring"
    case .section: "core"
    case .site: "hanoi"
    case .slot: "morning"
    case .stage: "basics"
    case .tag: "night"
    case .tailoring, .value: "aviation"
    case .target: "new-chairs"
    case .term: "2026-hk1"
    case .tier: "grassroots"
    case .topic: "organisation"
    case .unit: "period"
    case .workforce: "chairs"
    case .same: "successor"
    }
  }
}
