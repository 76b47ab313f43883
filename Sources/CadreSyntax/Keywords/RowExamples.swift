extension Keyword {
  /// An example that says more than the shortest sentence does.
  var example: String? {
    switch self {
    case .fileCadre: "cadre 1"
    case .fileUse: #"use "../common" as common"#
    case .fileUnit: #"unit period "tiết" en "period" is 45 minutes"#
    case .fileLevels: #"levels foundation "Foundation", advanced "Advanced""#
    case .fileScale: #"scale proficiency 1 "Knows", 2 "Understands", 3 "Applies""#
    case .fileTerm: #"term 2026-hk1 "First term" 2026-02 to 2026-06"#
    case .fileTailoring: #"tailoring aviation "Aviation" for sector aviation"#
    case .fileNorm: "norm teaching 500_000 VND a session"
    case .fileProperty: #"property module reference "Reference" text"#
    case .fileCheck: #"check "Every module has an outcome""#
    case .fileOutside: #"outside GEN-101 "General education""#
    case .filePart: #"part laboratory "Laboratory""#
    case .fileGrades: "grades excellent, good, fair"
    case .programEdition: #"edition "2" from 2026-01-01 replaces "1""#
    case .programRuns: "runs 2026 to 2028"
    case .programPhase: #"phase deepen "Deepen" 2027-01 to 2028-12"#
    case .phaseTask: #"task "Train the trainers" by "Organisation Board" due 2026-06-30"#
    case .targetReach:
      "reach 100 % of grassroots-chair appointed in 2026 holding UNI-101 by 2026-12-31"
    case .workforceHeadcount: "headcount 400 in 2025"
    case .workforceGrows: "grows 3 % a year"
    case .workforceLeaves: "leaves 6 % a year"
    case .workforceCertified: "certified 240 in OSH-120"
    case .workforceBacklog: "backlog cleared in 3 years"
    case .workforceSuccess: "success 90 %"
    case .workforceNoShow: "no-show 5 %"
    case .screeningGroup:
      #"group "Safety" weight 100 % (safety-culture, emergency-response) at least 50 %"#
    case .screeningBand: #"band "Beginner" from 0 % leads to path chair-core"#
    case .anyAllow: #"allow missing-translation because "translated in May""#
    case .configRule: "rule missing-translation warning"
    case .configDeny: "deny warnings"
    case .configBaseline: #"baseline "known-findings.json""#
    case .checkEvery: "every module at level advanced has length of at least 8 hours"
    case .checkNo: "no module has length of at least 400 hours"
    default: moduleExample ?? deliveryExample
    }
  }

  private var moduleExample: String? {
    switch self {
    case .moduleLength: "length 16 periods (4 theory, 12 practice)"
    case .changeLength: "length + 4 periods practice"
    case .moduleCredits: "credits 3"
    case .moduleTeaches: "teaches law-advice to 2, safety-culture to 1"
    case .moduleRequires: "requires AVS-110 and (COM-110 or corequisite COM-120)"
    case .moduleRecognises: "recognises certificate icao-sms issued after 2022-01-01"
    case .moduleValid: "valid 24 months, renewed by OSH-120 in its last 3 months"
    case .moduleLapsed: "lapsed longer than 6 months needs AVS-220"
    case .moduleClass: "class of 6 to 12"
    case .moduleNeeds: "needs simulator, 1 drill-instructor for practice"
    case .modulePace: "pace 2 sessions a week"
    case .moduleDue: "due within 30 days after AVS-220"
    case .moduleAssessed: "assessed by exam pass 70 %, retake after 2 weeks, 3 attempts"
    case .moduleTopic: #"topic "Work of a grassroots union" 16 periods"#
    case .moduleCost: "cost 500_000 VND a learner"
    case .pathStage: #"stage skills "Skills" at least 2 weeks after basics"#
    case .pathAt, .stageAtLeast: "at least 60 periods of field law"
    case .stageAtMost: "at most 8 periods of tag elective"
    case .stageAll: "all of (UNI-101, LAW-101)"
    case .stageAny: "any 1 of (COM-105, COM-110)"
    case .stageShares: "shares at most 6 credits with core"
    case .positionNeeds: "needs law-advice at 2, safety-culture at 1"
    case .positionBefore: "before appointment path chair-core"
    case .positionEvery: "every calendar year at least 8 periods of field law"
    case .positionKeeps: "keeps valid AVS-220"
    case .positionIn: "in any 3 years all of field law"
    case .tailoringDrop: "drop module OSH-120"
    case .tailoringReplace: "replace AVS-110 with COM-120"
    case .changeReplace: "replace stage skills"
    case .changeDrop: "drop requires"
    default: nil
    }
  }

  private var deliveryExample: String? {
    switch self {
    case .calendarTime: #"time zone "Asia/Ho_Chi_Minh" at +07:00"#
    case .calendarWeek: "week mon to fri"
    case .weekSlot: "slot morning 08:00 to 11:30 counts 4 periods"
    case .calendarHoliday: #"holiday "National Day" 2026-08-31 to 2026-09-02"#
    case .calendarWorkday: "workday 2026-08-22 replaces 2026-08-31"
    case .calendarCovers: "covers 2026"
    case .roomSeats: "seats 40"
    case .roomClosed: "closed 2026-07-01 to 2026-07-31"
    case .siteTravel: "travel to hue 90 minutes"
    case .instructorAt, .cohortAt:
      self == .cohortAt ? "at hanoi" : "at most 16 periods a week"
    case .instructorHolds: "holds AVS-220 since 2025-06-01"
    case .partnerAgreement: "agreement 2025 to 2028"
    case .partnerAt: "at most 4 classes a year"
    case .cohortFor: "for sector aviation, region lowland"
    case .cohortSize: "size 24"
    case .cohortMeets: "meets tue, thu"
    case .cohortFixed: "fixed UNI-101 on 2026-03-02"
    case .cohortLoad: "load 12 to 18 credits a term"
    case .cohortModules: "modules 3 to 5 a term"
    default: nil
    }
  }
}
