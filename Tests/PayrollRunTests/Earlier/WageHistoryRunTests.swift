import Foundation
import PayrollBytes
import PayrollMapper
import PayrollModel
import RunFiles
import Testing
import WageRules

@testable import PayrollRun

/// What earlier runs say of earnings, for holidays that are paid by them. What is known shows in what
/// somebody is paid for a holiday: a mapper is asked.
@Suite("Earnings from earlier runs")
struct WageHistoryRunTests {
  private func period(_ text: String) throws -> PayPeriod { try #require(PayPeriod(text)) }

  /// A finished run in `parent` of somebody with the number 7 and these lines, those from `firstEntry` on
  /// entered by hand.
  private func run(
    _ dates: String, of group: String? = nil, in parent: String, blocked: Bool = false,
    firstEntry: Int = .max,
    lines: [(date: String, seconds: Int64, rate: Int64, amount: Int64)]
  ) throws {
    let period = try period(dates)
    var batch = PayBatch(
      id: BatchID(Payer(company: "C", payGroup: group), period), company: "C", period: period,
      workweek: Workweek(), timeData: TimeData())
    var person = EmployeeRecord(id: 1)
    person.number = batch.timeData.text.add("7")
    batch.timeData.employees = [person]
    for (place, line) in lines.enumerated() {
      batch.lines.append(
        PayLine(
          employee: 0, date: try #require(CalendarDate(line.date)).daysSince1970,
          seconds: line.seconds, rate: line.rate, multiplier: 10_000, payCode: .none,
          position: .none, account: .none, firstSource: 0, sourceCount: 0,
          reason: place < firstEntry ? 0 : 1, bucket: line.amount == 0 ? .regular : .holiday,
          isWorked: line.amount == 0,
          amount: line.amount))
    }
    batch.employees = [
      PayEmployee(record: RecordIndex(0), firstLine: 0, lineCount: lines.count, held: nil)
    ]
    batch.reasons = [
      PayReason(ruleSet: "r", rule: "r", sentence: "s", citation: "c"),
      PayReason(PayReason.HandEntry(author: "Ann Lee", reason: "Late relief by bus")),
    ]
    let folder = "\(parent)/\(dates)" + (group.map { ".\($0)" } ?? "")
    try Folder.make(folder)
    let receipt = try BatchFile.write(batch, to: "\(folder)/batch.json")
    let findings =
      blocked ? [Finding(.openSession, .blocking, Finding.Subject(), "x", advice: "y")] : []
    let report = RunReport(
      batch: batch, findings: findings, files: [RunReport.File(kind: "batch", receipt: receipt)])
    _ = try TotalsFile.write(report, to: "\(folder)/totals.json")
  }

  private func history(
    before now: String, from start: WageHistory = WageHistory(), using expected: [String],
    _ make: (String) throws -> Void
  ) throws -> WageHistory {
    let parent = FileManager.default.temporaryDirectory.appending(path: "wages-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try Folder.make(parent)
    try make(parent)
    var history = start
    let runs = EarlierRun.beside(
      "\(parent)/\(now)", payer: Payer(company: "C"), period: try period(now))
    let used = history.add(runs, before: try period(now))
    // What is taken from a run is on record: its dates are known by it.
    #expect(used.map(\.name) == expected.map { "\($0)/batch.json" })
    #expect(used.allSatisfy { $0.sha256.count == 64 })
    return history
  }

  private func dates(_ history: WageHistory) -> [String] {
    history.dates.map { "\($0.lowerBound)..\($0.upperBound)" }
  }

  @Test("Good runs before the period are known whole; blocked, later and spoilt ones are not")
  func runs() throws {
    let history = try history(
      before: "2026-11-08..2026-11-21", using: ["2026-09-27..2026-10-10", "2026-10-25..2026-11-07"]
    ) { parent in
      try run("2026-09-27..2026-10-10", in: parent, lines: [("2026-10-01", 3600, 200_000, 0)])
      try run("2026-10-11..2026-10-24", in: parent, blocked: true, lines: [])
      try run("2026-10-25..2026-11-07", in: parent, lines: [])
      try run("2026-11-22..2026-12-05", in: parent, lines: [])
      try run("2026-09-13..2026-09-26", in: parent, lines: [])
      try Data("{}".utf8).write(to: URL(filePath: "\(parent)/2026-09-13..2026-09-26/batch.json"))
    }
    #expect(dates(history) == ["2026-09-27..2026-10-10", "2026-10-25..2026-11-07"])
  }

  @Test("What was entered by hand is nothing that was earned")
  func handEntries() throws {
    let history = try history(before: "2026-11-08..2026-11-21", using: ["2026-10-25..2026-11-07"]) {
      parent in
      try run(
        "2026-10-25..2026-11-07", in: parent, firstEntry: 1,
        lines: [
          ("2026-10-26", 28_800, 200_000, 0), ("2026-10-27", 3600, 200_000, 0),
          ("2026-10-28", 0, -1, 5000),
        ])
    }
    #expect(history.amounts(of: "7") == ["2026-10-26 regular 160.00"])
  }

  @Test("A run of a folder that is still to be made is seen beside the others")
  func futureFolder() throws {
    let history = try history(before: "2026-11-08..2026-11-21", using: ["2026-10-25..2026-11-07"]) {
      parent in
      try run("2026-10-25..2026-11-07", in: parent, lines: [])
    }
    #expect(dates(history) == ["2026-10-25..2026-11-07"])
  }

  @Test("Up to the end of the file of earnings the file is the truth, behind it the runs are")
  func file() throws {
    let span = try period("2026-10-01..2026-10-31")
    let file = try WageHistory.read(
      Array("employeeNumber,date,kind,amount,hours\n7,2026-10-26,regular,50,8\n".utf8),
      file: "w.csv", span: WageHistory.Span(from: span.first, through: span.last))
    let history = try history(
      before: "2026-11-08..2026-11-21", from: file, using: ["2026-10-25..2026-11-07"]
    ) { parent in
      try run(
        "2026-10-25..2026-11-07", in: parent,
        lines: [("2026-10-26", 28_800, 200_000, 0), ("2026-11-02", 28_800, 200_000, 0)])
    }
    #expect(dates(history) == ["2026-10-01..2026-11-07"])
    #expect(history.amounts(of: "7") == ["2026-10-26 regular 50.00", "2026-11-02 regular 160.00"])
  }

  @Test(
    "Of two runs of one date the first counts, amounts are holiday pay, and no rate is no figure")
  func lines() throws {
    let history = try history(
      before: "2026-11-08..2026-11-21", using: ["2026-10-25..2026-11-07", "2026-11-01..2026-11-07"]
    ) { parent in
      try run(
        "2026-10-25..2026-11-07", in: parent,
        lines: [
          ("2026-10-26", 5400, 200_000, 0), ("2026-10-27", 0, -1, 120_00),
          ("2026-10-28", 3600, -1, 0), ("2026-10-29", 3600, -1, 0),
        ])
      try run("2026-11-01..2026-11-07", in: parent, lines: [("2026-11-02", 3600, 200_000, 0)])
    }
    #expect(history.amounts(of: "7") == ["2026-10-26 regular 30.00", "2026-10-27 holiday 120.00"])
    #expect(history.unpriced["7"]?.description == "2026-10-29")
  }

  @Test(
    "Whoever comes from another pay group has earned what its runs say; a day of none is not known")
  func otherGroup() throws {
    let now = try period("2026-11-08..2026-11-14")
    let parent = FileManager.default.temporaryDirectory.appending(path: "wages-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try Folder.make(parent)
    // A day that both have is taken from the group that asks.
    try run(
      "2026-11-01..2026-11-07", of: "A", in: parent,
      lines: [("2026-11-06", 3600, 200_000, 0), ("2026-11-07", 3600, -1, 0)])
    try run(
      "2026-10-25..2026-11-07", of: "B", in: parent,
      lines: [
        ("2026-10-26", 7200, 200_000, 0), ("2026-11-03", 7200, 200_000, 0),
        ("2026-11-06", 7200, 200_000, 0),
      ])
    var data = TimeData()
    for (place, number) in ["7", "8"].enumerated() {
      var person = EmployeeRecord(id: Int64(place + 1))
      person.number = data.text.add(number)
      data.employees.append(person)
    }
    func plan(from date: String) throws -> PayGroupPlan {
      let first = try #require(CalendarDate(date))
      let entry = PayGroup.Members(.employees, ["7"], from: first, place: "")
      return PayGroupPlan(
        [
          PayGroup(id: "A", members: [entry]),
          PayGroup(id: "B", members: [], isEverybodyElse: true),
        ], in: data)
    }
    func history(_ plan: PayGroupPlan) throws -> (WageHistory, [FileDigest]) {
      var history = WageHistory()
      let runs = ["A", "B"].map { group in
        EarlierRun.beside(
          "\(parent)/\(now).A", payer: Payer(company: "C", payGroup: group), period: now)
      }
      let used = history.add(runs, first: 0, plan, data, before: now)
      return (history, used)
    }
    let (known, used) = try history(try plan(from: "2026-11-05"))
    #expect(
      known.amounts(of: "7") == [
        "2026-10-26 regular 40.00", "2026-11-03 regular 40.00", "2026-11-06 regular 20.00",
      ])
    #expect(dates(known) == ["2026-10-25..2026-11-07"])
    #expect(known.unseen.isEmpty && known.unpriced["7"]?.description == "2026-11-07")
    #expect(
      used.map(\.name)
        == ["2026-11-01..2026-11-07.A/batch.json", "2026-10-25..2026-11-07.B/batch.json"])
    // In A before A had runs: B's know nothing of it.
    let (early, _) = try history(try plan(from: "2026-10-29"))
    #expect(early.unseen == ["7": try #require(CalendarDate("2026-10-31"))])
    // Without the run of B nobody knows what was earned there, as far as A's reach.
    try FileManager.default.removeItem(atPath: "\(parent)/2026-10-25..2026-11-07.B")
    let (alone, _) = try history(try plan(from: "2026-11-05"))
    #expect(
      alone.unseen == [
        "7": try #require(CalendarDate("2026-11-04")),
        "8": try #require(CalendarDate("2026-11-07")),
      ])
  }
}

extension WageHistory {
  fileprivate func amounts(of number: String) -> [String] {
    (earnings[number] ?? []).sorted { $0.date < $1.date }.map {
      "\($0.date) \($0.kind.rawValue) \($0.amount.text())"
    }
  }
}
