import Synchronization
import Testing

@testable import PayrollBytes

@Suite("Work on all cores")
struct ParallelTests {
  @Test("Results come in the order of the indices", arguments: [0, 1, 2, 7, 1_000])
  func order(count: Int) {
    #expect(Parallel.map(count) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }

  @Test("Results come in the order of the pieces, whoever took them")
  func pieces() {
    let pieces = (0..<500).map { $0 * 7 }
    for workers in [1, 2, 3, 16, 1_000] {
      for wave in [pieces[...], pieces[100..<137], pieces[499...], pieces[500...]] {
        let found = Parallel.map(wave, workers: workers) { piece, _ in
          // The first pieces take longest.
          piece < 1_000 ? (0..<20_000).reduce(piece) { $0 ^ $1 ^ $1 } : piece
        }
        #expect(found == Array(wave), "\(workers) workers, \(wave.count) pieces")
      }
    }
  }

  @Test("Each piece is taken once, and a worker has its number to itself")
  func workers() {
    let taken = Mutex<[Int: Int]>([:])
    let busy = Mutex<Set<Int>>([])
    let collisions = Mutex(0)
    _ = Parallel.map((0..<300).map { $0 }[...], workers: 4) { piece, worker in
      if !busy.withLock({ $0.insert(worker).inserted }) { collisions.withLock { $0 += 1 } }
      taken.withLock { $0[piece, default: 0] += 1 }
      _ = busy.withLock { $0.remove(worker) }
      return worker
    }.allSatisfy { (0..<4).contains($0) }
    #expect(taken.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<300).map { ($0, 1) }))
    #expect(collisions.withLock { $0 } == 0)
  }
}
