/// What `source` of `payroll.json` comes to.
public struct ConfiguredSource: Sendable {
  /// How time data is read.
  public var timeData: any TimeSource
  /// The server that it is pulled from; nil where snapshots are given, or files are read.
  public var server: (any TimeServer)?

  /// A source.
  public init(_ timeData: any TimeSource, server: (any TimeServer)? = nil) {
    self.timeData = timeData
    self.server = server
  }
}
