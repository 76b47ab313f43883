import CadreFindings
import CadreModel
import CadreText

/// Words that are not declared, and that nothing and nobody has: tags that selectors and checks
/// pick things by, languages of teaching. A folder without a programme is for others to use, who
/// may have things with the tag.
struct OpenWordCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] { unborne.map(finding) + languages() }

  /// Whether something is not there because of one of these.
  func explains(_ finding: Finding) -> Bool {
    unborne.flatMap { program.tags[$0].asked }.contains { asked in
      asked.file == finding.place.file && finding.place.span.start <= asked.span.start
        && asked.span.end <= finding.place.span.end
    }
  }

  private var unborne: [ID<Tag>] {
    let asked = program.tags.ids.filter { !program.tags[$0].asked.isEmpty }
    if program.cover == nil || asked.isEmpty { return [] }
    let borne = borne
    return asked.filter { !borne.contains($0) }
  }

  /// The tags that something bears, in the base or by a tailoring.
  private var borne: Set<ID<Tag>> {
    var tags: Set<ID<Tag>> = []
    func add(_ table: Table<some Declared>) {
      for thing in table { tags.formUnion(thing.remarks.tags.map(\.value)) }
    }
    add(program.modules)
    add(program.paths)
    add(program.positions)
    add(program.competencies)
    add(program.instructors)
    add(program.rooms)
    add(program.partners)
    add(program.cohorts)
    for tailoring in program.tailorings {
      let remarks =
        tailoring.moduleChanges.flatMap(\.statements).compactMap { $0.value.remark }
        + tailoring.pathChanges.flatMap(\.statements).compactMap { $0.value.remark }
        + tailoring.positionChanges.flatMap(\.statements).compactMap { $0.value.remark }
        + tailoring.competencyChanges.flatMap(\.statements).compactMap { $0.value.remark }
      for remark in remarks {
        if case .tags(let added) = remark { tags.formUnion(added.map(\.value)) }
      }
    }
    return tags
  }

  private func finding(_ tag: ID<Tag>) -> Finding {
    let name = program.tags[tag].name
    let names = borne.map { program.tags[$0].name }.sorted()
    let places = program.tags[tag].asked.sorted()
    return .tagNobodyBears(
      name, at: places[0], alsoAt: Array(places.dropFirst()),
      near: SpellingDistance.suggestions(for: name, among: names), borne: names)
  }

  /// An instructor who says no language teaches in any.
  private func languages() -> [Finding] {
    let spoken = Set(program.instructors.flatMap(\.languages))
    if spoken.isEmpty || program.instructors.contains(where: \.languages.isEmpty) { return [] }
    var order: [[String]] = []
    var modules: [[String]: [AskingModule]] = [:]
    for module in program.modules.rows where !module.languages.isEmpty {
      guard module.needs.contains(where: { $0.value.items.contains(where: \.asksForPeople) }),
        !module.languages.contains(where: spoken.contains)
      else { continue }
      if modules[module.languages] == nil { order.append(module.languages) }
      modules[module.languages, default: []].append(
        AskingModule(
          name: module.name, text: "", place: module.languagesOrigin ?? module.heading.origin))
    }
    return order.compactMap { languages in
      .nobodySpeaks(languages, modules: modules[languages] ?? [], spoken: spoken.sorted())
    }
  }
}

extension ResourceNeed.Item {
  fileprivate var asksForPeople: Bool {
    switch wanted {
    case .instructorKind, .instructor, .holder: true
    case .room, .roomKind: false
    }
  }
}

extension ModuleStatement {
  fileprivate var remark: RemarkStatement? {
    if case .remark(let remark) = self { remark } else { nil }
  }
}

extension PathStatement {
  fileprivate var remark: RemarkStatement? {
    if case .remark(let remark) = self { remark } else { nil }
  }
}

extension PositionStatement {
  fileprivate var remark: RemarkStatement? {
    if case .remark(let remark) = self { remark } else { nil }
  }
}

extension CompetencyStatement {
  fileprivate var remark: RemarkStatement? {
    if case .remark(let remark) = self { remark } else { nil }
  }
}
