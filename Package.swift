// swift-tools-version: 6.2
import PackageDescription

// The order below is the order of the layers in ARCHITECTURE.md; a test reads the imports and
// fails on any that points upwards.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "cadre",
  products: [
    .executable(name: "cadre", targets: ["cadre"]),
    .library(name: "Scheduling", targets: ["Scheduling"]),
  ],
  targets: [
    library("CadreText"),
    library("CadreTime"),
    library("CadreMarkup"),
    .systemLibrary(name: "CHeap"),
    library("CadreThreads", [.target(name: "CHeap", condition: .when(platforms: [.linux]))]),
    library("Scheduling"),
    library("SchedulingOracles", ["Scheduling"]),
    library("CadreFindings", ["CadreText", "CadreMarkup"]),
    library("CadreSyntax", ["CadreText", "CadreTime", "CadreFindings"]),
    library("CadreModel", ["CadreText", "CadreTime"]),
    library(
      "CadreAnalysis",
      [
        "CadreText", "CadreTime", "CadreThreads", "CadreFindings", "CadreSyntax", "CadreModel",
      ]),
    library("CadrePlanning", ["CadreText", "CadreTime", "CadreModel", "Scheduling"]),
    library(
      "CadreDocuments",
      ["CadreText", "CadreTime", "CadreMarkup", "CadreModel", "CadrePlanning"]),
    library(
      "CadreWorkspace",
      [
        "CadreText", "CadreThreads", "CadreFindings", "CadreSyntax", "CadreModel",
        "CadreAnalysis",
      ]),
    library(
      "CadreCommand",
      [
        "CadreText", "CadreTime", "CadreMarkup", "CadreFindings", "CadreSyntax", "CadreModel",
        "CadreAnalysis", "CadrePlanning", "CadreDocuments", "CadreWorkspace",
      ]),
    .executableTarget(
      name: "cadre", dependencies: ["CadreCommand"], swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(["-static-executable"], .when(platforms: [.linux], configuration: .release))
      ]),
    library("CadreGenerator", ["CadreText", "CadreFindings", "CadreSyntax", "CadreAnalysis"]),
    .executableTarget(
      name: "cadre-bench",
      dependencies: [
        "CadreText", "CadreSyntax", "CadreModel", "CadreAnalysis", "CadrePlanning",
        "CadreDocuments", "CadreWorkspace", "CadreFindings", "CadreGenerator", "CadreTime",
        "Scheduling",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "scheduling-bench", dependencies: ["CadreMarkup", "Scheduling", "SchedulingOracles"],
      swiftSettings: strict),
    tests("CadreTextTests", ["CadreText"]),
    tests("CadreTimeTests", ["CadreTime"]),
    tests("CadreMarkupTests", ["CadreMarkup"]),
    tests("CadreThreadsTests", ["CadreThreads"]),
    tests("SchedulingTests", ["Scheduling", "SchedulingOracles"]),
    tests("SchedulingBenchTests", ["scheduling-bench", "Scheduling"]),
    tests("CadreSyntaxTests", ["CadreSyntax", "CadreFindings", "CadreText"]),
    tests(
      "CadreFindingsTests",
      [
        "CadreFindings", "CadreText", "CadreSyntax", "CadreAnalysis", "CadrePlanning",
        "CadreDocuments",
      ]),
    tests(
      "CadreModelTests",
      [
        "CadreModel", "CadreTime", "CadreAnalysis", "CadreSyntax", "CadreText", "CadreGenerator",
      ]),
    tests(
      "CadreAnalysisTests",
      [
        "CadreAnalysis", "CadreFindings", "CadreSyntax", "CadreModel", "CadreText",
        "CadreGenerator",
      ]),
    tests(
      "CadrePlanningTests",
      [
        "CadrePlanning", "CadreModel", "CadreAnalysis", "CadreSyntax", "CadreText", "CadreTime",
        "CadreWorkspace", "CadreGenerator",
      ]),
    tests("CadreWorkspaceTests", ["CadreWorkspace"]),
    tests("CadreCommandTests", ["CadreCommand", "CadreWorkspace", "cadre"]),
    tests(
      "CadreDocumentsTests",
      [
        "CadreText", "CadreTime", "CadreMarkup", "CadreSyntax", "CadreModel", "CadreAnalysis",
        "CadrePlanning", "CadreDocuments",
      ]),
    tests("RepositoryTests", []),
  ],
  swiftLanguageModes: [.v6]
)
