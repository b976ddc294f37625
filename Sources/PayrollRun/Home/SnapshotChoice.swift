import PayrollConfiguration
import PayrollModel
import TimeSources

/// Which snapshot a run is made from.
struct SnapshotChoice {
  private let request: RunRequest
  private let surroundings: RunSurroundings

  init(_ request: RunRequest, _ surroundings: RunSurroundings) {
    self.request = request
    self.surroundings = surroundings
  }

  /// The snapshot that was named; else the one in the folder of the run, which is pulled where no
  /// unused one is there. Nil where the source reads files of its own.
  ///
  /// - Throws: `RunError`.
  func snapshot(
    of period: PayPeriod, adjusting closed: [PayPeriod], _ workspace: Workspace, _ home: RunHome
  ) throws(RunError) -> String? {
    if let given = request.snapshot { return given }
    if workspace.configuration.source.timeData.ownFiles != nil { return nil }
    let place = try home.placeToPull(
      canPull: workspace.configuration.source.server != nil,
      isFresh: request.isFresh || request.isRefreshed)
    guard let place else {
      surroundings.tell(.usingSnapshot(folder: home.snapshot))
      return home.snapshot
    }
    let report = try SnapshotPull(request, surroundings).pull(
      period, adjusting: closed, workspace, into: place, besides: home.path)
    surroundings.tell(.pulled(report, folder: home.snapshot))
    try home.noteUse(of: place)
    home.hasPulledNext = place != home.snapshot
    return place
  }
}
