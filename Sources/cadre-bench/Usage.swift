#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What this process has used so far.
enum Usage {
  /// Seconds of processor time.
  static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory it ever held at a time, in megabytes.
  static var peakMegabytes: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }

  static func cpuSeconds(_ work: () -> Void) -> Double {
    let start = cpuSeconds
    work()
    return cpuSeconds - start
  }
}
