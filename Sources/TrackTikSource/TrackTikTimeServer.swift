import PayrollModel
public import TimeSources
import TrackTikPublish
import TrackTikPull
public import TrackTikServer

/// A TrackTik server as a configuration names it.
public struct TrackTikTimeServer: TimeServer {
  /// The server and how it is treated.
  public var settings: ServerSettings
  /// Resources that are not asked for, and fields (`shifts.approvedHours`).
  public var without: Set<String> = []
  /// How old, in hours, pages of an earlier pull may be; 0 where none are used or kept.
  public var cacheHours = 24
  /// The number of the pay schedule under which periods are marked as processed; nil where they are
  /// not.
  public var paySchedule: Int?

  /// A server, treated as usual.
  public init(address: ServerAddress) { settings = ServerSettings(address: address) }

  /// What is said to somebody who has none yet.
  public static let guide = ServerGuide(
    configuration: "\"source\": { \"address\": \"https://acme.staffr.us\" }",
    marking: "\"publish\": { \"paySchedule\": 12 }",
    markingHint: "with the number of your pay schedule there", credentialNames: Credentials.names)

  /// Pulls pages into a snapshot: see `Pull`.
  public func pull(
    _ question: PullQuestion, into folder: String, _ surroundings: ServerSurroundings,
    progress: @escaping (PullProgress) -> Void
  ) throws(ServerError) -> PullReport {
    let access = try TrackTikAccess(settings, surroundings)
    var pull = Pull(
      server: access.server, credentials: access.credentials, store: access.store,
      cache: access.cache(isRead: !question.isRefreshed), dates: question.dates,
      period: question.period, program: surroundings.program)
    pull.without = without
    pull.cacheHours = cacheHours
    return try pull.run(into: folder, fresh: question.isFresh, progress: progress).report
  }

  /// Marking under the pay schedule, where one is named.
  public var periodMarking: (any PeriodMarking)? {
    paySchedule.map { TrackTikPeriodMarking(settings: settings, paySchedule: $0) }
  }
}

/// Marking periods under a pay schedule of the server.
struct TrackTikPeriodMarking: PeriodMarking {
  let source = "tracktik"
  let settings: ServerSettings
  let paySchedule: Int

  func preview(of processed: ProcessedPeriod) -> MarkPreview {
    ScheduleMarker.preview(of: processed, paySchedule, at: settings.address)
  }

  func prepared(_ surroundings: ServerSurroundings) throws(ServerError) -> any PeriodMarker {
    let access = try TrackTikAccess(settings, surroundings)
    return ScheduleMarker(
      server: access.server, credentials: access.credentials, store: access.store,
      program: surroundings.program, paySchedule: paySchedule)
  }
}
