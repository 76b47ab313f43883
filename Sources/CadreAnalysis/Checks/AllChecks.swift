import CadreFindings
import CadreModel
import CadreText

/// Every check of a resolved programme, in the order of the catalogue's subjects.
enum AllChecks {
  static func findings(in program: Program, ownFiles: Set<FileID>) -> [Finding] {
    let context = CheckContext(program: program, ownFiles: ownFiles)
    let found =
      CycleCheck(context: context).findings() + SumCheck(context: context).findings()
      + LevelOrderCheck(context: context).findings()
      + CompetenceCheck(context: context).findings()
      + TailoringCheck(context: context).findings() + TimeCheck(context: context).findings()
      + DeliveryCheck(context: context).findings()
      + TranslationCheck(context: context).findings()
    return found
  }
}
