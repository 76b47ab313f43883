import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

/// Turns statements into typed things of the model. What is wrong is noted and left out, so that
/// everything else is still checked.
struct Lowering {
  var program = Program()
  var resolver: Resolver
  var findings: [Finding] = []
  var missedNames = MissedNames()
  /// The folder whose statements are being read.
  var folder = 0
  /// Rows of dimension values by dimension and name.
  var valueRows: [ID<Dimension>: [NameID: ID<DimensionValue>]] = [:]

  var declarations: [Declaration] = []
  /// How many modules are declared.
  var moduleCount = 0
  /// The tailorings that declare modules, by the module's row.
  var moduleTailorings: [Int: ID<Tailoring>] = [:]
  /// Modules that have no statement of their own, in the order of their rows.
  var outsideModules: [(row: Int, module: Module)] = []
  /// The first of them that is not among the program's yet.
  var firstOutside = 0
  /// Heads of the authors' own by folder.
  var properties: [Int: [PropertyKey: ID<Property>]] = [:]
  /// Where each of them first stands in its block.
  var ownLines: [OwnLine: Origin] = [:]
  /// `check` statements, which have no name, and their folders.
  var checks: [(statement: Statement, folder: Int)] = []
  /// Units already found, by folder and name as written.
  var knownUnits: [Int: [NameID: ID<ContactUnit>]] = [:]

  init(resolver: Resolver) {
    self.resolver = resolver
  }

  /// A name that a statement uses, resolved.
  mutating func reference<Thing>(_ name: NameRef?, _ kind: NameKind) -> Stated<ID<Thing>>? {
    guard let name, let row = resolver.row(name, kind, folder: folder) else { return nil }
    return Stated(ID(row), at: name.origin)
  }

  /// A comma list of names.
  mutating func references<Thing>(_ line: inout ArgumentReader, _ kind: NameKind) -> [Stated<
    ID<Thing>
  >] {
    var result: [Stated<ID<Thing>>] = []
    repeat {
      if let one: Stated<ID<Thing>> = reference(line.name(&resolver.interner), kind) {
        result.append(one)
      }
    } while line.take(.comma)
    return result
  }

  mutating func note(_ finding: Finding) { findings.append(finding) }
}
