public import PayrollConfiguration
public import PayrollModel
public import TimeSources
import TimeZones

/// What `run` and `explain` both begin with: the workspace, the period and the snapshot.
public struct RunInput: Sendable {
  /// The configuration with all its files.
  public let workspace: Workspace
  /// The pay period.
  public let period: PayPeriod
  /// The snapshot, or a file in its place; nil where the source reads its own files.
  public let snapshot: String?
  /// What the snapshot holds.
  public let data: TimeData

  /// Reads a snapshot for a period.
  ///
  /// - Throws: `RunError`.
  public init(
    _ workspace: Workspace, _ period: PayPeriod, snapshot: String?,
    for purpose: TimeDataNeeds.Purpose = .sessions, _ surroundings: RunSurroundings
  ) throws(RunError) {
    self.workspace = workspace
    self.period = period
    self.snapshot = snapshot
    let needs = try Self.needs(purpose, period, workspace)
    do {
      data = try workspace.configuration.source.timeData.read(snapshot, needs: needs) {
        surroundings.tell(.reading($0))
      }
    } catch {
      throw RunError(error)
    }
  }
}

extension RunInput {
  /// Where the time data is, for people.
  public var place: String {
    snapshot ?? workspace.configuration.source.timeData.ownFiles?.joined(separator: ", ") ?? ""
  }
}

extension RunRequest {
  /// The configuration with all its files.
  ///
  /// - Throws: `RunError` with everything that is wrong with them.
  public func workspace() throws(RunError) -> Workspace {
    do { return try Workspace(path: configuration, dataFolder: dataFolder) } catch {
      throw RunError(error)
    }
  }

  /// The snapshot that was named, or the one in the folder of a period's run; nil where the source reads
  /// files of its own.
  public func usualSnapshot(of period: PayPeriod, _ workspace: Workspace) -> String? {
    if let snapshot { return snapshot }
    if workspace.configuration.source.timeData.ownFiles != nil { return nil }
    return RunHome.usualPath(period, configuration: configuration) + "/" + RunHome.snapshotName
  }

  /// The pay period that is meant.
  ///
  /// - Throws: `RunError` where it is none.
  public func period(_ workspace: Workspace) throws(RunError) -> PayPeriod {
    let choice = PeriodChoice(
      calendar: workspace.configuration.calendar,
      today: today ?? PeriodChoice.today(in: workspace.zone))
    do { return try choice.period(period) } catch { throw RunError(error) }
  }
}

extension Workspace {
  /// The zone of the company's own clock; UTC where it has none.
  var zone: ZoneRules {
    var zones = ZoneDirectory()
    return configuration.company.timeZone.flatMap { zones.zone($0) } ?? .utc
  }
}
