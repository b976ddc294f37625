import Foundation
import PayrollBytes
import PayrollModel
import Testing

/// A folder for the files of one test.
enum Scratch {
  /// Runs `body` with the path of a new folder, which is gone afterwards.
  static func folder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// The text of the file that `write` makes at the path it is given.
  static func text(_ write: (String) throws -> Void) throws -> String {
    try folder { folder in
      try write("\(folder)/file")
      return String(decoding: try InputBuffer.array(of: "\(folder)/file"), as: UTF8.self)
    }
  }

  /// Puts a text into a file, with the folders on the way to it.
  static func put(_ text: String, in folder: String, as name: String) throws {
    let path = "\(folder)/\(name)"
    try Folder.make(Folder.parent(of: path))
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}

extension PayBatch {
  /// A batch without people for two weeks, 2026-10-25 to 2026-11-07.
  static func empty(
    company: String = "Test", payDate: CalendarDate? = nil, workweek: Workweek = Workweek()
  ) throws -> PayBatch {
    let dates = try #require(PayPeriod("2026-10-25..2026-11-07"))
    let period = try #require(
      PayPeriod(first: dates.first, last: dates.last, payDate: payDate))
    return PayBatch(
      id: BatchID(Payer(company: "TEST"), period), company: company, period: period,
      workweek: workweek, timeData: TimeData())
  }
}
