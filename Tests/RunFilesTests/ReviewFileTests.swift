import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@Suite("batch.json, findings.json and totals.json")
struct ReviewFileTests {
  /// Two people, one of them held, with a name and a code that need escaping.
  private func batch() throws -> PayBatch {
    var data = TimeData()
    for (number, name) in [("000117", "O\"Neil\n"), ("", "Smith")] {
      var person = EmployeeRecord(id: Int64(data.employees.count + 1))
      person.number = data.text.add(number)
      person.lastName = data.text.add(name)
      data.employees.append(person)
    }
    let code = data.labels.label("R\\G")
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    var batch = PayBatch(
      id: BatchID(Payer(company: "TEST"), period), company: "Test", period: period,
      workweek: Workweek(), timeData: data)
    batch.reasons = [
      PayReason(ruleSet: "us-flsa", rule: "straight", sentence: "straight", citation: "law")
    ]
    batch.sources = [
      PaySource(id: 5, kind: .workSession), PaySource(id: 6, kind: .shift),
      PaySource(id: 7, kind: .leaveRequest),
    ]
    func line(
      _ employee: Int32, _ seconds: Int64, _ bucket: Bucket, source: UInt32, worked: Bool = true
    ) -> PayLine {
      PayLine(
        employee: employee, date: period.first.daysSince1970, seconds: seconds, rate: 185_000,
        multiplier: bucket == .overtime ? 15_000 : 10_000, payCode: code, position: .none,
        account: .none, firstSource: source, sourceCount: 1, reason: 0, bucket: bucket,
        isWorked: worked)
    }
    batch.lines = [
      line(0, 28_800, .regular, source: 0), line(0, 3601, .overtime, source: 1),
      line(0, 14_400, .sick, source: 2, worked: false), line(1, 60, .regular, source: 0),
    ]
    batch.employees = [
      PayEmployee(record: RecordIndex(0), firstLine: 0, lineCount: 3, held: nil),
      PayEmployee(record: RecordIndex(1), firstLine: 3, lineCount: 1, held: .employeeWithoutNumber),
    ]
    batch.controls.sessions = [.paid: 1, .held(.employeeWithoutNumber): 1]
    batch.controls.sessionsRead = 2
    batch.controls.clockedSeconds = 32_461
    batch.controls.workedSeconds = 32_461
    batch.controls.leaveSeconds = 14_400
    return batch
  }

