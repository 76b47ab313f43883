/// A statement that may stand in any block: summary, note, basis, mark or tag.
public enum RemarkStatement: Sendable {
  case summary(LocalizedText)
  case note(LocalizedText)
  case bases([Stated<ID<Basis>>])
  case illustrative
  case unverified
  case tags([Stated<ID<Tag>>])

  public var merge: Merge {
    switch self {
    case .summary, .illustrative, .unverified: .set
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
    }
  }

  public func apply(to remarks: inout Remarks) {
    switch self {
    case .summary(let text): remarks.summary = text
    case .note(let text): remarks.notes.append(text)
    case .bases(let bases): remarks.bases += bases
    case .illustrative: remarks.isIllustrative = true
    case .unverified: remarks.isUnverified = true
    case .tags(let tags): remarks.tags += tags
    }
  }

  func agrees(with other: RemarkStatement) -> Bool {
    switch (self, other) {
    case (.summary(let a), .summary(let b)): a == b
    case (.illustrative, .illustrative), (.unverified, .unverified): true
    default: false
    }
  }
}

extension Remarks {
  /// Takes every line with a head away.
  mutating func drop(_ head: String) {
    switch head {
    case "summary": summary = nil
    case "note": notes = []
    case "basis": bases = []
    case "illustrative": isIllustrative = false
    case "unverified": isUnverified = false
    case "tag": tags = []
    default: break
    }
  }
}
