import Testing
@testable import CadreSyntax
@Suite struct Dbg {
  @Test func d() {
    for t in [
      "length x", "length 16", "length 16 periods (4", "requires", "requires A and", "requires A B",
      "level foundation x", "valid 24 months renewed by A", "class 10 to 20", "teaches X to",
      "teaches X at 2", "length 24months", "cost 5 vnd", "tag a,\nlevel b",
      "valid 24 months, renwed by A", "needs 1 for every 3 learner", "pace 2 session week",
      "requires A and B or C with grade good and D", "entry x", "due within 3 months of X",
      "recognises icao", "same X until 2026", "lenght 3 periods", "length 4 periods {\n}",
    ] {
      let tr = parse("cadre 1\nmodule A {\n\(t)\n}\n");
      print(
        t, "→",
        (tr.findings + tr.unknownStatements(known: PropertyHeads())).map {
          $0.message + " | " + $0.remark + " | \($0.fixes.map(\.title)) \($0.help)"
        })
    }
  }
}
