import PayrollBytes
public import PayrollModel

/// Reads saved pages of the TrackTik API.
///
/// A snapshot is a folder with a sub-folder for each resource (`employees`, `work-sessions`, …)
/// that holds the pages as they came, or a file for each resource with one object a line
/// (`work-sessions.ndjson` or `.jsonl`, in the folder or the sub-folder). A page is
/// `{"meta": …, "data": …}` or a bare list. Both dialects of the API are read, row by row: the
/// fields of the vendor's documentation and those of older integrations.
public enum SavedSnapshot {
  /// What a snapshot is read for, which says what it must hold.
  public enum Purpose: Sendable {
    /// Classifying hours: employees and work sessions.
    case sessions
    /// Handing on the source's own pay runs: employees, pay runs and their items.
    case payruns
  }

  /// Reads a snapshot into tables.
  ///
  /// The result depends on the files alone, not on the number of threads. What is wrong with a
  /// single record is a finding in the result.
  ///
  /// - Parameters:
  ///   - folder: the snapshot's folder.
  ///   - purpose: what must be in it.
  ///   - without: the resources that the configuration does without: that a pull could not have them
  ///     is no reason to stop.
  ///   - progress: called now and then on the calling thread.
  /// - Throws: `SnapshotError` where a folder or file is missing, cannot be read, or is not JSON.
  public static func read(
    _ folder: String, for purpose: Purpose = .sessions, without: Set<String> = [],
    progress: (@Sendable (ReadProgress) -> Void)? = nil
  ) throws(SnapshotError) -> TimeData {
    let contents = try SnapshotFolder(folder, for: purpose)
    var reader = SnapshotReader(contents, progress: progress)
    if contents.hasManifest {
      try reader.readManifest(in: folder, for: purpose, without: without)
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
    return reader.data
  }
}
