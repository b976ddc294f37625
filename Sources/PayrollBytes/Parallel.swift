import Dispatch
import Glibc

/// Doing independent pieces of work on all cores, with results in the order of the pieces.
public enum Parallel {
  /// The number of cores that this process may use.
  public static let cores: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Runs `body` for every index below `count`, on up to `cores` threads, and returns the results
  /// in index order, so that nothing downstream depends on which thread was faster.
  ///
  /// `body` must touch only what belongs to its own index.
  public static func map<Result>(_ count: Int, _ body: (Int) -> Result) -> [Result] {
    if count <= 1 || cores == 1 { return (0..<count).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // Each iteration initialises its own element: no two touch the same memory.
      nonisolated(unsafe) let slots = results
      withoutActuallyEscaping(body) { body in
        nonisolated(unsafe) let body = body
        DispatchQueue.concurrentPerform(iterations: count) { index in
          slots.initializeElement(at: index, to: body(index))
        }
      }
      initialized = count
    }
  }
}
