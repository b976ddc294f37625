import OnceOnly
public import TimeSources
public import TrackTikServer

/// Marks periods as processed under a pay schedule of the server, each once.
public struct ScheduleMarker: PeriodMarker {
  private let publisher: Publisher
  private let paySchedule: Int

  /// A marker.
  ///
  /// - Parameters:
  ///   - paySchedule: the number of the pay schedule in the source.
  ///   - program: the program's name and version.
  public init(
    server: ServerSettings, credentials: Credentials, store: TokenStore, program: String,
    paySchedule: Int
  ) {
    publisher = Publisher(
      server: server, credentials: credentials, store: store, program: program)
    self.paySchedule = paySchedule
  }

  /// Makes the entry, or finds it: see `Publisher`.
  public func mark(
    _ processed: ProcessedPeriod, from folder: String, progress: @escaping (String) -> Void
  ) throws(ServerError) -> MarkOutcome {
    let publication = Publication(paySchedule: paySchedule, processed: processed)
    let (receipt, wasThere) = try publisher.publish(
      publication, from: folder, progress: progress)
    return MarkOutcome(
      entry: "\(Publication.resource)/\(receipt.id ?? "")",
      calendar: "pay schedule \(paySchedule)", wasThere: wasThere)
  }

  /// What would be sent.
  public static func preview(
    of processed: ProcessedPeriod, _ paySchedule: Int, at address: ServerAddress
  ) -> MarkPreview {
    let publication = Publication(paySchedule: paySchedule, processed: processed)
    return MarkPreview(
      place: "\(address.origin)\(address.base)/\(Publication.resource)",
      idempotencyKey: publication.idempotencyKey(at: address),
      body: publication.body(processedOn: nil))
  }
}
