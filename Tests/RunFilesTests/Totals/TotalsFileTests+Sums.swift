import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

/// What is added up of weeks and of hours that are in no file, and what each sum is called.
@Suite("Sums of wages and of what is left out")
struct TotalsSumTests {
  private func text(_ report: RunReport) -> String {
    var out = OutputBuffer()
    TotalsFile.append(report, to: &out)
    return String(decoding: out.array(), as: UTF8.self)
  }

  private func week(
    _ law: String, _ method: String, worked: Int64, overtime: Int64, pay: [Int64]
  ) -> WorkweekWages {
    WorkweekWages(
      employee: RecordIndex(0), first: BatchBuilder.date(0), last: BatchBuilder.date(6),
      workedSeconds: worked, overtimeSeconds: overtime, regularRate: nil, exactRegularRate: "",
      straightTimePay: Money(cents: pay[0]), overtimePremium: Money(cents: pay[1]),
      otherPay: Money(cents: pay[2]), totalPay: Money(cents: pay[3]), method: method, law: law,
      citation: "")
  }

  @Test("Weeks are added up by law, then by method; what became of the rows is told beside")
  func wages() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    var batch = builder.batch
    var controls = WageControls()
    (controls.weeks, controls.weeksWithoutFigure, controls.rows) = (4, 5, 33)
    (controls.rowsUsed, controls.rowsReachingBeyond) = (10, 6)
    (controls.rowsWaiting, controls.rowsOutside, controls.rowsOfNobody) = (11, 7, 5)
    batch.wageControls = controls
    batch.wages = [
      week("federal", "weightedAverage", worked: 10, overtime: 1, pay: [100, 10, -1, 109]),
      week("federal", "rateInEffect", worked: 20, overtime: 2, pay: [200, 20, 0, 220]),
      week("california", "weightedAverage", worked: 30, overtime: 3, pay: [300, 30, 7, 337]),
      week("federal", "weightedAverage", worked: 40, overtime: 4, pay: [400, 40, -4, 436]),
    ]
    let end = text(RunReport(batch: batch, findings: [], files: []))
    #expect(
      end.contains(
        #"""
        "wages":{"weeks":4,"weeksWithoutFigure":5,"remuneration":{"rows":33,"used":10,"reachingBeyond":6,"waiting":11,"outside":7,"ofNobody":5},"sums":[
        {"law":"california","method":"weightedAverage","weeks":1,"workedSeconds":30,"overtimeSeconds":3,"straightTimePay":"3.00","overtimePremium":"0.30","otherPay":"0.07","totalPay":"3.37"},
        {"law":"federal","method":"rateInEffect","weeks":1,"workedSeconds":20,"overtimeSeconds":2,"straightTimePay":"2.00","overtimePremium":"0.20","otherPay":"0.00","totalPay":"2.20"},
        {"law":"federal","method":"weightedAverage","weeks":2,"workedSeconds":50,"overtimeSeconds":5,"straightTimePay":"5.00","overtimePremium":"0.50","otherPay":"-0.05","totalPay":"5.45"}
        ]},
        """#))
  }

  @Test(
    "In the batch a week of nobody is no week; a rate that is unknown is null, and so its fraction")
  func batchWeeks() throws {
    var builder = BatchBuilder()
    builder.employee("7\"")
    var batch = builder.batch
    batch.wageControls = WageControls()
    var known = week("federal", "m", worked: 1, overtime: 0, pay: [1, 2, -3, 0])
    (known.regularRate, known.exactRegularRate) = (PayRate(tenThousandths: 185_000), "37/2")
    var nobodys = known
    nobodys.employee = .none
    var unknown = known
    (unknown.regularRate, unknown.citation) = (nil, "c")
    batch.wages = [nobodys, known, unknown]
    let begin =
      #"{"employee":"7\"","first":"2026-10-25","last":"2026-10-31","workedSeconds":1,"#
      + #""overtimeSeconds":0,"#
    let end =
      #""straightTimePay":"0.01","overtimePremium":"0.02","otherPay":"-0.03","#
      + #""totalPay":"0.00","method":"m","law":"federal","citation":"#
    let written = try Scratch.text { _ = try BatchFile.write(batch, to: $0) }
    #expect(
      written.hasSuffix(
        #"""
        ],"wages":[
        \#(begin)"regularRate":"18.5000","exactRegularRate":"37/2",\#(end)""},
        \#(begin)"regularRate":null,"exactRegularRate":null,\#(end)"c"}
        ]}

        """#))
    #expect(BatchRecord(batch).wages?.map(\.employee) == ["7\"", "7\""])
    batch.wageControls = nil
    #expect(BatchRecord(batch).wages == nil)
  }

  /// Two people: of the first 8 hours of regular time and 4 of sickness, of the second 2 and 1.
  private var twoPeople: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", held: nil)
    builder.hours(.regular, 8.h, code: "REG")
    builder.hours(.sick, 4.h, code: "S\"K")
    builder.employee("8")
    builder.hours(.regular, 2.h, code: "REG")
    builder.hours(.sick, 1.h, code: "S\"K")
    return builder.batch
  }

  @Test(
    "What is not in a file is told with the file: people, then hours of others, with the reasons")
  func leftOutOfFile() throws {
    let batch = twoPeople
    var out = OutputBuffer()
    out.append("x")
    try Scratch.folder { folder in
      let receipt = try OutputFile.write(out, to: "\(folder)/a.csv")
      var file = RunReport.File(
        kind: "adp", receipt: receipt,
        codes: [.init(code: "REG", seconds: 8 * 3600, printed: "8.00", rows: 1)])
      file.leftOut.add(batch.lines[2], ofPersonBecause: "a \"salary\"")
      file.leftOut.add(batch.lines[3], ofPersonBecause: "a \"salary\"")
      file.leftOut.add(batch.lines[1], because: "the vendor pays it")
      let report = RunReport(batch: batch, findings: [], files: [file])
      let written = text(report)
      #expect(written.contains(#""balance":{"sessions":true,"seconds":true,"outputs":true},"#))
      #expect(
        written.contains(
          #"""
          "leftOut":{"seconds":25200,"people":[
           {"employee":"8","seconds":10800,"reason":"a \"salary\""}],"hours":[
           {"bucket":"sick","multiplier":"1","payCode":"S\"K","worked":false,"employees":1,"seconds":14400,"reason":"the vendor pays it"}]}}
          """#))
      // One file that does not balance is enough to say so.
      let short = RunReport.File(
        kind: "paychex", receipt: receipt,
        codes: [.init(code: "REG", seconds: 1, printed: "0.00", rows: 1)])
      #expect(
        text(report.adding(short, at: 0)).contains(#""outputs":false},"#))
      // Without anything left out nobody is told of outputs.
      #expect(
        text(RunReport(batch: batch, findings: [], files: [short]))
          .contains(#""balance":{"sessions":true,"seconds":true},"#))
    }
  }

  @Test("What is in no file is taken from its bucket and multiplier, with its lines")
  func leftOutOfAll() {
    let batch = twoPeople
    var leftOut = LeftOut()
    for line in batch.lines[2...] { leftOut.add(line, ofPersonBecause: "a salary") }
    let report = RunReport(batch: batch, findings: [], files: [], inNoFile: leftOut)
    let rows = report.buckets.map {
      "\($0.bucket.name) \($0.seconds / 3600) \($0.leftOutSeconds / 3600) \($0.lines)"
    }
    #expect(
      rows == ["regular 8 2 1", "overtime 0 0 0", "holiday 0 0 0", "sick 4 1 1", "vacation 0 0 0"])
    let written = text(report)
    #expect(written.contains(#""employees":{"paid":1,"held":0,"leftOut":1},"#))
    #expect(written.contains(#""held":0,"leftOut":10800},"#))
    #expect(written.contains(#""lines":1,"heldSeconds":0,"leftOutSeconds":7200},"#))
    #expect(!written.contains("outputs"))
  }

  @Test("Hours of another multiplier stay in their row")
  func otherMultiplier() {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.hours(.overtime, 1.h, times: Multiplier(tenThousandths: 20_000))
    var leftOut = LeftOut()
    leftOut.add(builder.batch.lines[1], because: "x")
    let report = RunReport(batch: builder.batch, findings: [], files: [], inNoFile: leftOut)
    let overtime = report.buckets.filter { $0.bucket == .overtime }
    #expect(overtime.map(\.seconds) == [7200, 0] && overtime.map(\.leftOutSeconds) == [0, 3600])
    #expect(overtime.map(\.lines) == [1, 0])
    // Hours of nobody's bucket take nothing away.
    var strange = LeftOut()
    strange.add(builder.batch.lines[0], because: "x")
    var empty = BatchBuilder()
    empty.employee("7")
    let none = RunReport(batch: empty.batch, findings: [], files: [], inNoFile: strange)
    #expect(none.buckets.allSatisfy { $0.seconds == 0 && $0.leftOutSeconds == 0 })
  }

  @Test("Findings are counted by their severity, and what blocks is told apart")
  func findings() throws {
    func finding(_ severity: Finding.Severity) -> Finding {
      Finding(.offCalendar, severity, Finding.Subject(), "x", advice: "y")
    }
    let findings = [finding(.warning), finding(.blocking), finding(.warning), finding(.note)]
    let report = RunReport(batch: try PayBatch.empty(), findings: findings, files: [])
    #expect(report.isBlocked)
    #expect([.note, .warning, .blocking].map(report.count) == [1, 2, 1])
    // The batch's own findings are not counted: the report has them already.
    var batch = try PayBatch.empty()
    batch.findings = [finding(.blocking)]
    #expect(!RunReport(batch: batch, findings: [finding(.warning)], files: []).isBlocked)
  }
}
