/// A server from which a source's time data is pulled into snapshots, and which may be told that a
/// period was processed.
public protocol TimeServer: Sendable {
  /// Pulls what a run of a period can use, or goes on with a pull that ended early.
  ///
  /// - Parameters:
  ///   - folder: the snapshot: a new folder, or that of a pull that ended early.
  ///   - progress: called on the calling thread after each page and while waiting.
  /// - Returns: what the finished snapshot holds.
  /// - Throws: `ServerError`; what has come so far stays.
  func pull(
    _ question: PullQuestion, into folder: String, _ surroundings: ServerSurroundings,
    progress: @escaping (PullProgress) -> Void
  ) throws(ServerError) -> PullReport

  /// How a period is marked as processed; nil where the company does not do that.
  var periodMarking: (any PeriodMarking)? { get }
}

/// Telling a server that payroll has processed a pay period, once.
public protocol PeriodMarking: Sendable {
  /// What the source is called where marking it is on record: a word in lower case.
  var source: String { get }

  /// What would be sent.
  func preview(of processed: ProcessedPeriod) -> MarkPreview

  /// Collects who we are to the server; nothing is asked or sent.
  ///
  /// - Throws: `ServerError` where something is missing for it.
  func prepared(_ surroundings: ServerSurroundings) throws(ServerError) -> any PeriodMarker
}

/// A period marking that has what it needs.
public protocol PeriodMarker: Sendable {
  /// Marks a period as processed, or finds that it is.
  ///
  /// - Parameters:
  ///   - folder: the run's folder, which the receipt is kept in.
  ///   - progress: called with what is waited for.
  /// - Throws: `ServerError`. Where it is `unknownOutcome`, the receipt says what may have been sent,
  ///   and the next call goes on from it.
  func mark(
    _ processed: ProcessedPeriod, from folder: String, progress: @escaping (String) -> Void
  ) throws(ServerError) -> MarkOutcome
}
