import Foundation
import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollTestSupport
import Testing

@testable import ReviewWorkbook

@Suite("The files of a workbook")
struct WorkbookFileTests {
  @Test("Its owner alone can read it, and nothing else stays in the folder")
  func mode() throws {
    try Scratch.folder { folder in
      // A new workbook takes the place of an old one, whatever that was.
      try Data("old".utf8).write(to: URL(filePath: "\(folder)/review.xlsx"))
      _ = try ReviewWorkbook(try ReviewFixture().review()).write(toFolder: folder)
      #expect(try Folder.names(in: folder) == ["review.xlsx"])
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/review.xlsx")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try ReadWorkbook("\(folder)/review.xlsx").sheets.count == 6)
    }
  }

  @Test("While it is written, names and wages lie in private files only")
  func temporaryFiles() throws {
    try Scratch.folder { folder in
      let spreadsheet = try Spreadsheet(
        "\(folder)/review.xlsx", title: "", company: "", created: BatchBuilder.date(0))
      let sheet = try spreadsheet.sheet("One")
      try sheet.write(.text("Test 1"), row: 0, column: 0)
      let names = try Folder.names(in: folder)
      #expect(names.count == 2 && names.allSatisfy { $0.hasPrefix(".payroll-export-") })
      for name in names {
        let path = "\(folder)/\(name)"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let mode = attributes[.posixPermissions] as? Int
        #expect(mode == (Folder.kind(of: path) == .folder ? 0o700 : 0o600), "\(name)")
      }
      // What the library has open and nobody can find lies in the private folder.
      let links = try Folder.names(in: "/proc/self/fd").compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
      }
      let temporary = try #require(names.first { Folder.kind(of: "\(folder)/\($0)") == .folder })
      #expect(links.contains { $0.hasPrefix("\(folder)/\(temporary)/") })
    }
  }

  @Test("Where a row cannot be written there is no workbook, though the library sees nothing")
  func fullDisk() throws {
    try Scratch.folder { folder in
      let path = "\(folder)/review.xlsx"
      do {
        let spreadsheet = try Spreadsheet(
          path, title: "", company: "", created: BatchBuilder.date(0))
        let sheet = try spreadsheet.sheet("One")
        try sheet.write(.text("Test 1"), row: 0, column: 0)
        // The file of the sheet's rows becomes one to which nothing can be written.
        let rows = try #require(
          try Folder.names(in: "/proc/self/fd").first { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(
              atPath: "/proc/self/fd/\(name)")
            return target?.hasPrefix("\(folder)/") == true && target?.contains("/tmp.") == true
          })
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        #expect(dup2(full, try #require(Int32(rows))) >= 0)
        #expect(throws: WorkbookProblem.incomplete(path: path)) { _ = try spreadsheet.finish() }
      }
      #expect(try Folder.names(in: folder) == [])
    }
  }

  @Test("What a killed process left is removed, and what a living one has stays")
  func sweep() throws {
    try Scratch.folder { folder in
      try Folder.make("\(folder)/.payroll-export-abcdef/inside")
      try Folder.make("\(folder)/.payroll-export-longer-name")
      let other = try PrivateFolder(in: folder, for: "other")
      _ = try ReviewWorkbook(try ReviewFixture().review()).write(toFolder: folder)
      #expect(
        Set(try Folder.names(in: folder)) == [
          ".payroll-export-longer-name", Folder.name(of: other.path), "review.xlsx",
        ])
    }
  }

  @Test("A workbook that is given up leaves nothing behind")
  func givenUp() throws {
    try Scratch.folder { folder in
      var fixture = ReviewFixture()
      fixture.timelineLines = (0..<13).map { _ in Array("[]".utf8) }
      let review = try fixture.review()
      #expect(throws: WorkbookProblem.timeline(person: 0)) {
        try ReviewWorkbook(review).write(toFolder: folder)
      }
      #expect(try Folder.names(in: folder) == [])
    }
  }

  @Test("A folder that cannot be written to is said so, and stays as it is")
  func unwritable() throws {
    let review = try ReviewFixture().review()
    try Scratch.folder { folder in
      let missing = "\(folder)/missing"
      let problem = #expect(throws: WorkbookProblem.self) {
        try ReviewWorkbook(review).write(toFolder: missing)
      }
      guard case .file(let file) = problem else {
        Issue.record("\(String(describing: problem)) is no problem with a file")
        return
      }
      #expect(file.operation == .create && file.isMissing)
      #expect(problem?.path == "\(missing)/review.xlsx")
      #expect(try Folder.names(in: folder) == [])
      // The workbook cannot take the place of a folder: even what is finished goes.
      try Folder.make("\(folder)/review.xlsx/inside")
      var workbook = ReviewWorkbook(review)
      workbook.limits.rows = 50
      let whole = workbook
      #expect(throws: WorkbookProblem.self) { try whole.write(toFolder: folder) }
      #expect(try Folder.names(in: folder) == ["review.xlsx"])
    }
  }
}
