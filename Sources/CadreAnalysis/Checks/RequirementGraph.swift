import CadreModel
import CadreText

/// Which modules rest on which, over the base and all tailorings together. Named requirements,
/// paths, competencies and selectors are nodes of their own, so that sets cost no more than their
/// members once.
struct RequirementGraph {
  private let program: Program
  private(set) var edges: [[Int]]
  private let firstPath: Int
  private let firstCompetency: Int
  private var selectors: [SelectorKey: Int] = [:]
  private var everyModule: Int?
  private lazy var index = ModuleIndex(program)

  private struct SelectorKey: Hashable {
    var marks: [Mark]
    var except: [ID<Module>]
  }

  init(_ program: Program) {
    self.program = program
    let modules = program.modules.count
    firstPath = modules + program.requirements.count
    firstCompetency = firstPath + program.paths.count
    edges = Array(repeating: [], count: firstCompetency + program.competencies.count)
    linkModules()
    linkNamed()
    linkTailorings()
    linkTeaching()
  }

  /// The module that a node is, if it is one.
  func module(_ node: Int) -> ID<Module>? { node < program.modules.count ? ID(node) : nil }

  func path(_ node: Int) -> ID<Path>? {
    firstPath..<firstCompetency ~= node ? ID(node - firstPath) : nil
  }

  /// Whether a node stands for modules that are not named.
  func isSet(_ node: Int) -> Bool { node >= firstCompetency }

  private mutating func linkModules() {
    let rows = program.modules.rows
    for row in rows.indices {
      for requirement in rows[row].requires { link(row, to: requirement.value.links) }
    }
  }

  private mutating func linkNamed() {
    for (row, requirement) in program.requirements.enumerated() {
      link(program.modules.count + row, to: requirement.requirement.links)
    }
    for (row, path) in program.paths.enumerated() {
      for line in path.stages.flatMap(\.lines) { link(firstPath + row, to: line.value.links) }
      for minimum in path.minimums { link(firstPath + row, to: minimum.value.set.links) }
    }
  }

  private mutating func linkTailorings() {
    for tailoring in program.tailorings {
      for change in tailoring.moduleChanges {
        for statement in change.statements {
          if case .requires(let requirement) = statement.value {
            link(Int(change.thing.index), to: requirement.links)
          }
        }
      }
      for change in tailoring.pathChanges {
        for statement in change.statements {
          guard let stage = statement.value.stage else { continue }
          for line in stage.lines {
            link(firstPath + Int(change.thing.index), to: line.value.links)
          }
        }
      }
      for pair in tailoring.replacements {
        edges[Int(pair.value.old.index)].append(Int(pair.value.new.index))
        edges[Int(pair.value.new.index)].append(Int(pair.value.old.index))
      }
    }
  }

  /// Only competencies that some requirement mentions.
  private mutating func linkTeaching() {
    guard hasCompetencies else { return }
    for (row, module) in program.modules.enumerated() {
      for taught in module.teaches {
        edges[firstCompetency + Int(taught.competency.index)].append(row)
      }
    }
    for tailoring in program.tailorings {
      for change in tailoring.moduleChanges {
        for statement in change.statements {
          if case .teaches(let taught, _) = statement.value {
            edges[firstCompetency + Int(taught.competency.index)].append(Int(change.thing.index))
          }
        }
      }
    }
  }

  private var hasCompetencies = false

  private mutating func link(_ node: Int, to links: [RequirementLink]) {
    for link in links {
      let other = self.node(link.target)
      edges[node].append(other)
      if link.isStrict { edges[other].append(node) }
    }
  }

  private mutating func node(_ target: RequirementLink.Target) -> Int {
    switch target {
    case .module(let id): return Int(id.index)
    case .named(let id): return program.modules.count + Int(id.index)
    case .path(let id): return firstPath + Int(id.index)
    case .competency(let id):
      hasCompetencies = true
      return firstCompetency + Int(id.index)
    case .everyModule:
      if let everyModule { return everyModule }
      edges.append(Array(program.modules.indices))
      everyModule = edges.count - 1
      return edges.count - 1
    case .selected(let selector):
      let key = SelectorKey(marks: selector.marks, except: selector.except.map(\.value))
      if let node = selectors[key] { return node }
      edges.append(index.possible(selector).map { Int($0.index) } + changedMarks)
      selectors[key] = edges.count - 1
      return edges.count - 1
    }
  }

  /// Modules whose marks some tailoring changes: they may be of any set.
  private var changedMarks: [Int] {
    program.tailorings.flatMap(\.moduleChanges).filter { change in
      change.statements.contains { $0.value.isMark }
    }
    .map { Int($0.thing.index) }
  }
}

extension ModuleStatement {
  /// Whether it changes what sets a module is of.
  var isMark: Bool {
    switch self {
    case .level, .field, .tiers, .providers: true
    case .remark(let remark): remark.head == "tag"
    default: false
    }
  }
}

extension PathStatement {
  var stage: Stage? {
    switch self {
    case .stage(let stage), .replaceStage(let stage): stage
    default: nil
    }
  }
}
