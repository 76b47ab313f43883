extension Bench {
  /// Other programs that check text, where they are installed, each on input of its own of the
  /// size of 10,000 modules.
  static func peers() {
    guard let folder = realistic(modules: 10_000, files: 100) else { return }
    report("cadre check, 10,000 modules", ChildProcess.cadre, ["check"], folder)
    let size = folder.size
    let python = TemporaryFolder()
    for part in 0..<100 {
      python?.write("part\(part).py", text(of: size / 100) { pythonFunction($0) })
    }
    if let python { report("ruff check", "ruff", ["check", "--isolated", "--no-cache"], python) }
    if let folder = TemporaryFolder() {
      let fields = text(of: size) { "  m\($0): { hours: \($0 % 40) + 4, after: [\($0)] },\n" }
      let file = folder.write("input.jsonnet", "{\n\(fields)}\n")
      report("jsonnet", "jsonnet", [], folder, reading: file)
    }
    if let folder = TemporaryFolder() {
      let file = folder.write("input.ledger", text(of: size) { transaction($0) })
      report("ledger balance", "ledger", ["balance", "-f"], folder, reading: file)
    }
  }

  /// Pieces one after another until they have a size in bytes.
  private static func text(of size: Int, _ piece: (Int) -> String) -> String {
    var text = ""
    var index = 0
    while text.utf8.count < size {
      text += piece(index)
      index += 1
    }
    return text
  }

  private static func pythonFunction(_ index: Int) -> String {
    """
    def function_\(index)(first, second):
        total = first + second * \(index)
        for step in range(first):
            if step % 3 == 0:
                total += step
        return {"total": total, "index": \(index)}



    """
  }

  private static func transaction(_ index: Int) -> String {
    """
    2026/0\(index % 9 + 1)/1\(index % 10) Course \(index)
        Expenses:Training:Room \(index % 50)    \(index % 900 + 1).50 EUR
        Assets:Bank


    """
  }
}
