import Foundation
public import PayrollModel

/// The package `holidays` of the Python Package Index, asked through `Tests/HolidayPackage`: a list of
/// holidays that others made.
public enum HolidayPackage {
  /// The version that the calendars are compared with; another one may have learnt or forgotten days.
  public static let version = "0.109"

  /// Whether that version is installed; tests that need it are skipped where it is not.
  public static let isPresent = (try? output(["--version"])) == "\(version)\n"

  /// Why a test is skipped where the package is absent.
  public static let absenceReason =
    "the package holidays \(version) is not installed: pip install holidays==\(version)"

  /// The names of the listed holidays by date, for each calendar that the package has a place for.
  public static func days(
    of calendars: [String], in years: ClosedRange<Int>
  ) throws -> [String: [CalendarDate: [String]]] {
    let text = try output(["\(years.lowerBound)", "\(years.upperBound)"] + calendars)
    var days: [String: [CalendarDate: [String]]] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3, let date = CalendarDate(cells[1]) else { continue }
      days[cells[0], default: [:]][date, default: []].append(cells[2])
    }
    return days
  }

  private static func output(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    let script = "\(SharedFolder.packageRoot)/Tests/HolidayPackage/listed_holidays.py"
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
