import Dispatch
import Glibc
import Synchronization

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

  /// Runs `body` for every piece on so many workers, each of which takes the next piece that nobody
  /// has, and returns the results in the order of the pieces. For pieces of unequal size, and where a
  /// worker has something of its own, such as a buffer.
  ///
  /// `body` must touch only what belongs to its piece and its worker, which is a number from 0 up.
  public static func map<Piece, Result: Sendable>(
    _ pieces: ArraySlice<Piece>, workers: Int, _ body: (Piece, _ worker: Int) -> Result
  ) -> [Result] {
    let next = Atomic(pieces.startIndex)
    let shares = map(min(workers, pieces.count)) { worker in
      var share: [(index: Int, result: Result)] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < pieces.endIndex else { return share }
        share.append((index, body(pieces[index], worker)))
      }
    }
    return shares.flatMap { $0 }.sorted { $0.index < $1.index }.map(\.result)
  }
}
