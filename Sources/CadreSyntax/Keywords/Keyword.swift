/// One row of the keyword table: a head in the blocks where it may stand. Named after the first of
/// these blocks and the head; `any` stands for the statements of every block.
public enum Keyword: UInt16, CaseIterable, Sendable {
  // Statements at the top of a file: the programme, its taxonomy and its base.
  case fileCadre, fileUse, fileProgram, fileBasis, fileUnit, fileLevels, fileScale, fileField,
    fileTier, fileDimension, fileCertificate, fileKind, fileCompetency, fileModule, filePath,
    filePosition, fileTailoring, fileActivity, filePart, fileGrades, fileRequirement
  // Statements at the top of a file: delivery and governance.
  case fileCalendar, fileSeason, fileTerm, fileSite, fileRoom, fileInstructor, filePartner,
    fileCohort, fileTarget, fileWorkforce, fileScreening, fileNorm, fileProperty, fileCheck,
    fileOutside
  // Statements that may stand in every block which a declaration opens.
  case anySummary, anyNote, anyBasis, anyIllustrative, anyUnverified, anyTag,
    anyAllow
  // Statements of the programme, its phases, its legal bases and its dimensions.
  case programBudget, programLanguage, programOwner, programEdition, programRuns, programDefault,
    programObjective, programSolution, programPhase, phaseTask, basisNumber, basisKind,
    basisIssuer, basisDated, basisEffective, basisText, basisReplaced, basisLink, dimensionValue
  // Statements of a competency.
  case competencyField, competencyScale, competencyLevel, competencyMaps
  // Statements of a module.
  case moduleRepeatable, moduleLevel, moduleField, moduleTier, moduleLength, moduleCredits,
    moduleTeaches, moduleRequires, moduleRecommends, moduleExcludes, moduleSame, moduleCounts,
    moduleRecognises, moduleValid, moduleLapsed, moduleDelivery, moduleTaught, moduleClass,
    moduleNeeds, modulePace, moduleDue, moduleOpen, moduleApart, moduleOffered, moduleAssessed,
    moduleOutcome, moduleTopic, moduleCost, moduleProvider
  // Statements of a learning path and its stages.
  case pathEntry, pathSection, pathAt, pathStage, stageAll, stageAny, stageAtLeast,
    stageOptional, stageAtMost, stageShares
  // Statements of a position.
  case positionTier, positionIncludes, positionNeeds, positionCritical, positionBefore,
    positionWithin, positionEvery, positionKeeps, positionIn
  // Statements of a tailoring and of its changes.
  case changeTitle, changeBecause, changeLength, tailoringChange, tailoringReplace,
    tailoringDrop, changeReplace, changeDrop
  // Statements of a calendar and its week.
  case calendarTime, calendarWeek, weekSlot, calendarHoliday, calendarWorkday, calendarCovers
  // Statements of rooms, sites, instructors and partners.
  case roomKind, partnerKind, roomSite, roomSeats, siteTravel, roomClosed, instructorTeaches,
    instructorAt, instructorAway, instructorHolds, instructorBased, instructorSpeaks,
    instructorValid, partnerAgreement, partnerOffers, partnerAt, partnerStandard
  // Statements of a cohort.
  case cohortFollows, cohortFor, cohortSize, cohortAt, cohortCalendar, cohortStarts,
    cohortFinishes, cohortMeets, cohortChooses, cohortCompleted, cohortFixed, cohortBy,
    cohortLoad, cohortModules, cohortJoins
  // Statements of targets, workforces, screenings and checks.
  case targetReach, workforceHeadcount, workforceGrows, workforceLeaves, workforceCertified,
    workforceBacklog, workforceSuccess, workforceNoShow, screeningGroup, screeningBand,
    checkEvery, checkNo
  // Statements of `cadre.config`.
  case configRule, configDeny, configBaseline
}
