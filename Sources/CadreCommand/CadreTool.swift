#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CadreWorkspace

/// The tool: finds the verb, runs it, and turns what goes wrong into one line and a status.
public enum CadreTool {
  /// Runs in this process and ends it.
  public static func main() -> Never {
    ProcessSetup.prepare()
    var context = Context(
      output: .standardOutput, messages: .standardError, terminal: .ofProcess(),
      workingFolder: ProcessSetup.workingFolder())
    context.endsProcess = true
    let status = run(Array(CommandLine.arguments.dropFirst()), context)
    exit(status.rawValue)
  }

  /// Runs with arguments (without the tool's own name).
  public static func run(
    _ arguments: [String], _ context: Context, verbs: [VerbEntry] = Verbs.all
  ) -> ExitStatus {
    do {
      return try Invocation(arguments, verbs).run(context)
    } catch let problem as FileProblem {
      if problem.isClosedPipe { return .done }
      context.say(problem.description)
    } catch {
      context.say("\(error)")
    }
    return .failure
  }
}
