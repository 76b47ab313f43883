import CadreText

/// One statement of a competency, in its declaration or in a `change`.
public enum CompetencyStatement: TailoringStatement {
  case title(LocalizedText)
  case remark(RemarkStatement)
  case field(ID<Field>)
  case scale(ID<ProficiencyScale>)
  case behaviour(Competency.Behaviour)
  case maps(Competency.Mapping)
  case drop(head: String, key: String?)

  public var merge: Merge {
    switch self {
    case .title, .field, .scale: .set
    case .remark(let remark): remark.merge
    case .behaviour, .maps: .upsert
    case .drop: .drop
    }
  }

  public var line: LineKey {
    switch self {
    case .title: LineKey("title")
    case .remark(let remark): remark.line
    case .field: LineKey("field")
    case .scale: LineKey("scale")
    case .behaviour(let behaviour): LineKey("level", String(behaviour.step))
    case .maps(let mapping): LineKey("maps", mapping.framework.text)
    case .drop(let head, let key): LineKey(head, key ?? "")
    }
  }

  public func agrees(with other: CompetencyStatement) -> Bool {
    switch (self, other) {
    case (.title(let a), .title(let b)): a == b
    case (.remark(let a), .remark(let b)): a.agrees(with: b)
    case (.field(let a), .field(let b)): a == b
    case (.scale(let a), .scale(let b)): a == b
    case (.behaviour(let a), .behaviour(let b)): a.step == b.step && a.text == b.text
    case (.maps(let a), .maps(let b)): a == b
    case (.drop(let a, let x), .drop(let b, let y)): a == b && x == y
    default: false
    }
  }

  public func apply(to competency: inout Competency, at origin: Origin) {
    switch self {
    case .title(let title): competency.heading.title = title
    case .remark(let remark): remark.apply(to: &competency.remarks)
    case .field(let field): competency.field = Stated(field, at: origin)
    case .scale(let scale): competency.scale = Stated(scale, at: origin)
    case .behaviour(let behaviour):
      competency.behaviours.removeAll { $0.step == behaviour.step }
      competency.behaviours.append(behaviour)
      competency.behaviours.sort { $0.step < $1.step }
    case .maps(let mapping):
      competency.mappings.removeAll { $0.value.framework.text == mapping.framework.text }
      competency.mappings.append(Stated(mapping, at: origin))
    case .drop("maps", let key):
      competency.mappings.removeAll { key == nil || $0.value.framework.text == key }
    case .drop("field", _): competency.field = nil
    case .drop("level", let key):
      competency.behaviours.removeAll { key == nil || String($0.step) == key }
    case .drop(let head, _): competency.remarks.drop(head)
    }
  }
}
