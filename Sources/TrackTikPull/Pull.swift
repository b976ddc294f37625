import PayrollBytes
public import PayrollModel
public import TimeSources
public import TrackTikServer
import WebClient

/// Pulls a pay period's time data into a snapshot folder.
///
/// The folder holds the pages exactly as they came, and while the pull is under way a journal;
/// `manifest.json` comes last and says that the snapshot is complete. A pull that ended early is
/// gone on with by running it again: what is there is checked against its SHA-256 and kept.
public struct Pull: Sendable {
  /// The server.
  public var server: ServerSettings
  /// Resources that are not asked for, and fields (`shifts.approvedHours`).
  public var without: Set<String> = []
  /// How old, in hours, pages of an earlier pull may be; 0 where none are used or kept.
  public var cacheHours = 24
  /// Who asks.
  public var credentials: Credentials
  /// Where tokens are kept.
  public var store: TokenStore
  /// Where pages that change seldom are kept between pulls, if they are.
  public var cache: PullCache?
  /// The dates on which sessions and shifts begin, inclusive, in the zone of the company; a day
  /// more is asked for at both ends, because a server may read dates in another zone.
  public var dates: ClosedRange<CalendarDate>
  /// The pay period that it is for: the pay runs of the source that touch it are pulled with their
  /// items.
  public var period: PayPeriod
  /// The program's name and version.
  public var program: String

  /// A pull that has not begun.
  public init(
    server: ServerSettings, credentials: Credentials, store: TokenStore, cache: PullCache? = nil,
    dates: ClosedRange<CalendarDate>, period: PayPeriod, program: String
  ) {
    self.server = server
    self.credentials = credentials
    self.store = store
    self.cache = cache
    self.dates = dates
    self.period = period
    self.program = program
  }

  /// Pulls into `folder`, or goes on with what is there.
  ///
  /// - Parameters:
  ///   - isFresh: whether an unfinished pull in the folder is thrown away.
  ///   - progress: called after each page and while waiting.
  /// - Returns: what the finished snapshot says about itself.
  /// - Throws: `ServerError`; the pages so far stay.
  public func run(
    into folder: String, fresh isFresh: Bool = false,
    progress: @escaping (PullProgress) -> Void = { _ in }
  ) throws(ServerError) -> PullManifest {
    try server.checkGrant(credentials)
    var run = try PullRun(self, PullFolder(folder), progress)
    try run.resume(fresh: isFresh)
    return try run.finish()
  }

  /// The question as the journal notes it: an unfinished pull of another one is not gone on with.
  var question: String {
    var text =
      "\(server.address.origin)\(server.address.base) \(dates.lowerBound)..\(dates.upperBound)"
    text += " for \(period)"
    // Another account may see other rows.
    text += " account \(credentials.accountName(at: server.address))"
    if let dialect = server.dialect { text += " dialect \(dialect.rawValue)" }
    if !without.isEmpty {
      text += " without " + without.sorted().joined(separator: ", ")
    }
    return text
  }

  /// The cache, where the configuration does not switch it off.
  var usedCache: PullCache? {
    cacheHours > 0 && server.dialect != .notes ? cache : nil
  }

  /// The dates that are asked for.
  var askedDates: ClosedRange<CalendarDate> {
    dates.lowerBound.adding(days: -1)...dates.upperBound.adding(days: 1)
  }

  /// The names of the resources that a pull knows.
  public static var resourceNames: [String] { ResourcePlan.names }

  /// The fields that a pull asks for by name, behind the names of their resources:
  /// `shifts.approvedHours`.
  public static var fieldNames: [String] {
    ResourcePlan.all.flatMap { plan in plan.onDemand.map { "\(plan.name).\($0)" } }
  }
}
