import CadreGenerator

let names = CommandLine.arguments.dropFirst()
let chosen = Bench.all.filter { names.isEmpty || names.contains($0.name) }
for bench in chosen { bench.run() }
if chosen.isEmpty {
  print("cadre-bench: takes any of " + Bench.all.map(\.name).joined(separator: " "))
}
