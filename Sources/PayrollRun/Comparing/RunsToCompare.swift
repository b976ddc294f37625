import PayrollBytes
import PayrollModel
public import PayrollReview
import RunFiles
import TimeZones

/// Two finished runs, read from their folders to be laid side by side.
public struct RunsToCompare: Sendable {
  /// How they differ, and why.
  public let comparison: RunComparison
  private let zones: [String: ZoneRules]

  /// Reads and compares two runs. Nothing is classified anew.
  ///
  /// - Parameters:
  ///   - before: the folder of the run that is compared with.
  ///   - now: the folder of the run that is looked at.
  /// - Throws: `RunError` where a folder holds no finished run, files that are not what it wrote, or
  ///   where the runs are of different payers.
  public init(before: String, now: String) throws(RunError) {
    let runs = (try FinishedRun(in: before), try FinishedRun(in: now))
    guard runs.0.batchID.payer == runs.1.batchID.payer else {
      throw RunError(
        .usage, "it is a run of \(runs.1.batchID.payer), and not of \(runs.0.batchID.payer)",
        at: now, advice: "compare runs of one payer")
    }
    let sides = [(runs.0, before), (runs.1, now)]
    let read = Parallel.map(sides.count) { place -> Result<Review.Files, RunError> in
      let (run, folder) = sides[place]
      return Result { () throws(RunError) in
        try Review.Files(
          of: run, in: folder,
          checking: run.files.filter { ["batch", "findings", "timeline"].contains($0.kind) },
          withContent: true)
      }
    }
    let files = (try read[0].get(), try read[1].get())
    comparison = RunComparison(files.0, files.1)
    var directory = ZoneDirectory()
    var zones: [String: ZoneRules] = [:]
    for zone in (files.0.timeline?.zones ?? []) + (files.1.timeline?.zones ?? []) {
      zones[zone.name] = directory.zone(zone.name)
    }
    self.zones = zones
  }

  /// A moment on the clock of a person, as `2026-11-03 22:00`; on that of UTC where the person's is
  /// not known.
  ///
  /// - Parameter instant: seconds since 1970 UTC.
  public func clock(_ instant: Int64, of person: ChangedPerson) -> String {
    let known = person.zone.flatMap { zones[$0] }
    let (date, seconds) = (known ?? .utc).local(Instant(secondsSince1970: instant))
    let time = TimeOfDay(secondsSinceMidnight: Int(seconds)) ?? .midnight
    return "\(date) \(time)" + (known == nil ? " UTC" : "")
  }
}
