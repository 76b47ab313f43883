import CadreText

/// One statement of a path, in its declaration or in a `change`.
public enum PathStatement: TailoringStatement {
  case title(LocalizedText)
  case remark(RemarkStatement)
  case entry(Requirement)
  case minimum(CountLine)
  /// In a `change`, its lines join those of the stage of the same name.
  case stage(Stage)
  /// Instead of the stage of the same name.
  case replaceStage(Stage)
  case drop(head: String, key: String?)

  public var merge: Merge {
    switch self {
    case .title, .replaceStage: .set
    case .remark(let remark): remark.merge
    case .entry, .minimum, .stage: .add
    case .drop: .drop
    }
  }

  public var line: LineKey {
    switch self {
    case .title: LineKey("title")
    case .remark(let remark): remark.line
    case .entry: LineKey("entry")
    case .minimum: LineKey("at")
    case .stage(let stage), .replaceStage(let stage): LineKey("stage", stage.name)
    case .drop(let head, let key): LineKey(head == "section" ? "stage" : head, key ?? "")
    }
  }

  public func agrees(with other: PathStatement) -> Bool {
    switch (self, other) {
    case (.title(let a), .title(let b)): a == b
    case (.remark(let a), .remark(let b)): a.agrees(with: b)
    case (.drop(let a, let x), .drop(let b, let y)): a == b && x == y
    default: false
    }
  }

  public func apply(to path: inout Path, at origin: Origin) {
    switch self {
    case .title(let title): path.heading.title = title
    case .remark(let remark): remark.apply(to: &path.remarks)
    case .entry(let requirement): path.entries.append(Stated(requirement, at: origin))
    case .minimum(let line): path.minimums.append(Stated(line, at: origin))
    case .stage(let stage): path.join(stage)
    case .replaceStage(let stage): path.replace(stage)
    case .drop("entry", _): path.entries = []
    case .drop("at", _): path.minimums = []
    case .drop("stage", let key), .drop("section", let key):
      path.stages.removeAll { key == nil || $0.name == key }
    case .drop(let head, _): path.remarks.drop(head)
    }
  }
}

extension Path {
  fileprivate mutating func join(_ stage: Stage) {
    guard let row = stages.firstIndex(where: { $0.name == stage.name }) else {
      return stages.append(stage)
    }
    stages[row].lines += stage.lines
    if let title = stage.heading.title { stages[row].heading.title = title }
    if let wait = stage.wait { stages[row].wait = wait }
  }

  fileprivate mutating func replace(_ stage: Stage) {
    guard let row = stages.firstIndex(where: { $0.name == stage.name }) else {
      return stages.append(stage)
    }
    var new = stage
    new.heading.title = stage.heading.title ?? stages[row].heading.title
    new.wait = stage.wait ?? stages[row].wait
    new.isSection = stages[row].isSection
    stages[row] = new
  }
}
