/// A statement that may stand in any block: summary, note, basis, mark, tag, or one under a head
/// of the author's own.
public enum RemarkStatement: Sendable {
  case summary(LocalizedText)
  case note(LocalizedText)
  case bases([Stated<ID<Basis>>])
  case illustrative
  case unverified
  case tags([Stated<ID<Tag>>])
  case own(Stated<OwnFact>)

  public var merge: Merge {
    switch self {
    case .summary, .illustrative, .unverified, .own: .set
    case .note, .bases, .tags: .add
    }
  }

  public var head: String {
    switch self {
    case .summary: "summary"
    case .note: "note"
    case .bases: "basis"
    case .illustrative: "illustrative"
    case .unverified: "unverified"
    case .tags: "tag"
    case .own(let fact): fact.head
    }
  }

  var line: LineKey { LineKey(head) }

  public func apply(to remarks: inout Remarks) {
    switch self {
    case .summary(let text): remarks.summary = text
    case .note(let text): remarks.notes.append(text)
    case .bases(let bases): remarks.bases += bases
    case .illustrative: remarks.isIllustrative = true
    case .unverified: remarks.isUnverified = true
    case .tags(let tags): remarks.tags += tags
    case .own(let fact): remarks.state(fact)
    }
  }

  func agrees(with other: RemarkStatement) -> Bool {
    switch (self, other) {
    case (.summary(let a), .summary(let b)): a == b
    case (.illustrative, .illustrative), (.unverified, .unverified): true
    case (.own(let a), .own(let b)): a.value == b.value
    default: false
    }
  }
}

extension Remarks {
  mutating func state(_ fact: Stated<OwnFact>) {
    if let row = own.firstIndex(where: { $0.value.property == fact.value.property }) {
      own[row] = fact
    } else {
      own.append(fact)
    }
  }

  /// Takes every line with a head away.
  mutating func drop(_ head: String) {
    switch head {
    case "summary": summary = nil
    case "note": notes = []
    case "basis": bases = []
    case "illustrative": isIllustrative = false
    case "unverified": isUnverified = false
    case "tag": tags = []
    default: own.removeAll { $0.value.head == head }
    }
  }
}
