public import PayrollConfiguration
import PayrollLedger
public import PayrollModel
public import TimeSources
import TimeZones

/// What `run` and `explain` both begin with: the workspace, the period and the snapshot.
public struct RunInput: Sendable {
  /// The configuration with all its files.
  public let workspace: Workspace
  /// The pay period.
  public private(set) var period: PayPeriod
  /// The snapshot, or a file in its place; nil where the source reads its own files.
  public let snapshot: String?
  /// What the snapshot holds.
  public let data: TimeData

  /// Reads a snapshot for a period.
  ///
  /// - Parameter closed: the periods before it that are reckoned anew too.
  /// - Throws: `RunError`.
  public init(
    _ workspace: Workspace, _ period: PayPeriod, adjusting closed: [PayPeriod] = [],
    snapshot: String?,
    for purpose: TimeDataNeeds.Purpose = .sessions, _ surroundings: RunSurroundings
  ) throws(RunError) {
    self.workspace = workspace
    self.period = period
    self.snapshot = snapshot
    var needs = try Self.needs(purpose, period, workspace)
    for earlier in closed {
      guard let dates = needs.dates, let own = try Self.needs(purpose, earlier, workspace).dates
      else { continue }
      needs.dates = dates.joined(with: own)
    }
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
  /// The same snapshot for another period.
  func of(_ period: PayPeriod) -> RunInput {
    var input = self
    input.period = period
    return input
  }

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
    do {
      return try Workspace(path: configuration, dataFolder: dataFolder, payGroup: payGroup)
    } catch {
      throw RunError(error)
    }
  }

  /// The snapshot that was named, or the one in the folder of a period's run; nil where the source reads
  /// files of its own.
  public func usualSnapshot(of period: PayPeriod, _ workspace: Workspace) -> String? {
    if let snapshot { return snapshot }
    if workspace.configuration.source.timeData.ownFiles != nil { return nil }
    return folder(of: period, workspace) + "/" + RunHome.snapshotName
  }

  /// The id of the batch that is asked for.
  func batchID(_ period: PayPeriod, _ workspace: Workspace) -> BatchID {
    BatchID(
      workspace.configuration.company.payer, period, type: adjustment.type, revision: revision ?? 1)
  }

  /// The same request with its number: of other types than regular the first one that no run has which
  /// is approved or sent.
  func numbered(_ period: PayPeriod, _ workspace: Workspace, _ ledger: Ledger?) -> RunRequest {
    guard revision == nil, adjustment.type != .regular, let ledger else { return self }
    var request = self
    request.revision = 1
    while let run = ledger.state.newest(like: request.batchID(period, workspace), period),
      run.approval != nil || run.isOut
    { request.revision = run.name.batch.revision + 1 }
    return request
  }

  /// The folder of the run: the one that was named, or the usual one.
  func folder(of period: PayPeriod, _ workspace: Workspace) -> String {
    folder ?? RunHome.usualPath(batchID(period, workspace), period, configuration: configuration)
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
