import Foundation
import PayrollBytes
import PayrollReview
import Testing

@testable import ReviewWorkbook

/// A folder for the files of one test.
enum Scratch {
  /// Runs `body` with the path of a new folder, which is gone afterwards.
  static func folder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// The workbook of a review as openpyxl reads it.
  static func read(
    _ review: Review, sessions: ReviewWorkbook.Sessions = .whereFew,
    limits: WorkbookLimits = WorkbookLimits()
  ) throws -> ReadWorkbook {
    try folder { folder in
      var workbook = ReviewWorkbook(review, sessions: sessions)
      workbook.limits = limits
      let receipts = try workbook.write(toFolder: folder)
      return try ReadWorkbook(receipts[0].path)
    }
  }
}
