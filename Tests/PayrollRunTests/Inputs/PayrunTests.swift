import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollRun

/// The example company's own pay run, handed on or compared with, from end to end.
@Suite("A run of the source's pay run")
struct PayrunTests {
  /// The example with its pay run beside the snapshot: pay run 659 of 152 items, of which 150 are
  /// hours that come to 21,920.75, and two are amounts of 175.
  private func example(_ body: (inout ExampleRun) throws -> Void) throws {
    var run = try ExampleRun()
    defer { run.remove() }
    for resource in ["payroll-payruns", "payroll-payrun-items"] {
      try FileManager.default.copyItem(
        atPath: "\(run.folder)/payrun/\(resource)", toPath: "\(run.folder)/snapshot/\(resource)")
    }
    try body(&run)
  }

  @Test(
    "Handed on, its hours are those of the source, with their totals, and nothing is classified")
  func handedOn() throws {
    try example { run in
      run.request.takesPayrun = true
      try run.make()
      let report = try #require(run.outcome?.report)
      let controls = try #require(report.batch.payrunControls)
      #expect(controls.payruns == [659] && controls.balances && controls.items == 152)
      #expect(controls.itemsWithHours == 150 && controls.itemsWithoutHours == 2)
      #expect(controls.totalWithHours == 219_207_500 && controls.totalWithoutHours == 1_750_000)
      #expect(report.batch.comparison == nil && report.batch.lines.count == 150)
      // 1,034.40 hours.
      #expect(report.batch.lines.reduce(0) { $0 + $1.seconds } == 3_723_840)
      let record = try BatchRecord.read("\(run.folder)/run/batch.json")
      #expect(record == BatchRecord(report.batch))
      #expect(record.lineTotals?.reduce(0, +) == 219_207_500)
      let finished = try FinishedRun.read(in: "\(run.folder)/run")
      #expect(finished.isPayrun)
      let verification = try run.verify()
      #expect(verification.isUnchanged, "\(verification.changes)")
      #expect(verification.fileCount == finished.files.count)
      #expect(verification.configurationCount == finished.inputs?.configuration.count)
    }
  }

  @Test("Of another period there is none, and nothing is written")
  func otherPeriod() throws {
    try example { run in
      run.request.takesPayrun = true
      run.request.period = "2026-11-08..2026-11-21"
      let request = run.request
      let said = SmallRun.refusal {
        try PayrollRun(request, ExampleRun.surroundings()).make()
      }
      #expect(said.hasPrefix("mapper: "), "\(said)")
      #expect(Folder.kind(of: "\(run.folder)/run") == .missing)
    }
  }

  @Test("Beside classified hours it is compared with them")
  func compared() throws {
    try example { run in
      try run.make()
      let report = try #require(run.outcome?.report)
      #expect(report.batch.payrunControls == nil)
      #expect(report.batch.comparison?.figures == .payrunItems([659]))
      #expect(try !FinishedRun.read(in: "\(run.folder)/run").isPayrun)
    }
  }

  @Test("A run beside it that handed on a pay run is not compared with")
  func earlier() throws {
    try example { run in
      run.request.takesPayrun = true
      run.request.folder = "\(run.folder)/runs/payrun"
      try run.make()
      run.request.takesPayrun = false
      run.request.period = "2026-11-08..2026-11-21"
      run.request.folder = "\(run.folder)/runs/now"
      try run.make()
      let findings = run.outcome?.report.findings.filter { $0.id == .earlierNotCompared } ?? []
      #expect(findings.count <= 1)
      #expect(
        findings.allSatisfy { $0.message.hasSuffix("it handed on a pay run of the source") })
      #expect(run.outcome?.report.findings.contains { $0.id == .unpaidEarlier } == false)
    }
  }
}
