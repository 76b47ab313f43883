import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

/// Every check of a resolved programme, in the order of the catalogue's subjects.
enum AllChecks {
  static func findings(
    in program: Program, ownFiles: Set<FileID>, untranslated: [UntranslatedText],
    _ allowances: inout Allowances
  ) -> [Finding] {
    let context = CheckContext(program: program, ownFiles: ownFiles)
    var found = CycleCheck(context: context).findings()
    var neverHeld = NeverHeldCheck(context: context)
    let openWords = OpenWordCheck(context: context)
    found += openWords.findings()
    found += neverHeld.findings().filter { !openWords.explains($0) }
    found += ExclusionCheck(context: context).findings()
    found += UnreachableModuleCheck(context: context).findings()
    found += PathCheck(context: context).findings()
    found += ReplacementCheck(context: context).findings()
    found += SumCheck(context: context).findings()
    found += LevelOrderCheck(context: context).findings()
    found += RepeatedLineCheck(context: context).findings()
    found += CompetenceCheck(context: context).findings()
    found += TailoringCheck(context: context).findings()
    found += WeakerMinimumCheck(context: context).findings()
    found += DropCheck(context: context).findings()
    found += TimeCheck(context: context).findings()
    found += LifeCheck(context: context).findings()
    found += SuccessorCheck(context: context).findings()
    found += BasisCheck(context: context).findings()
    found += CalendarCheck(context: context).findings()
    found += DeliveryCheck(context: context).findings()
    found += SeatCheck(context: context).findings()
    found += WorkforceCheck(context: context).findings()
    found += CohortCheck(context: context).findings()
    found += JoinCheck(context: context).findings()
    found += CohortFactCheck(context: context).findings()
    found += ResourceCheck(context: context).findings()
    found += ScreeningCheck(context: context).findings()
    found += TargetCheck(context: context).findings()
    found += CostCheck(context: context).findings()
    found += UsageCheck(context: context).findings()
    found += PropertyCheck(context: context).findings()
    found += OwnCheckCheck(context: context).findings()
    found += TranslationCheck(context: context, texts: untranslated).findings(&allowances)
    return found + variantsNotSeen(context)
  }

  /// Only the largest sets of tailorings that were cut short are told.
  private static func variantsNotSeen(_ context: CheckContext) -> [Finding] {
    let sets = context.ledger.cutShort.sorted { a, b in
      a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count > b.count
    }
    var told: [Set<ID<Tailoring>>] = []
    return sets.compactMap { tailorings in
      let set = Set(tailorings)
      if told.contains(where: set.isSubset) { return nil }
      told.append(set)
      let rows = tailorings.map { context.program.tailorings[$0] }
      return .variantsNotSeen(
        rows.map { ($0.name, $0.heading.origin) }, limit: VariantLedger.mostOfOne)
    }
  }
}
