import PayrollConfiguration
import PayrollMapper
import PayrollModel
public import TimeSources

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
  public func make() throws(RunError) -> (report: PullReport, folder: String) {
    let workspace = try request.workspace()
    let period = try request.period(workspace)
    if let folder = request.folder {
      return (try pull(period, workspace, into: folder), folder)
    }
    let home = try RunHome(request.folder(of: period, workspace))
    let place = try home.placeToPull()
    let report = try pull(period, workspace, into: place, besides: home.path)
    try home.replaceSnapshot(with: place)
    return (report, home.snapshot)
  }

  /// Pulls the dates that a period needs.
  ///
  /// - Parameter run: the folder of the run that it is for: of the run before it, the dates are pulled
  ///   too, so that a late approval shows.
  func pull(
    _ period: PayPeriod, adjusting closed: [PayPeriod] = [], _ workspace: Workspace,
    into folder: String, besides run: String? = nil
  ) throws(RunError) -> PullReport {
    guard let server = workspace.configuration.source.server else {
      throw RunError(
        .badConfiguration, "the configuration names no server to pull from",
        at: workspace.configuration.file,
        advice: "add \(Configuration.serverGuide.configuration), or give --snapshot")
    }
    let question = PullQuestion(
      dates: try dates(period, adjusting: closed, workspace, besides: run), period: period,
      isFresh: request.isFresh,
      isRefreshed: request.isRefreshed)
    do {
      return try server.pull(
        question, into: folder, surroundings.server(credentialsFile: request.credentialsFile)
      ) { [surroundings] step in surroundings.tell(.pulling(step)) }
    } catch {
      throw RunError(error)
    }
  }

  /// The dates that the period needs, and those that the run before this one was made from.
  private func dates(
    _ period: PayPeriod, adjusting closed: [PayPeriod], _ workspace: Workspace,
    besides run: String?
  ) throws(RunError) -> ClosedRange<CalendarDate> {
    var dates: ClosedRange<CalendarDate>
    do throws(MapperError) {
      dates = try workspace.mapper.neededDates(of: period)
      for earlier in closed {
        // The night before the first date belongs to a session that reaches into it.
        let needed = try workspace.mapper.neededDates(of: earlier)
        dates = dates.joined(with: needed.lowerBound.adding(days: -1)...needed.upperBound)
      }
    } catch { throw RunError(error) }
    guard let run,
      let first = EarlierRun.firstDateToPull(
        for: period, besides: run, payer: workspace.configuration.company.payer)
    else { return dates }
    return min(first, dates.lowerBound)...dates.upperBound
  }
}

extension ClosedRange<CalendarDate> {
  /// The dates of both, and those between them.
  func joined(with other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
