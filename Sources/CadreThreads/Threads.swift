#if canImport(Glibc)
  import CHeap
  import Glibc
#else
  import Darwin
#endif

/// Runs work that does not depend on each other on the processors there are.
public enum Threads {
  /// More would only wait for memory.
  static let most = 8

  /// The processors that may be used, at least one.
  public static var processors: Int {
    max(1, min(most, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// What the work makes of each item, in the order of the items: the outcome is the same whatever
  /// thread was faster. The calling thread works too; where no other can be had, it does all.
  public static func map<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], threads: Int = processors,
    _ work: @escaping @Sendable (Item) -> Outcome
  ) -> [Outcome] {
    let others = min(threads, items.count) - 1
    if others < 1 { return items.map(work) }
    shareMemory()
    let batch = Batch(items, work)
    let started = (0..<others).compactMap { _ in StartedThread { batch.run() } }
    batch.run()
    for thread in started { thread.join() }
    return batch.outcomes
  }
}

extension Threads {
  /// Lets all threads take memory from one heap. By default each has its own, and what one frees
  /// is not there for another.
  private static func shareMemory() {
    #if canImport(Glibc)
      _ = mallopt(M_ARENA_MAX, 1)
    #endif
  }
}

/// A thread of the system.
private struct StartedThread {
  private let thread: pthread_t

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// As much stack as the first thread has; other systems give less to further ones.
  private static let stackSize = 8 << 20

  /// nil where the system has no thread left.
  init?(_ run: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let work = Unmanaged.passRetained(Work(run))
    #if canImport(Glibc)
      var started = pthread_t()
      let status = pthread_create(
        &started, &attributes,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, work.toOpaque())
      guard status == 0 else {
        work.release()
        return nil
      }
      thread = started
    #else
      var started: pthread_t?
      let status = pthread_create(
        &started, &attributes,
        { context in
          Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, work.toOpaque())
      guard status == 0, let started else {
        work.release()
        return nil
      }
      thread = started
    #endif
  }

  func join() { pthread_join(thread, nil) }
}
