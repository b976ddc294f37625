public import TimeSources
import TrackTikServer

extension PullManifest {
  /// What it says to people.
  public var report: PullReport {
    let found = resources.map { resource in
      var report = PullReport.Resource(name: resource.name)
      report.unavailable = resource.unavailable
      report.isLeftOut = resource.isLeftOut
      report.rowCount = resource.rowCount
      report.cachedPageCount = resource.cachedPageCount
      report.notes = resource.notes
      return report
    }
    return PullReport(
      dates: dates, server: "\(address) (\(dialect.rawValue) dialect)", resources: found,
      notes: notes, requestCount: requestCount, leastRequestCount: leastRequestCount,
      savedRequestCount: savedRequestCount, missingRowCount: missingRowCount)
  }
}