  private func written(_ body: (String) throws -> Void) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
    return String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
  }

  @Test("The batch names every line with its sources and its reason")
  func batchFile() throws {
    let text = try written { path in
      _ = try BatchFile.write(try batch(), to: path)
    }
    #expect(
      text == #"""
        {"schema":"payroll-export/batch/1","batch":"TEST-20261107-1","company":"Test","state":"draft","period":{"first":"2026-10-25","last":"2026-11-07"},"workweek":{"start":"sunday","startTime":"00:00","workdayStart":"00:00"},"reasons":[{"ruleSet":"us-flsa","rule":"straight","sentence":"straight","citation":"law"}],"lineColumns":["date","bucket","multiplier","time","seconds","payCode","rate","position","site","reason","sources","gross"],"employees":[
        {"number":"000117","id":1,"firstName":"","lastName":"O\"Neil\n","lines":[["2026-10-25","regular","1.0000","worked",28800,"R\\G","18.5000",null,null,0,[5],"148.00"],["2026-10-25","overtime","1.5000","worked",3601,"R\\G","18.5000",null,null,0,["shifts/6"],"27.76"],["2026-10-25","sick","1.0000","leave",14400,"R\\G","18.5000",null,null,0,["leave-requests/7"],"74.00"]]},
        {"number":"","id":2,"firstName":"","lastName":"Smith","held":"employee-without-number","lines":[["2026-10-25","regular","1.0000","worked",60,"R\\G","18.5000",null,null,0,[5],"0.31"]]}
        ]}

        """#)
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
  }

  @Test("Findings are one a line, with what is known of the subject")
  func findingsFile() throws {
    let finding = Finding(
      .openSession, .blocking,
      Finding.Subject(
        employee: "000117", date: CalendarDate("2026-10-26"),
        record: Finding.RecordName(.workSession, 5), file: "a.json:3"),
      "What \"is\".", advice: "Do.")
    let text = try written { path in
      _ = try FindingsFile.write([finding], of: try batch(), to: path)
    }
    #expect(
      text == #"""
        {"schema":"payroll-export/findings/1","batch":"TEST-20261107-1","blocking":1,"warning":0,"note":0,"findings":[
        {"severity":"blocking","id":"open-session","owner":"guard","employee":"000117","date":"2026-10-26","record":"work-sessions/5","file":"a.json:3","message":"What \"is\".","advice":"Do."}
        ]}

        """#)
  }

  @Test("Totals add up by bucket, and say that they balance")
  func totalsFile() throws {
    let report = RunReport(
      batch: try batch(), findings: [],
      files: [
        .init(
          kind: "generic-csv", receipt: nil,
          codes: [
            .init(code: "REG", seconds: 28_800, printed: "8.00", rows: 1)
          ])
      ])
    let text = try written { path in _ = try TotalsFile.write(report, to: path) }
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["employees"] as? [String: Int] == ["paid": 1, "held": 1])
    #expect(
      root["sessions"] as? [String: Int] == [
        "read": 2, "paid": 1, "held:employee-without-number": 1,
      ])
    #expect(root["balance"] as? [String: Bool] == ["sessions": true, "seconds": true])
    let buckets = try #require(root["buckets"] as? [[String: Any]])
    #expect(
      buckets.map { $0["bucket"] as? String } == [
        "regular", "overtime", "holiday", "sick", "vacation",
      ])
    #expect(buckets.map { $0["seconds"] as? Int } == [28_800, 3601, 0, 14_400, 0])
    #expect(buckets.map { $0["hours"] as? String } == ["8.00", "1.00", "0.00", "4.00", "0.00"])
    #expect(buckets[0]["heldSeconds"] as? Int == 60)
    let seconds = try #require(root["seconds"] as? [String: Int])
    #expect(seconds["rounded"] == nil && seconds["premium"] == nil)
    let files = try #require(root["files"] as? [[String: Any]])
    #expect(files[0]["name"] is NSNull)
    #expect((files[0]["codes"] as? [[String: Any]])?.first?["printed"] as? String == "8.00")
  }

  @Test("What the rules about duty did stands among the seconds")
  func dutyTotals() throws {
    var batch = try batch()
    batch.controls.roundedSeconds = -60
    batch.controls.autoDeductedSeconds = 1800
    batch.controls.sleepSeconds = 28_800
    batch.controls.guaranteedSeconds = 10_800
    batch.controls.premiumSeconds = 3600
    let report = RunReport(batch: batch, findings: [], files: [])
    let text = try written { path in _ = try TotalsFile.write(report, to: path) }
    #expect(text.contains("\"rounded\":-60,\"autoDeducted\":1800,\"sleep\":28800,"))
    #expect(text.contains("\"guaranteed\":10800,\"premium\":3600,\"held\":"))
  }

  @Test("the totals say with what the hours were compared, or why with nothing")
  func comparison() throws {
    func text(_ comparison: ComparisonControls?) throws -> String {
      var compared = try batch()
      compared.comparison = comparison
      let report = RunReport(batch: compared, findings: [], files: [])
      return try written { path in _ = try TotalsFile.write(report, to: path) }
    }
    var items = ComparisonControls(.payrunItems([659, 660]))
    (items.employees, items.differing) = (14, 2)
    (items.notCompared, items.unreadableRows) = (3, 4)
    #expect(
      try text(items).contains(
        #"""
        "comparison":{"with":"payrun-items","payruns":[659,660],"employees":14,"differing":2,"notCompared":3,"unreadableRows":4},
        """#))
    #expect(try text(.init(.shiftSlices)).contains(#""with":"shift-slices","employees":0,"#))
    #expect(try text(.init(.shiftSummaries)).contains(#""with":"shift-summaries","employees":0,"#))
    #expect(
      try text(.init(.nothing(.otherPeriods))).contains(
        #""comparison":{"with":null,"because":"other-periods"},"#))
    #expect(try !text(nil).contains("comparison"))
  }
}
