public import PayrollModel

/// What a finished pull says about itself, for people.
public struct PullReport: Sendable {
  /// What became of one resource.
  public struct Resource: Sendable {
    /// Its name.
    public var name: String
    /// Why it was not to be had; nil where it was pulled.
    public var unavailable: String?
    /// Whether it was left out on purpose.
    public var isLeftOut = false
    /// The rows on its pages, repeated ones included.
    public var rowCount = 0
    /// Its pages that are of an earlier pull and still held.
    public var cachedPageCount = 0
    /// What a person should know about it.
    public var notes: [String] = []

    /// A resource of which nothing is known yet.
    public init(name: String) { self.name = name }
  }

  /// The dates that sessions and shifts were pulled for, inclusive.
  public var dates: ClosedRange<CalendarDate>
  /// The server, with the path in front of the resources, and how it was spoken to.
  public var server: String
  /// Every resource that was asked for, and behind them those that were left out.
  public var resources: [Resource]
  /// What a person should know about the pull as a whole.
  public var notes: [String]
  /// The requests that were sent.
  public var requestCount: Int
  /// The fewest requests that this could have taken.
  public var leastRequestCount: Int
  /// The requests that pages of an earlier pull saved.
  public var savedRequestCount: Int
  /// The rows that the server announced and did not send.
  public var missingRowCount: Int

  /// A report.
  public init(
    dates: ClosedRange<CalendarDate>, server: String, resources: [Resource], notes: [String],
    requestCount: Int, leastRequestCount: Int, savedRequestCount: Int, missingRowCount: Int
  ) {
    self.dates = dates
    self.server = server
    self.resources = resources
    self.notes = notes
    self.requestCount = requestCount
    self.leastRequestCount = leastRequestCount
    self.savedRequestCount = savedRequestCount
    self.missingRowCount = missingRowCount
  }
}
