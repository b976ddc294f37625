import Dispatch
import Synchronization

/// A file that is being made durable in the background.
public final class PendingReceipt: Sendable {
  private let result = Mutex<Result<OutputFile.Receipt, FileProblem>?>(nil)
  private let isFinished = DispatchSemaphore(value: 0)

  func finish(_ outcome: Result<OutputFile.Receipt, FileProblem>) {
    result.withLock { $0 = outcome }
    isFinished.signal()
  }

  /// Waits for the file to be in its place.
  ///
  /// - Throws: `FileProblem` where it could not be written, flushed or renamed.
  public func wait() throws(FileProblem) -> OutputFile.Receipt {
    isFinished.wait()
    // Whoever waits next must not wait for ever.
    isFinished.signal()
    guard let outcome = result.withLock({ $0 }) else {
      throw FileProblem(.write, "", errorNumber: 0)
    }
    return try outcome.get()
  }
}
