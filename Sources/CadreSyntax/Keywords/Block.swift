/// The kinds of blocks in which statements stand.
public enum Block: UInt8, CaseIterable, Sendable {
  case file
  /// `cadre.config`, a file of its own.
  case config
  case program, basis, dimension, certificate, competency, module, path, position, tailoring
  case calendar, site, room, instructor, partner, cohort, target, workforce, screening, check
  case phase, stage, week
  /// A block with no statements of its own.
  case common
  /// The blocks of `change module`, `change path` and so on.
  case changedModule, changedPath, changedPosition, changedCompetency
  /// A block whose head is not known; nothing in it is checked.
  case unknown

  /// The block whose rows hold in a `change` besides those of the change itself.
  public var base: Block? {
    switch self {
    case .changedModule: .module
    case .changedPath: .path
    case .changedPosition: .position
    case .changedCompetency: .competency
    default: nil
    }
  }

  /// Whether authors may add statement heads of their own here (`property module …`).
  public var takesProperties: Bool {
    switch base ?? self {
    case .module, .path, .position, .instructor, .room, .partner, .cohort: true
    default: false
    }
  }
}

extension Block {
  /// Whether an unknown statement can be judged only with the names of all files: it may have a
  /// head of the authors' own, or be a module alone where modules are listed.
  var needsNames: Bool { takesProperties || self == .stage }
}

/// The blocks where a row of the table may stand.
public struct Places: OptionSet, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let file = Places(.file)
  public static let config = Places(.config)
  public static let program = Places(.program)
  public static let basis = Places(.basis)
  public static let dimension = Places(.dimension)
  public static let certificate = Places(.certificate)
  public static let competency = Places(.competency)
  public static let module = Places(.module)
  public static let path = Places(.path)
  public static let position = Places(.position)
  public static let tailoring = Places(.tailoring)
  public static let calendar = Places(.calendar)
  public static let site = Places(.site)
  public static let room = Places(.room)
  public static let instructor = Places(.instructor)
  public static let partner = Places(.partner)
  public static let cohort = Places(.cohort)
  public static let target = Places(.target)
  public static let workforce = Places(.workforce)
  public static let screening = Places(.screening)
  public static let check = Places(.check)
  public static let phase = Places(.phase)
  public static let stage = Places(.stage)
  public static let week = Places(.week)
  /// `change module` alone.
  public static let changedModule = Places(.changedModule)
  /// `change path` alone.
  public static let changedPath = Places(.changedPath)
  /// Every `change` block, whatever it changes.
  public static let change = Places(rawValue: 1 << 62)
  /// Every block that a declaration opens.
  public static let any = Places(rawValue: 1 << 63)

  /// Whether a row stands in some `change` block as a statement of the change itself.
  public var areChanges: Bool { !isDisjoint(with: [.change, .changedModule, .changedPath]) }

  init(_ block: Block) { rawValue = 1 << UInt64(block.rawValue) }
}
