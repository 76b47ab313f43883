import CadreFindings
import CadreModel
import CadreText

/// Every check of a resolved programme, in the order of the catalogue's subjects.
enum AllChecks {
  static func findings(in program: Program) -> [Finding] {
    let context = CheckContext(program: program)
    var found = CycleCheck(context: context).findings()
    found += SumCheck(context: context).findings()
    found += LevelOrderCheck(context: context).findings()
    found += CompetenceCheck(context: context).findings()
    found += TailoringCheck(context: context).findings()
    found += TimeCheck(context: context).findings()
    found += DeliveryCheck(context: context).findings()
    found += PropertyCheck(context: context).findings()
    found += OwnCheckCheck(context: context).findings()
    found += TranslationCheck(context: context).findings()
    return found
  }
}
