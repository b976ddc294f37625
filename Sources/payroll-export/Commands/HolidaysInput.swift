import PayrollBytes
import PayrollConfiguration
import TimeRules

/// The holiday calendars that a `holidays` command sees.
struct HolidaysInput {
  private let folders: DataFolders

  /// Looks in the folder of `--data`, here, and in what is installed.
  init(_ arguments: ParsedArguments) {
    folders = DataFolders(given: arguments[.data], configurationFolder: ".")
  }

  /// The ids of all calendars, in order.
  var ids: [String] { folders.known(.holidayCalendar) }

  /// A calendar by its id, or by a path.
  func calendar(_ name: String) throws(CommandFailure) -> HolidayCalendar {
    guard let path = folders.path(name, .holidayCalendar, configurationFolder: ".") else {
      throw CommandFailure(
        .missingInput, "there is no holiday calendar \"\(name)\"",
        advice: JSONObjectReader.suggestion(for: name, among: ids))
    }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
    do {
      return try HolidayCalendar.read(bytes, file: path) { base in
        folders.holidayBase(base, configurationFolder: ".")
      }
    } catch { throw CommandFailure(.badInput, error) }
  }
}
