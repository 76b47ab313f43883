import CadreGenerator

let names = CommandLine.arguments.dropFirst()
let chosen = Bench.all.filter { names.isEmpty ? !$0.isAskedOnly : names.contains($0.name) }
for bench in chosen { bench.run() }
if chosen.isEmpty {
  print("cadre-bench: takes any of " + Bench.all.map(\.name).joined(separator: " "))
}
