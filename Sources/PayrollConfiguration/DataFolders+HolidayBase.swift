import PayrollBytes
public import TimeRules

extension DataFolders {
  /// The calendar behind the `extends` of another one, looked for like the one in `payroll.json`: by
  /// its id in the folders, or by its path from the folder of the configuration.
  public func holidayBase(_ name: String, configurationFolder: String) -> HolidayBase {
    guard
      let path = path(name, .holidayCalendar, configurationFolder: configurationFolder)
    else { return .unknown(known: known(.holidayCalendar)) }
    do { return .file(try inputs.bytes(of: path, as: .holidays), path: path) } catch {
      return .unreadable(path: path, reason: error.reason)
    }
  }
}
