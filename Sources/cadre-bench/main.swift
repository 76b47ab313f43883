import CadreGenerator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let names = CommandLine.arguments.dropFirst()
if names.first == ChildProcess.launcher {
  exit(ChildProcess.launch(names.dropFirst()) ? 0 : 1)
}
if names.first == "timetable-seed" {
  for seed in names.dropFirst().compactMap({ UInt64($0) }) { Bench.showRandomTimetable(seed) }
  exit(0)
}
let chosen = Bench.all.filter { names.isEmpty ? !$0.isAskedOnly : names.contains($0.name) }
for bench in chosen { bench.run() }
if chosen.isEmpty {
  print("cadre-bench: takes any of " + Bench.all.map(\.name).joined(separator: " "))
}
