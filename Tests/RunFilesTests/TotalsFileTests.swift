import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@Suite("What the totals add up")
struct TotalsFileTests {
  private static let period = PayPeriod("2026-10-25..2026-11-07")

  /// Two people of whom the second is held, with lines of these buckets, multipliers and hours.
  private func batch(
    _ lines: [(person: Int32, bucket: Bucket, multiplier: Int32, hours: Int64)]
  ) throws -> PayBatch {
    let period = try #require(Self.period)
    var batch = PayBatch(
      id: BatchID(Payer(company: "TEST"), period), company: "T", period: period,
      workweek: Workweek(), timeData: TimeData())
    for number in 0..<2 {
      var person = EmployeeRecord(id: Int64(number))
      person.number = batch.timeData.text.add("\(number)")
      batch.timeData.employees.append(person)
      let own = lines.filter { $0.person == Int32(number) }
      batch.employees.append(
        PayEmployee(
          record: RecordIndex(number), firstLine: batch.lines.count, lineCount: own.count,
          held: number == 1 ? .openSession : nil))
      for line in own {
        batch.lines.append(
          PayLine(
            employee: line.person, date: period.first.daysSince1970, seconds: line.hours * 3600,
            rate: -1, multiplier: line.multiplier, payCode: .none, position: .none,
            account: .none, firstSource: 0, sourceCount: 0, reason: 0, bucket: line.bucket,
            isWorked: true))
      }
    }
    return batch
  }

