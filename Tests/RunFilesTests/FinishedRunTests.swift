import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@Suite("A finished run")
struct FinishedRunTests {
  /// Writes the totals of a run with these files, and the files themselves.
  private func folder(
    _ files: [(kind: String, name: String?)], blocking: Bool = false
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID())").path()
    try Folder.make(folder)
    var written: [RunReport.File] = []
    for file in files {
      guard let name = file.name else {
        written.append(RunReport.File(kind: file.kind, receipt: nil))
        continue
      }
      var out = OutputBuffer()
      out.append(jsonString: "the \(file.kind)")
      written.append(
        RunReport.File(kind: file.kind, receipt: try OutputFile.write(out, to: "\(folder)/\(name)"))
      )
    }
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    let batch = PayBatch(
      id: BatchID(Payer(company: "TEST"), period), company: "Test", period: period,
      workweek: Workweek(), timeData: TimeData())
    let finding = Finding(.openSession, .blocking, Finding.Subject(), "x", advice: "y")
    let report = RunReport(batch: batch, findings: blocking ? [finding] : [], files: written)
    _ = try TotalsFile.write(report, to: "\(folder)/\(FinishedRun.name)")
    return folder
  }

  private func read(_ folder: String) throws -> FinishedRun {
    let path = "\(folder)/\(FinishedRun.name)"
    return try FinishedRun(try InputBuffer.array(of: path), file: path)
  }

  @Test("What the totals say comes back, with the files that are for a vendor")
  func reading() throws {
    let folder = try folder([
      ("batch", "batch.json"), ("findings", "findings.json"), ("wages", "wages.csv"),
      ("generic-csv", "payroll.csv"),
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try read(folder)
    #expect(
      run.batchID.description == "TEST-20261107-1"
        && run.period.description == "2026-10-25..2026-11-07")
    #expect(!run.isBlocked)
    #expect(run.files.filter(\.isForVendor).map(\.name) == ["payroll.csv"])
    #expect(run.batch?.name == "batch.json")
    #expect(try run.changes(in: folder) == [])
  }

  @Test("A finding that blocks, and a file that it forbids, block the run")
  func blocked() throws {
    let all: [(kind: String, name: String?)] = [("batch", "batch.json"), ("adp-run", nil)]
    for (files, blocking) in [(all, false), ([all[0]], true)] {
      let folder = try folder(files, blocking: blocking)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      #expect(try read(folder).isBlocked)
    }
  }

  @Test("One byte more or less is a change, and so is a file that is gone")
  func changes() throws {
    let folder = try folder([("batch", "batch.json"), ("a", "a.csv"), ("b", "b.csv")])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("other".utf8).write(to: URL(filePath: "\(folder)/a.csv"))
    try FileManager.default.removeItem(atPath: "\(folder)/b.csv")
    let changes = try read(folder).changes(in: folder)
    #expect(changes.map(\.name) == ["a.csv", "b.csv"])
    #expect(changes.map(\.isMissing) == [false, true])
  }

  @Test(
    "What is no totals file says what is missing",
    arguments: [
      "{}", "[]", #"{"schema":"payroll-export/totals/2"}"#,
      #"{"schema":"payroll-export/totals/1","batch":"X","period":"x","state":"draft","files":[]}"#,
      #"{"schema":"payroll-export/totals/1","batch":"X","period":"2026-10-25..2026-11-07","state":"draft","files":[{"kind":"batch","name":"../batch.json","sha256":"0"}]}"#,
    ])
  func strange(_ text: String) {
    #expect(throws: TextProblems.self) { try FinishedRun(Array(text.utf8), file: "totals.json") }
  }

  @Test("The digest of a file is that of its bytes, piece by piece")
  func digest() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    for count in [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Data(bytes).write(to: URL(filePath: path))
      #expect(try SHA256.hexadecimal(ofFile: path) == SHA256.hexadecimal(of: bytes))
    }
  }
}
