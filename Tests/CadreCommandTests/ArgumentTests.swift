import Testing

@testable import CadreCommand

@Suite struct ArgumentTests {
  @Test(arguments: [
    ("sample", #"["."] false text - [] - [] false"#),
    ("sample a b", #"["a", "b"] false text - [] - [] false"#),
    ("sample a --dry-run b --format json", #"["a", "b"] true json - [] - [] false"#),
    ("sample --format=html --output=x=y", #"["."] false html x=y [] - [] false"#),
    ("sample --lang vi --lang=en --weeks 12", #"["."] false text - ["vi", "en"] 12 [] false"#),
    ("sample -- --dry-run -x", #"["--dry-run", "-x"] false text - [] - [] false"#),
    ("sample - --lang -", #"["-"] false text - ["-"] - [] false"#),
    ("sample --color always", #"["."] false text - [] - [] true"#),
    ("--color=always sample", #"["."] false text - [] - [] true"#),
    ("--color always sample --color=never", #"["."] false text - [] - [] false"#),
    (
      "sample --for sector=aviation,region=mountain --for b=c=d --for sector=aviation",
      #"["."] false text - [] - ["sector=aviation", "region=mountain", "b=c=d"] false"#
    ),
  ])
  func accepted(line: String, expected: String) {
    let outcome = Outcome(line.split(separator: " ").map(String.init))
    #expect(outcome.output == expected)
    #expect(outcome.messages == "")
    #expect(
      outcome.status
        == (expected.contains("true text") || expected.contains("true json") ? .findings : .done))
  }

  @Test(arguments: [
    ("sampel", "unknown verb 'sampel'; did you mean 'sample'?"),
    ("comp", "unknown verb 'comp'; did you mean 'completions'?"),
    ("xyzzy", "unknown verb 'xyzzy'; cadre --help lists them"),
    ("help sampl", "unknown verb 'sampl'; did you mean 'sample'?"),
    ("--colour never sample", "unknown option '--colour'; did you mean '--color'?"),
    ("--color", "--color needs a value: --color auto|always|never"),
    ("--color never", "no verb is given; cadre --help lists them"),
    ("sample --formt json", "unknown option '--formt'; did you mean '--format'?"),
    ("sample --zzz", "unknown option '--zzz'; see cadre sample --help"),
    ("sample -x", "unknown option '-x'; see cadre sample --help"),
    ("sample --format jsn", "unknown value of --format 'jsn'; did you mean 'json'?"),
    ("sample --format pdf", "unknown value of --format 'pdf'; it takes text, json, html"),
    ("sample --format", "--format needs a value: --format text|json|html"),
    ("sample --output --dry-run", "--output needs a value: --output DIR"),
    ("sample --output=", "--output needs a value that is not empty"),
    ("sample --dry-run=yes", "--dry-run takes no value"),
    ("sample --dry-run --dry-run", "--dry-run is given twice"),
    ("sample --format text --format json", "--format is given twice"),
    ("sample --weeks 0", "--weeks takes a number from 1 to 52, not '0'"),
    (
      "sample --weeks 99999999999999999999",
      "--weeks takes a number from 1 to 52, not '99999999999999999999'"
    ),
    ("sample --for aviation", "--for takes DIMENSION=VALUE, not 'aviation'"),
    ("sample --for a=b,,c=d", "--for takes DIMENSION=VALUE, not ''"),
    ("sample --for a=b,a=c", "--for gives 'a' two values: 'b' and 'c'"),
    ("sample --color=alway", "unknown value of --color 'alway'; did you mean 'always'?"),
    ("completions", "cadre completions needs bash|zsh|fish"),
    ("completions bash zsh", "unexpected argument 'zsh'; see cadre completions --help"),
    ("completions bsh", "unknown shell 'bsh'; did you mean 'bash'?"),
    ("sample broken", "cannot read a<U+001B>b: it is a folder"),
    ("\u{1B}[2J\u{202E}x", "unknown verb '<U+001B>[2J<U+202E>x'; cadre --help lists them"),
  ])
  func refused(line: String, message: String) {
    let outcome = Outcome(line.split(separator: " ").map(String.init))
    #expect(outcome.messages == "cadre: \(message)\n")
    #expect(outcome.output == "")
    #expect(outcome.status == .failure)
  }

  @Test func aReaderThatHasGoneIsNoFailure() {
    let outcome = Outcome(["sample", "closed"])
    #expect(outcome.status == .done)
    #expect(outcome.messages == "")
  }

  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["help", "--x"], ["--color", "never", "-h"],
  ])
  func generalHelp(arguments: [String]) {
    let outcome = Outcome(arguments)
    #expect(outcome.output.contains("  sample       show what was given\n"))
    #expect(outcome.status == .done)
  }

  @Test(arguments: [
    ["sample", "--help"], ["sample", "x", "-h", "--nonsense"], ["help", "sample"],
  ])
  func helpOfAVerb(arguments: [String]) {
    #expect(
      Outcome(arguments).output == """
        cadre sample: show what was given

        Usage: cadre sample [PATH…] [options]

        A first paragraph.

        A second one.

        Options:
          --dry-run                  change nothing
          --format text|json|html    what to print
          --output DIR               where to write
          --lang LANG                a language; may be given again
          --weeks NUMBER             how many weeks
          --for DIMENSION=VALUE,…    pick a variant; may be given again
          --color auto|always|never  colour the output; auto: on a terminal
          -h, --help                 show this help

        Example:
          cadre sample programs --format json

        """)
  }

  @Test func version() {
    #expect(Outcome(["--version"]).output == "cadre \(Context.version)\n")
  }

  @Test(arguments: [
    (Terminal(hasOutput: true), true, false), (Terminal(hasMessages: true), false, true),
    (Terminal(hasOutput: true, hasMessages: true, refusesColor: true), false, false),
    (Terminal(refusesColor: true, color: .always), true, true),
    (Terminal(hasOutput: true, hasMessages: true, color: .never), false, false),
  ])
  func colour(terminal: Terminal, output: Bool, messages: Bool) {
    #expect(terminal.coloursOutput == output)
    #expect(terminal.coloursMessages == messages)
  }

  /// The rules that keep the verbs of one tool alike.
  @Test func everyVerbIsDescribed() {
    let names = Verbs.all.map(\.name)
    #expect(Set(names).count == names.count)
    for verb in Verbs.all {
      #expect(verb.example.hasPrefix("cadre \(verb.name)"))
      #expect(!verb.discussion.isEmpty && !verb.summary.hasSuffix("."))
      #expect(Set(verb.options.map(\.name)).count == verb.options.count)
    }
  }
}
