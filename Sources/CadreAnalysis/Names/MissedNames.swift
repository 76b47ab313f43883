import CadreFindings
import CadreText

/// Names that are no row of a table of names (values of a dimension, units) and that nothing
/// declares: one finding for one name, however often it is used.
struct MissedNames {
  private struct Miss {
    var name: String
    var kind: String
    var finding: Finding
    var others: [Origin] = []
  }

  private struct Key: Hashable {
    var folder: Int
    var kind: String
    var name: String
  }

  private var misses: [Miss] = []
  private var rows: [Key: Int] = [:]

  /// `finding` is made for the first place only.
  mutating func add(
    _ name: String, kind: String, folder: Int, at place: Origin, _ finding: () -> Finding
  ) {
    count += 1
    let key = Key(folder: folder, kind: kind, name: name)
    if let row = rows[key] {
      misses[row].others.append(place)
    } else {
      rows[key] = misses.count
      misses.append(Miss(name: name, kind: kind, finding: finding()))
    }
  }

  /// How many places were added.
  private(set) var count = 0

  var places: [Origin] { misses.flatMap { [$0.finding.place] + $0.others } }

  func findings(lost: LostNames) -> [Finding] {
    misses.filter { miss in
      let head = miss.kind.prefix { $0 != " " }
      let count = misses.count { $0.kind == miss.kind }
      return !lost.contains(miss.name) && !lost.explains(count, of: String(head))
    }.map { $0.finding.used(alsoAt: $0.others) }
  }
}
