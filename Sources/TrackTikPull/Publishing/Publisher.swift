import PayrollBytes
import WebClient

/// Tells the server that payroll has processed a pay period: makes an entry among its
/// `processed-payroll-payruns`, once.
///
/// Nothing here knows whether the vendor has the files. Whoever calls it has made sure.
public struct Publisher: Sendable {
  /// The server.
  public var source: PullSource
  /// Who asks.
  public var credentials: Credentials
  /// Where tokens are kept.
  public var store: TokenStore
  /// The program's name and version.
  public var program: String

  /// A publisher.
  public init(source: PullSource, credentials: Credentials, store: TokenStore, program: String) {
    self.source = source
    self.credentials = credentials
    self.store = store
    self.program = program
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The receipt, which lies in the run's folder too.
    public var receipt: PublishReceipt
    /// Whether the entry was there before this call.
    public var wasThere: Bool
  }

  /// Publishes a run, or finds that it is published.
  ///
  /// - Parameters:
  ///   - folder: the run's folder, which the receipt is kept in.
  ///   - progress: called with what is waited for.
  /// - Throws: `PullError`. Where it is `unknownOutcome`, the receipt says what may have been sent,
  ///   and the next call goes on from it.
  public func publish(
    _ publication: Publication, from folder: String, progress: @escaping (String) -> Void = { _ in }
  ) throws(PullError) -> Outcome {
    let folder = try PublishFolder(folder)
    let receipt = try folder.receipt(of: publication, at: source.address)
    if let receipt, receipt.state == .published {
      return Outcome(receipt: receipt, wasThere: true)
    }
    var run = PublishRun(self, publication, folder, receipt, progress)
    do {
      try source.checkGrant(credentials)
      return try run.publish()
    } catch {
      throw run.judge(error)
    }
  }
}
