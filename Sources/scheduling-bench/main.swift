#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

exit(BenchCommand.run(Array(CommandLine.arguments.dropFirst())))
