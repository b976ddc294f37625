import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

/// The totals as they are written: another program checks sums by these names.
@Suite("totals.json as it is written")
struct TotalsTextTests {
  private func text(_ report: RunReport) -> String {
    var out = OutputBuffer()
    TotalsFile.append(report, to: &out)
    return String(decoding: out.array(), as: UTF8.self)
  }

  private func text(_ batch: PayBatch) -> String {
    text(RunReport(batch: batch, findings: [], files: []))
  }

  @Test("A run of nothing has every part that every run has, one a line, and no other")
  func nothing() throws {
    #expect(
      text(try PayBatch.empty()) == #"""
        {"schema":"payroll-export/totals/1",
        "batch":"TEST-20261107-1",
        "period":"2026-10-25..2026-11-07",
        "state":"draft",
        "employees":{"paid":0,"held":0},
        "sessions":{"read":0},
        "seconds":{"clocked":0,"unpaidBreaks":0,"overlapped":0,"addedByApproval":0,"cutByApproval":0,"outsidePeriod":0,"worked":0,"leave":0,"held":0},
        "balance":{"sessions":true,"seconds":true},
        "buckets":[
        {"bucket":"regular","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":0},
        {"bucket":"overtime","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":0},
        {"bucket":"holiday","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":0},
        {"bucket":"sick","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":0},
        {"bucket":"vacation","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":0}
        ],
        "read":[
        ],
        "findings":{"blocking":0,"warning":0,"note":0},
        "files":[
        ]}

        """#)
  }

  @Test("Each kind of second stands under its own name")
  func seconds() throws {
    var batch = try PayBatch.empty()
    batch.controls.clockedSeconds = 100_000
    batch.controls.unpaidBreakSeconds = 11
    batch.controls.roundedSeconds = -12
    batch.controls.autoDeductedSeconds = 13
    batch.controls.sleepSeconds = 14
    batch.controls.overlappedSeconds = 15
    batch.controls.addedByApprovalSeconds = 16
    batch.controls.cutByApprovalSeconds = 17
    batch.controls.outsidePeriodSeconds = 18
    // 100,000 - 11 - 12 - 13 - 14 - 15 + 16 - 17 - 18.
    batch.controls.workedSeconds = 99_916
    batch.controls.leaveSeconds = 19
    batch.controls.guaranteedSeconds = 20
    batch.controls.premiumSeconds = 21
    batch.controls.heldSeconds = 22
    let written = text(batch)
    #expect(
      written.contains(
        #""seconds":{"clocked":100000,"unpaidBreaks":11,"rounded":-12,"autoDeducted":13,"sleep":14,"#
          + #""overlapped":15,"addedByApproval":16,"cutByApproval":17,"outsidePeriod":18,"#
          + #""worked":99916,"leave":19,"guaranteed":20,"premium":21,"held":22},"#))
    #expect(written.contains(#""balance":{"sessions":true,"seconds":true},"#))
    batch.controls.workedSeconds += 1
    batch.controls.sessionsRead = 1
    #expect(text(batch).contains(#""balance":{"sessions":false,"seconds":false},"#))
  }

  @Test("Sessions are told by the names of what became of them, in the order of the names")
  func sessions() throws {
    var batch = try PayBatch.empty()
    batch.controls.sessions = [
      .paid: 1, .outsidePeriod: 2, .held(.openSession): 3, .held(.longSession): 4,
      .excluded(.notPayable): 5, .excluded(.notApprovedHours): 6,
    ]
    batch.controls.sessionsRead = 21
    #expect(
      text(batch).contains(
        #""sessions":{"read":21,"excluded:beyond-approved-hours":6,"excluded:not-payable":5,"#
          + #""held:long-session":4,"held:open-session":3,"outside-period":2,"paid":1},"#))
  }

  @Test("Hours are rounded for people, the seconds beside them are not")
  func buckets() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.overtime, 18, times: Multiplier(tenThousandths: 12_500))
    builder.hours(.overtime, 17)
    builder.hours(.regular, -18)
    builder.employee("2", held: .openSession)
    builder.hours(.sick, 3600)
    let written = text(builder.batch)
    for row in [
      #"{"bucket":"regular","multiplier":"1","seconds":-18,"hours":"-0.01","lines":1,"heldSeconds":0}"#,
      #"{"bucket":"overtime","multiplier":"1","seconds":17,"hours":"0.00","lines":1,"heldSeconds":0}"#,
      #"{"bucket":"overtime","multiplier":"1.25","seconds":18,"hours":"0.01","lines":1,"heldSeconds":0}"#,
      #"{"bucket":"sick","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":3600}"#,
    ] {
      #expect(written.contains(row), "\(row)")
    }
    #expect(written.contains(#""employees":{"paid":1,"held":1},"#))
  }

  @Test("A reason for a period beside the calendar, and what nobody here knows, are told")
  func rare() throws {
    var batch = try PayBatch.empty()
    var resource = ResourceStatistics(.shift, resource: "shifts")
    resource.unknownValues = ["status=B": 1, "status=A": 2, "Status=C": 3]
    batch.timeData.resources = [resource]
    let written = text(
      RunReport(batch: batch, findings: [], files: [], offCalendarReason: "a \"bonus\""))
    #expect(written.contains("\"state\":\"draft\",\n\"offCalendar\":\"a \\\"bonus\\\"\",\n"))
    #expect(
      written.contains(
        #""refused":0,"unknownValues":{"Status=C":3,"status=A":2,"status=B":1}}"#))
  }

  @Test("A file has its size and digest; one that was refused has the name null alone")
  func files() throws {
    try Scratch.folder { folder in
      try Folder.make(folder + "/sub")
      var out = OutputBuffer()
      out.append("12345")
      let receipt = try OutputFile.write(out, to: "\(folder)/sub/PAY\"1.csv")
      var report = RunReport(
        batch: try PayBatch.empty(), findings: [],
        files: [.init(kind: "batch", receipt: receipt)])
      let codes = [
        RunReport.Code(code: "R\"", seconds: 3600, printed: "1:00", rows: 2),
        RunReport.Code(code: "", seconds: -1, printed: "0.00", rows: 0),
      ]
      report.add(
        [
          .init(kind: "adp", receipt: receipt, codes: codes),
          .init(kind: "paychex", receipt: nil, codes: codes),
        ], areDrafts: true)
      // The SHA-256 of 12345.
      let digest = "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"
      let list = """
        [
         {"code":"R\\"","seconds":3600,"printed":"1:00","lines":2},
         {"code":"","seconds":-1,"printed":"0.00","lines":0}]
        """
      #expect(
        text(report).hasSuffix(
          #"""
          "files":[
          {"kind":"batch","name":"PAY\"1.csv","bytes":5,"sha256":"\#(digest)"},
          {"kind":"adp","name":"draft/PAY\"1.csv","bytes":5,"sha256":"\#(digest)","codes":\#(list)},
          {"kind":"paychex","name":null,"codes":\#(list)}
          ]}

          """#))
    }
  }

  @Test("The source's own reckoning stands where the run was made from it")
  func payrun() throws {
    var batch = try PayBatch.empty()
    var payrun = PayrunControls()
    payrun.payruns = [659, 700]
    (payrun.items, payrun.itemsWithHours, payrun.itemsWithoutHours) = (21, 1, 2)
    (payrun.itemsEmpty, payrun.itemsWaiting) = (3, 4)
    (payrun.itemsElsewhere, payrun.itemsRefused) = (5, 6)
    (payrun.totalWithHours, payrun.totalWithoutHours) = (192_500, -1)
    batch.payrunControls = payrun
    #expect(
      text(batch).contains(
        #"""
        "payruns":[659,700],
        "payables":{"read":21,"withHours":1,"withoutHours":2,"empty":3,"waiting":4,"ofOtherPayruns":5,"refused":6},
        "payrunTotals":{"withHours":"19.2500","withoutHours":"-0.0001"},
        """#))
  }
}
