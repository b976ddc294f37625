import PayrollConfiguration
import PayrollMapper
import PayrollModel
public import TrackTikPull

/// Pulls the time data that a period needs into a snapshot.
public struct SnapshotPull {
  private let request: RunRequest
  private let surroundings: RunSurroundings

  /// A pull that somebody asks for.
  public init(_ request: RunRequest, _ surroundings: RunSurroundings) {
    self.request = request
    self.surroundings = surroundings
  }

  /// Pulls a snapshot by itself: into the folder that was named, or into that of the period's run, in
  /// place of the one that an earlier pull left there.
  ///
  /// - Returns: what was pulled, and the folder that it is in.
  /// - Throws: `RunError`.
  public func make() throws(RunError) -> (manifest: PullManifest, folder: String) {
    let workspace = try request.workspace()
    let period = try request.period(workspace)
    if let folder = request.folder {
      return (try pull(period, workspace, into: folder), folder)
    }
    let home = try RunHome(
      RunHome.usualPath(period, configuration: request.configuration))
    let place = try home.placeToPull()
    let manifest = try pull(period, workspace, into: place, besides: home.path)
    try home.replaceSnapshot(with: place)
    return (manifest, home.snapshot)
  }

  /// Pulls the dates that a period needs.
  ///
  /// - Parameter run: the folder of the run that it is for: of the run before it, the dates are pulled
  ///   too, so that a late approval shows.
  func pull(
    _ period: PayPeriod, _ workspace: Workspace, into folder: String, besides run: String? = nil
  ) throws(RunError) -> PullManifest {
    guard let source = workspace.configuration.source else {
      throw RunError(
        .badConfiguration, "the configuration names no server to pull from",
        at: workspace.configuration.file,
        advice: "add \"source\": { \"address\": \"https://acme.staffr.us\" }, or give --snapshot")
    }
    let pull = try prepare(source, period, workspace, besides: run)
    do {
      return try pull.run(into: folder, fresh: request.isFresh) { [surroundings] step in
        surroundings.tell(.pulling(step))
      }
    } catch {
      throw RunError(error)
    }
  }

  private func prepare(
    _ source: PullSource, _ period: PayPeriod, _ workspace: Workspace, besides run: String?
  ) throws(RunError) -> Pull {
    let access = try ServerAccess(
      source, credentialsFile: request.credentialsFile, surroundings)
    var dates: ClosedRange<CalendarDate>
    do { dates = try workspace.mapper.neededDates(of: period) } catch { throw RunError(error) }
    if let run,
      let first = EarlierRun.firstDateToPull(
        for: period, besides: run, payer: workspace.configuration.company.payer)
    {
      dates = min(first, dates.lowerBound)...dates.upperBound
    }
    return Pull(
      source: access.source, credentials: access.credentials, store: access.store,
      cache: access.cache(isRead: !request.isRefreshed), dates: dates, period: period,
      program: surroundings.program)
  }
}
