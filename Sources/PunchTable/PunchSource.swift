import PayrollBytes
public import PayrollModel
import RowReading

/// Punches from CSV files: what a person, a spreadsheet or another time clock exports.
///
/// A row is a stretch of work with its clock-in and clock-out, a break, leave, or one punch that is in
/// or out. Rows of both shapes may stand in one file.
public struct PunchSource: Sendable {
  /// The paths of the files.
  public let files: [String]
  /// How they are written.
  public let format: PunchFormat
  /// The files' names, as findings say them.
  public let names: [String]

  /// Files of one format.
  public init(files: [String], format: PunchFormat) {
    self.files = files
    self.format = format
    let short = files.map { Folder.name(of: $0) }
    names = Set(short).count == short.count ? short : files
  }

  /// Reads the files into tables.
  ///
  /// The result depends on the files alone, not on the number of threads. What is wrong with a single
  /// row is a finding in the result, and the row is left out.
  ///
  /// - Parameter progress: called now and then with the file and how much of all is read, in percent.
  /// - Throws: `PunchFileError` where a file cannot be read, or is no file of punches.
  public func read(
    progress: (@Sendable (String, Int) -> Void)? = nil
  ) throws(PunchFileError) -> TimeData {
    var readers: [PunchFileReader] = []
    for file in files { readers.append(try PunchFileReader(file, format)) }
    var table = PunchTable(self, hasIdentifiers: readers.contains { $0.header.has(.id) })
    for (place, reading) in readers.enumerated() {
      try reading.read { chunk in
        table.join(chunk, file: place)
      } progress: { percent in
        progress?(names[place], (place * 100 + percent) / max(1, files.count))
      }
      table.finish(file: place, reading.header)
    }
    return table.data()
  }
}
