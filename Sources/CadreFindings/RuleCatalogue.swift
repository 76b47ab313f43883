/// Every rule, by name. `cadre explain` and the tests read this one list.
public enum RuleCatalogue {
  public static let all: [Rule] = (analysis + graph + statements + Rule.syntax)
    .sorted { $0.name < $1.name }

  private static let analysis: [Rule] = [
    .unknownName, .lookAlike, .wrongKind, .duplicateName, .ambiguousName, .unknownUnit,
    .undeclaredLanguage,
    .partsSum, .topicsSum, .cycle, .levelOrder, .notTaught, .stepOutsideScale, .backwardSpan,
    .phaseOverlap, .phaseHole, .outsideProgramme, .outsideLife,
    .supersededBasis, .tailoringConflict, .dropWithoutEffect, .weakerMinimum,
    .missingFolder, .ringOfFolders, .droppedButRequired, .classTooSmall, .noRoom, .noInstructor,
    .missingTranslation,
    .unknownRule, .fixedSeverity, .unusedAllow,
  ]

  /// Of requirements, paths and variants.
  private static let graph: [Rule] = [
    .corequisiteDeadlock, .neverHeld, .excludedPrerequisite, .excludedTogether, .selfExclusion,
    .unreachableModule, .pathNotClosed, .stageOrder, .optionWithoutWay, .replacementConflict,
    .variantsNotSeen, .notDecided,
  ]

  /// Of sums, time, delivery, governance and the authors' own statements.
  private static let statements: [Rule] = [
    .propertyName, .propertyValue, .missingProperty, .ownCheck, .unknownFact,
    .backwardRange, .weightsSum, .bands, .overHundred,
    .holidayTwice, .exchangedDay, .slotTime, .calendarCover, .fixedDay, .taskOutsidePhase,
    .endedBeforeUse, .successorRing,
    .daysDisagree, .openWord, .repeatsBase, .idleChoice, .completedLater,
    .quotaUnmet, .keptLoss,
    .certifiedSum, .cohortUnserved, .notEnoughTime, .joinedModule, .unneededResource,
    .notMeasurable, .outOfReach, .overBudget, .normWithoutQuantity, .idlePlan, .unusedThing,
    .notNeeded,
  ]

  public static func rule(named name: String) -> Rule? { all.first { $0.name == name } }
}
