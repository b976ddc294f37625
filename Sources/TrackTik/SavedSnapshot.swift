import PayrollBytes
public import PayrollModel
import RowReading
public import TimeSources

/// Reads saved pages of the TrackTik API.
///
/// A snapshot is a folder with a sub-folder for each resource (`employees`, `work-sessions`, …)
/// that holds the pages as they came, or a file for each resource with one object a line
/// (`work-sessions.ndjson` or `.jsonl`, in the folder or the sub-folder). A page is
/// `{"meta": …, "data": …}` or a bare list. Both dialects of the API are read, row by row: the
/// fields of the vendor's documentation and those of older integrations.
public enum SavedSnapshot {
  /// Reads a snapshot into tables.
  ///
  /// The result depends on the files alone, not on the number of threads. What is wrong with a
  /// single record is a finding in the result. A manifest is a contract: where the folder is not
  /// what it says, nothing is read.
  ///
  /// - Parameters:
  ///   - folder: the snapshot's folder.
  ///   - needs: what must be in it.
  ///   - progress: called now and then on the calling thread.
  /// - Throws: `SnapshotError` where a folder or file is missing, cannot be read, is not JSON, or is
  ///   not what the manifest says.
  public static func read(
    _ folder: String, needs: TimeDataNeeds, progress: (@Sendable (ReadProgress) -> Void)? = nil
  ) throws(SnapshotError) -> TimeData {
    var contents = try SnapshotFolder(folder, for: needs.purpose)
    var manifest: SnapshotManifest?
    if contents.hasManifest {
      let found = try SnapshotManifest.read(in: folder)
      try found.check(contents, needs)
      contents.expect(found)
      manifest = found
    }
    try contents.checkResources()
    do {
      return try read(contents, manifest, needs, progress)
    } catch {
      // One page that was changed is known by now; the person should learn of all of them.
      if error.reason == .changedPage, let manifest { throw manifest.differences(from: contents) }
      throw error
    }
  }

  /// Reads a snapshot that may have been pulled for any dates; see `read(_:needs:progress:)`.
  public static func read(
    _ folder: String, for purpose: TimeDataNeeds.Purpose = .sessions, without: Set<String> = [],
    progress: (@Sendable (ReadProgress) -> Void)? = nil
  ) throws(SnapshotError) -> TimeData {
    try read(folder, needs: TimeDataNeeds(for: purpose, without: without), progress: progress)
  }

  private static func read(
    _ contents: SnapshotFolder, _ manifest: SnapshotManifest?, _ needs: TimeDataNeeds,
    _ progress: (@Sendable (ReadProgress) -> Void)?
  ) throws(SnapshotError) -> TimeData {
    var reader = SnapshotReader(contents, needs, progress: progress)
    if let manifest {
      reader.data.coverage = manifest.dates
      for entry in manifest.resources where entry.unavailable == nil && !entry.isLeftOut {
        reader.missingRows[entry.name] = entry.missingRowCount
      }
    }
    var relations = try reader.readSmallTables(contents)
    var shifts = ShiftTable(relations)
    try reader.read(.shifts, into: &shifts)
    relations = shifts.relations
    relations.shifts = shifts.shifts.numberIndex()
    reader.data.shifts = shifts.shifts.records
    shifts = ShiftTable(Relations())

    var sessions = WorkSessionTable(relations)
    try reader.read(.workSessions, into: &sessions)
    relations = sessions.relations
    if !contents.hasComputedPay { relations.shifts = NumberIndex() }
    reader.data.workSessions = sessions.sessions.records
    if contents.files[.breakSessions] != nil {
      relations.workSessions = sessions.sessions.numberIndex()
    }
    sessions = WorkSessionTable(Relations())

    var breaks = BreakSessionTable(relations)
    try reader.read(.breakSessions, into: &breaks)
    relations = breaks.relations
    relations.workSessions = NumberIndex()
    reader.data.breakSessions = breaks.sessions.records

    try reader.readAbsences(&relations)
    try reader.readComputedPay(&relations)
    var rules = SmallTable<CountedRow>()
    try reader.read(.overtimeRules, into: &rules)
    try manifest?.check(reader.data.resources)
    reader.noteAbsence(manifest, contents)
    return reader.data
  }
}
