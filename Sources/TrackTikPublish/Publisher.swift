import OnceOnly
import PayrollModel
import TimeSources
import TrackTikServer

/// Tells the server that payroll has processed a pay period: makes an entry among its
/// `processed-payroll-payruns`, once.
///
/// Nothing here knows whether the vendor has the files. Whoever calls it has made sure.
struct Publisher {
  /// The server.
  let server: ServerSettings
  /// Who asks.
  let credentials: Credentials
  /// Where tokens are kept.
  let store: TokenStore
  /// The program's name and version.
  let program: String

  /// Publishes a run, or finds that it is published.
  ///
  /// - Parameters:
  ///   - folder: the run's folder, which the receipt is kept in.
  ///   - progress: called with what is waited for.
  /// - Returns: the receipt, which lies in the run's folder too, and whether the entry was there
  ///   before this call.
  /// - Throws: `ServerError`. Where it is `unknownOutcome`, the receipt says what may have been sent,
  ///   and the next call goes on from it.
  func publish(
    _ publication: Publication, from folder: String, progress: @escaping (String) -> Void = { _ in }
  ) throws(ServerError) -> (receipt: PublishReceipt, wasThere: Bool) {
    let folder = try PublishFolder(folder)
    let receipt = try folder.receipt(of: publication, at: server.address)
    if let receipt, receipt.state == .published { return (receipt, wasThere: true) }
    let run = PublishRun(self, publication, folder, receipt, progress)
    var once = OnceOnly(run, isBegun: receipt != nil)
    do {
      try server.checkGrant(credentials)
      let (id, wasThere) = try once.perform()
      var ended = once.effect
      return (try ended.finish(id), wasThere)
    } catch {
      throw once.effect.judge(error, mayHaveActed: once.mayHaveHappened)
    }
  }
}
