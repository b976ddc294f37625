import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// What is said of earlier runs, word for word: somebody enters the difference by hand after it.
@Suite("The words about earlier runs")
struct EarlierWordsTests {
  private static let before = "2026-10-25..2026-11-07"

  private func run(_ folder: String = "runs/a", state: String = "draft", more: String = "") throws
    -> EarlierRun
  {
    let text = """
      {"schema":"payroll-export/totals/1","batch":"C-20261107-1","period":"\(Self.before)",\(more)
      "state":"\(state)","files":[{"kind":"batch","name":"batch.json","sha256":"00"}]}
      """
    return EarlierRun(
      folder: folder, run: try FinishedRun(Array(text.utf8), file: "totals.json"))
  }

  /// The findings about one run before, from a snapshot that was pulled for these dates.
  private func findings(
    _ run: EarlierRun, found: [Paid] = [],
    coverage: (String, String)? = ("2026-10-24", "2026-11-21"),
    obstacle: String? = nil, now: String = "2026-11-08..2026-11-21"
  ) throws -> [Finding] {
    let dates = try coverage.map {
      try #require(CalendarDate($0.0))...(try #require(CalendarDate($0.1)))
    }
    let batch = try Paid.batch(
      found, period: try #require(PayPeriod(Self.before)), coverage: dates)
    let comparison = EarlierComparison(
      batch.timeData, period: try #require(PayPeriod(now)), runs: [run])
    return comparison.findings(
      map: { _ throws(EarlierObstacle) in
        if let obstacle { throw EarlierObstacle(obstacle) }
        return batch
      }, needed: { _ in nil })
  }

  /// A run in a folder with a batch of these bytes, and totals that know them.
  private func withRun(
    _ bytes: [UInt8], state: String = "draft", named name: String = "batch.json",
    _ body: (EarlierRun) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "words-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(bytes).write(to: URL(filePath: "\(folder)/batch.json"))
    let text = """
      {"schema":"payroll-export/totals/1","batch":"C-20261107-1","period":"\(Self.before)",
      "state":"\(state)","files":[{"kind":"batch","name":"\(name)","sha256":"\(SHA256.hexadecimal(of: bytes))"}]}
      """
    try body(
      EarlierRun(folder: folder, run: try FinishedRun(Array(text.utf8), file: "totals.json")))
  }

  private func bytes(_ paid: [Paid]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let batch = try Paid.batch(paid, period: try #require(PayPeriod(Self.before)))
    _ = try BatchFile.write(batch, to: path)
    return try InputBuffer.array(of: path)
  }

  @Test("A change says since which run, how much of whom, and what to do")
  func change() throws {
    let paid = try bytes([Paid(2, "2026-10-26", seconds: 18)])
    try withRun(paid, state: "blocked") { run in
      let found = try findings(run, found: [Paid(1, "2026-10-27", seconds: 3600)])
      #expect(found.count == 1)
      let finding = try #require(found.first)
      #expect(finding.id == .unpaidEarlier && finding.severity == .warning)
      #expect(finding.subject.date?.description == "2026-10-25")
      #expect(finding.subject.file == run.name && finding.subject.employee == nil)
      #expect(
        finding.message == "Since the run of 2026-10-25..2026-11-07, which has blocking findings, "
          + "time has changed: 1.00 hours of 1 employee are in the snapshot and not in what it paid "
          + "(first N1 on 2026-10-27); 0.01 hours of 1 employee that it paid are not in the snapshot "
          + "any more (first employees/2 on 2026-10-26)")
      #expect(
        finding.advice == "Enter the difference at the vendor by hand, if those who are concerned "
          + "were not paid otherwise; a second file of that period would pay everybody again")
    }
  }

  @Test("Where the snapshot has one day of the period, that one is named")
  func oneDay() throws {
    try withRun(try bytes([])) { run in
      let found = try findings(
        run, found: [Paid(1, "2026-11-07", seconds: 60)], coverage: ("2026-11-07", "2026-11-21"))
      #expect(
        found.first?.message.hasPrefix(
          "Since the run of 2026-10-25..2026-11-07, time has changed, as far as it is known "
            + "(2026-11-07): 0.02 hours of 1 employee") == true, "\(found)")
    }
  }

  @Test("Why it is not compared is said, and that somebody has to look")
  func notCompared() throws {
    let sentence = "What has changed since the run of 2026-10-25..2026-11-07 is not known: "
    let whole = try bytes([Paid(1, "2026-10-26", seconds: 60)])
    let gone = try findings(try run("/no/such/folder"))
    #expect(
      gone.first?.message == sentence + "batch.json cannot be read: No such file or directory")
    #expect(gone.first?.severity == .note && gone.first?.id == .earlierNotCompared)
    #expect(gone.first?.subject.file == "folder")
    #expect(gone.first?.subject.date?.description == "2026-10-25")
    #expect(
      gone.first?.advice == "Late approvals and corrections of that period need your own eyes")
    #expect(
      try findings(try run(more: #""payables":{"read":1},"#)).first?.message
        == sentence + "it handed on a pay run of the source")
    try withRun(Array("{}".utf8)) { (run) throws in
      let said = try findings(run).first?.message
      #expect(said == sentence + "line 1 of batch.json is none of a batch")
    }
    var cut = whole
    cut.removeLast(4)
    try withRun(cut) { (run) throws in
      let said = try findings(run).first?.message
      #expect(said?.hasPrefix(sentence + "line ") == true)
    }
    let other = String(decoding: whole, as: UTF8.self).replacing("C-20261107", with: "C-20261106")
    try withRun(Array(other.utf8)) { (run) throws in
      let said = try findings(run).first?.message
      #expect(said == sentence + "C-20261106-1 is no batch of 2026-10-25..2026-11-07")
    }
    try withRun(whole) { run in
      try Data("x".utf8).write(to: URL(filePath: "\(run.folder)/batch.json"))
      let said = try findings(run).first?.message
      #expect(said == sentence + "batch.json has other bytes than totals.json says")
    }
    try withRun(whole) { (run) throws in
      let said = try findings(run, obstacle: "the law is not in force").first?.message
      #expect(said == sentence + "the law is not in force")
    }
  }

  @Test(
    "A run that is not before the period is not looked at, nor one that the snapshot ends before")
  func notBefore() throws {
    try withRun(try bytes([Paid(1, "2026-10-26", seconds: 60)])) { (run) throws in
      #expect(try findings(run, now: "2026-11-07..2026-11-21") == [])
      #expect(try findings(run, now: "2026-10-11..2026-10-24") == [])
      #expect(try findings(run, coverage: ("2026-10-01", "2026-10-24")) == [])
      #expect(try findings(run, coverage: ("2026-10-01", "2026-10-26")).count == 1)
    }
  }
}