  private func totals(_ report: RunReport) throws -> [String: Any] {
    var out = OutputBuffer()
    TotalsFile.append(report, to: &out)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(out.array())) as? [String: Any])
  }

  @Test("Hours are added up by bucket and multiplier, people who are held apart")
  func buckets() throws {
    let batch = try batch([
      (0, .regular, 10_000, 8), (0, .regular, 12_500, 1), (0, .overtime, 15_000, 2),
      (0, .overtime, 20_000, 3), (0, .regular, 10_000, 4), (1, .regular, 10_000, 16),
      (1, .holiday, 20_000, 32),
    ])
    let report = RunReport(batch: batch, findings: [], files: [])
    let rows = report.buckets.map {
      "\($0.bucket.name) \($0.multiplier) \($0.seconds / 3600) \($0.heldSeconds / 3600) \($0.lines)"
    }
    #expect(
      rows == [
        "regular 1 12 16 2", "regular 1.25 1 0 1", "overtime 1.5 2 0 1", "overtime 2 3 0 1",
        "holiday 2 0 32 0", "sick 1 0 0 0", "vacation 1 0 0 0",
      ])
    #expect(report.buckets.allSatisfy { $0.leftOutSeconds == 0 })
  }

  @Test("What is left out of every file is taken from its bucket and told beside it")
  func leftOut() throws {
    let batch = try batch([(0, .regular, 10_000, 8), (0, .sick, 10_000, 4)])
    var leftOut = LeftOut()
    leftOut.add(batch.lines[1], because: "the vendor pays it")
    let report = RunReport(batch: batch, findings: [], files: [], inNoFile: leftOut)
    let sick = try #require(report.buckets.first { $0.bucket == .sick })
    #expect(sick.seconds == 0 && sick.leftOutSeconds == 4 * 3600 && sick.lines == 0)
    let root = try totals(report)
    #expect((root["seconds"] as? [String: Int])?["leftOut"] == 4 * 3600)
    #expect(root["employees"] as? [String: Int] == ["paid": 1, "held": 1])
    let buckets = try #require(root["buckets"] as? [[String: Any]])
    #expect(buckets[3]["leftOutSeconds"] as? Int == 4 * 3600)
    #expect(buckets[0]["leftOutSeconds"] == nil)
  }

  @Test("A person who is left out of every file is counted apart")
  func leftOutPeople() throws {
    let batch = try batch([(0, .regular, 10_000, 8)])
    var leftOut = LeftOut()
    leftOut.add(batch.lines[0], ofPersonBecause: "a salary")
    let root = try totals(RunReport(batch: batch, findings: [], files: [], inNoFile: leftOut))
    #expect(root["employees"] as? [String: Int] == ["paid": 0, "held": 1, "leftOut": 1])
  }

  @Test("A vendor file balances where its hours and those left out are all that is paid")
  func balance() throws {
    let batch = try batch([(0, .regular, 10_000, 8), (0, .sick, 10_000, 4), (1, .sick, 10_000, 9)])
    let report = RunReport(batch: batch, findings: [], files: [])
    var out = OutputBuffer()
    out.append("x")
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let receipt = try OutputFile.write(out, to: path)
    func file(_ hours: Int64, leaving: Bool = false, written: Bool = true) -> RunReport.File {
      var file = RunReport.File(
        kind: "adp", receipt: written ? receipt : nil,
        codes: [.init(code: "REG", seconds: hours * 3600, printed: "", rows: 1)])
      if leaving { file.leftOut.add(batch.lines[1], because: "the vendor pays it") }
      return file
    }
    #expect(report.balances(file(12)) && report.balances(file(8, leaving: true)))
    #expect(!report.balances(file(11)) && !report.balances(file(13)))
    #expect(!report.balances(file(12, leaving: true)) && !report.balances(file(8)))
    #expect(report.balances(file(1, written: false)))
    #expect(!report.balances(file(21)))
  }

  @Test("What was read is told by resource, unknown fields and values by name")
  func read() throws {
    var batch = try batch([])
    var resource = ResourceStatistics(.shift, resource: "shifts")
    (resource.fileCount, resource.rowCount) = (2, 30)
    (resource.repeatedRowCount, resource.refusedRowCount) = (4, 5)
    resource.unknownFields = ["zeta": 1, "alpha": 2]
    batch.timeData.resources = [resource, ResourceStatistics(.region, resource: "regions")]
    var out = OutputBuffer()
    TotalsFile.append(RunReport(batch: batch, findings: [], files: []), to: &out)
    let text = String(decoding: out.array(), as: UTF8.self)
    #expect(
      text.contains(
        #"""
        {"resource":"shifts","files":2,"rows":30,"repeated":4,"refused":5,"unknownFields":{"alpha":2,"zeta":1}},
        {"resource":"regions","files":0,"rows":0,"repeated":0,"refused":0}
        """#))
  }

  @Test("Findings are counted by severity, and a blocking one blocks the run and its files")
  func findings() throws {
    func finding(_ severity: Finding.Severity) -> Finding {
      Finding(.offCalendar, severity, Finding.Subject(), "x", advice: "y")
    }
    let batch = try batch([])
    let all: [Finding] = [finding(.blocking), finding(.warning), finding(.warning), finding(.note)]
    let root = try totals(RunReport(batch: batch, findings: all, files: []))
    #expect(root["findings"] as? [String: Int] == ["blocking": 1, "warning": 2, "note": 1])
    #expect(root["state"] as? String == "blocked")
    let mild = try totals(
      RunReport(batch: batch, findings: Array(all.dropFirst()), files: []))
    #expect(mild["state"] as? String == "draft")
  }

  @Test("What the company makes of kinds of findings is there by name, where it differs in any")
  func severities() throws {
    var severities = FindingSeverities()
    severities[.openSession] = .blocking
    severities[.emptySession] = .warning
    let batch = try batch([])
    let root = try totals(
      RunReport(batch: batch, findings: [], files: [], severities: severities))
    #expect(
      root["findingSeverities"] as? [String: String] == [
        "empty-session": "warning", "open-session": "blocking",
      ])
    #expect(
      try totals(RunReport(batch: batch, findings: [], files: []))["findingSeverities"] == nil)
  }

  @Test("Vendor files stand behind our own, in the folder for drafts where a run is blocked")
  func drafts() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var out = OutputBuffer()
    out.append("x")
    let receipt = try OutputFile.write(out, to: path)
    let own = RunReport.File(kind: "batch", receipt: receipt)
    let vendor = RunReport.File(kind: "adp", receipt: receipt)
    for areDrafts in [true, false] {
      var report = RunReport(batch: try batch([]), findings: [], files: [own])
      report.add([vendor, vendor], areDrafts: areDrafts)
      let name = Folder.name(of: path)
      let shown = areDrafts ? "draft/\(name)" : name
      #expect(report.files.map(\.name) == [name, shown, shown])
      let more = report.adding(RunReport.File(kind: "totals", receipt: nil), at: 1)
      #expect(more.files.map(\.kind) == ["batch", "totals", "adp", "adp"])
    }
  }
}
