public import PayrollModel

/// Where time data comes from, and how it is read: what a room has to give so that the whole product
/// runs on its time clock.
///
/// A source says what is wrong with single records in `TimeData.findings`, counts every row that it
/// could not use in `TimeData.resources`, and has words of its own (`TimeData.source`), so that no
/// other room needs to know them.
public protocol TimeSource: Sendable {
  /// The files that it reads by itself, as the configuration names them; nil where time data is pulled
  /// into a snapshot, or a snapshot is given.
  var ownFiles: [String]? { get }
  /// Whether it gives each person a number that stays; else the employee number tells people apart for
  /// good.
  var numbersPeople: Bool { get }
  /// The resources and fields that the company does without.
  var without: Set<String> { get }

  /// Reads time data into tables. The result depends on the files alone, not on the number of threads.
  ///
  /// - Parameters:
  ///   - place: the snapshot, or a file in place of `ownFiles`; nil for these.
  ///   - needs: what must be in it.
  ///   - progress: called now and then on the calling thread.
  /// - Throws: `TimeDataError` where it cannot be read at all, or lacks what the configuration decides
  ///   pay by.
  func read(
    _ place: String?, needs: TimeDataNeeds, progress: (@Sendable (ReadProgress) -> Void)?
  ) throws(TimeDataError) -> TimeData

  /// What the time data is, in digests.
  ///
  /// - Throws: `TimeDataError` where it cannot be read.
  func record(
    of place: String?, for purpose: TimeDataNeeds.Purpose
  ) throws(TimeDataError) -> TimeDataRecord

  /// The files that are not what is on record beside them; nothing where there is no such record.
  ///
  /// - Throws: `TimeDataError` where it cannot be read.
  func differences(
    in place: String?, for purpose: TimeDataNeeds.Purpose
  ) throws(TimeDataError) -> TimeDataDifferences
}
