import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Whose hours, and how many")
struct LedgerTests {
  private static let total = SmallTemplate(
    "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")

  private func batch(_ hours: [(String, [Int])]) -> PayBatch {
    var builder = BatchBuilder()
    for (number, seconds) in hours {
      builder.employee(number)
      for (day, seconds) in seconds.enumerated() { builder.hours(.regular, seconds, day: day) }
    }
    return builder.batch
  }

  @Test("hours that a correction takes back to nothing may be there as nothing, or left out")
  func takenBack() throws {
    let batch = batch([("7", [8.h, -8.h]), ("8", [4.h])])
    for text in ["7,0.00\n8,4.00\n", "8,4.00\n"] {
      #expect(try Self.total.verdict(batch, text) == nil, "\(text)")
    }
    #expect(
      try Self.total.verdict(batch, "7,0.01\n8,4.00\n")
        == "2: employee 7: 0.01 hours of all codes together, and the batch has 0.00")
    #expect(
      try Self.total.verdict(batch, "8,4.00\n7,0.00\n")
        == "2: this employee is not expected here, or at all")
    #expect(try Self.total.verdict(self.batch([("7", [8.h, -8.h])]), "") == nil)
  }

  @Test("hours are added up before they are rounded, and rounded once")
  func sums() throws {
    // Three times 6.4 seconds short of a hundredth.
    let batch = batch([("7", [12, 12, 12])])
    #expect(try Self.total.verdict(batch, "7,0.01\n") == nil)
    #expect(try Self.total.verdict(batch, "7,0.00\n") != nil)
    #expect(try Self.total.verdict(batch, "7,0.03\n") != nil)
    // Rows of one employee are added up as they are printed.
    let days = self.batch([("7", [4.h, 4.h])])
    #expect(try Self.total.verdict(days, "7,5.00\n7,3.00\n") == nil)
    #expect(
      try Self.total.verdict(days, "7,5.00\n7,3.01\n")
        == "0: employee 7: 8.01 hours of all codes together, and the batch has 8.00")
    #expect(try Self.total.verdict(days, "7,9.00\n7,-1.00\n") == nil)
  }

  @Test(
    "units are rounded half away from zero",
    arguments: [
      (0, 100, 0), (17, 100, 0), (18, 100, 1), (19, 100, 1), (53, 100, 1), (54, 100, 2),
      (-17, 100, 0), (-18, 100, -1), (-54, 100, -2), (29, 60, 0), (30, 60, 1), (89, 60, 1),
      (90, 60, 2), (-30, 60, -1), (-29, 60, 0), (1, 3_600, 1), (-1, 3_600, -1), (1_799, 1, 0),
      (1_800, 1, 1), (5_399, 1, 1), (5_400, 1, 2), (-1_800, 1, -1), (28_800, 10_000, 80_000),
      (1, 1_000_000, 278), (3_600_000_000, 1_000_000, 1_000_000_000_000),
    ] as [(Int64, Int64, Int64)])
  func units(_ seconds: Int64, _ unitsPerHour: Int64, _ units: Int64) {
    #expect(BatchExpectation.units(seconds, unitsPerHour) == units)
  }

  @Test("the same number twice in a row is one place in the file, wherever else it is two")
  func sameNumber() throws {
    let beside = batch([("7", [8.h]), ("7", [2.h]), ("8", [4.h])])
    #expect(try Self.total.verdict(beside, "7,8.00\n7,2.00\n8,4.00\n") == nil)
    #expect(try Self.total.verdict(beside, "7,10.00\n8,4.00\n") == nil)
    #expect(
      try Self.total.verdict(beside, "7,8.00\n8,4.00\n")
        == "2: employee 7: 8.00 hours of all codes together, and the batch has 10.00")
    let apart = batch([("7", [8.h]), ("8", [4.h]), ("7", [2.h])])
    #expect(try Self.total.verdict(apart, "7,8.00\n8,4.00\n7,2.00\n") == nil)
    #expect(try Self.total.verdict(apart, "7,10.00\n8,4.00\n") != nil)
  }

  @Test("people who are held or left out are expected nowhere, and others may not be read")
  func people() throws {
    var builder = BatchBuilder()
    builder.employee("6", held: .notApproved)
    builder.hours(.regular, 8.h)
    builder.employee("7")
    builder.hours(.regular, 8.h)
    let batch = builder.batch
    #expect(try Self.total.verdict(batch, "7,8.00\n") == nil)
    #expect(
      try Self.total.verdict(batch, "6,8.00\n7,8.00\n") == "1: employee 7 is expected here")
    let plan = try Self.total.plan()
    let others = "0: other people than those who should be in it"
    for employees in [[], [0], [0, 1], [1, 0], [1, 1]] {
      let verdict = try FinishedText.verdict(
        plan, batch, Array("7,8.00\n".utf8), employees: employees)
      #expect(verdict == others, "\(employees)")
    }
    var file = Self.total
    file.file = "name=\"{employee.number}.csv\" per=\"employee\""
    let one = try file.plan()
    let bytes = Array("7,8.00\n".utf8)
    #expect(try FinishedText.verdict(one, batch, bytes, employees: [1]) == nil)
    #expect(try FinishedText.verdict(one, batch, bytes, employees: [0]) == others)
  }

  @Test("the hours of each code stand under it; those without one stand nowhere")
  func codes() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee earningCode"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\novertime,2,*,DT\n*,*,TRAIN,TRN\n"
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.sick, 1.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.hours(.overtime, 3.h, times: .two)
    builder.hours(.regular, 4.h, code: "TRAIN")
    builder.hours(.regular, 5.h, code: "train")
    let batch = builder.batch
    let right = ["REG,9.00", "OT,2.00", "DT,3.00", "TRN,9.00"]
    func text(_ lines: [String]) -> String { lines.map { "7,\($0)\n" }.joined() }
    #expect(try template.verdict(batch, text(right)) == nil)
    #expect(try template.verdict(batch, text(right.reversed())) == nil)
    for (place, line) in right.enumerated() {
      var lines = right
      lines.remove(at: place)
      let code = line.prefix { $0 != "," }
      let verdict = try template.verdict(batch, text(lines))
      #expect(verdict?.contains(": 0.00 hours of \(code), and the batch has ") == true)
      #expect(try template.verdict(batch, text(right + [line])) != nil)
    }
    template.mapping = "regular,*,*,REG\novertime,*,*,OT\n"
    #expect(
      try template.verdict(batch, text(["REG,17.00", "OT,5.00"]))
        == "0: employee 7: 0.00 hours of no earning code, and the batch has 1.00")
  }

  @Test("buckets and multipliers stand for codes where there are none")
  func buckets() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{bucket}\"/>"
        + "<field value=\"{multiplier}\"/><field value=\"{hours}\"/>")
    template.group = "employee bucket multiplier"
    var builder = BatchBuilder()
    builder.employee("7")
    for (bucket, multiplier) in [
      (Bucket.regular, Multiplier.one), (.overtime, .oneAndAHalf), (.overtime, .two),
      (.holiday, .oneAndAHalf), (.sick, .one), (.vacation, .one),
    ] {
      builder.hours(bucket, 1.h, times: multiplier)
    }
    let lines = [
      "7,regular,1,1.00", "7,overtime,1.5,1.00", "7,overtime,2,1.00", "7,holiday,1.5,1.00",
      "7,sick,1,1.00", "7,vacation,1,1.00",
    ]
    #expect(try template.verdict(builder.batch, lines.joined(separator: "\n") + "\n") == nil)
    for (from, to, said) in [
      ("sick", "vacation", "0.00 hours of sick x1"),
      ("overtime,2", "overtime,1.5", "2.00 hours of overtime x1.5"),
      ("holiday,1.5", "holiday,1", "0.00 hours of holiday x1.5"),
      ("regular", "overtime", "0.00 hours of regular x1"),
    ] {
      let text = lines.joined(separator: "\n").replacing(from, with: to) + "\n"
      let verdict = try template.verdict(builder.batch, text)
      #expect(
        verdict?.hasPrefix("0: employee 7: \(said), and the batch has 1.00") == true, "\(from)")
    }
  }

  @Test("hours that a mapping leaves out are in no row")
  func leftOut() throws {
    func plan(_ fields: String, _ group: String) throws -> OutputPlan {
      var template = SmallTemplate("<field value=\"{employee.number}\"/>" + fields)
      template.group = group
      return try OutputPlan(
        template: try Template.read(Array(template.text.utf8), file: "t.xml"), settings: [:],
        earningCodes: try EarningCodeMapping.read(
          Array(
            ("bucket,multiplier,payCode,earningCode,note\n*,*,*,REG,\n"
              + "sick,*,*,(none),paid by the insurance\n").utf8), file: "codes.csv"), schema: nil)
    }
    var builder = BatchBuilder()
    builder.employee("6")
    builder.hours(.sick, 8.h)
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.sick, 4.h)
    let codes = try plan(
      "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>", "employee earningCode")
    #expect(try FinishedText.verdict(codes, builder.batch, "7,REG,8.00\n") == nil)
    #expect(try FinishedText.verdict(codes, builder.batch, "7,REG,12.00\n") != nil)
    #expect(
      try FinishedText.verdict(codes, builder.batch, "6,REG,8.00\n7,REG,8.00\n")
        == "1: employee 7 is expected here")
    let totals = try plan("<field value=\"{hours}\"/>", "employee")
    #expect(try FinishedText.verdict(totals, builder.batch, "7,8.00\n") == nil)
    #expect(try FinishedText.verdict(totals, builder.batch, "7,12.00\n") != nil)
  }

  @Test("sums are kept by group and code, and totals by their units")
  func containers() {
    var sums = HoursSums()
    #expect(sums.areZero && sums.units(0, 1) == 0)
    sums.add(0, 1, 5)
    sums.add(1, 1, 7)
    sums.add(0, 2, 9)
    sums.add(0, 1, -2)
    #expect(sums.units(0, 1) == 3 && sums.units(1, 1) == 7 && sums.units(0, 2) == 9)
    #expect(sums.entries.count == 3 && !sums.areZero)
    sums.add(0, 1, -3)
    sums.add(1, 1, -7)
    sums.add(0, 2, -9)
    #expect(sums.areZero && sums.entries.count == 3)
    sums.removeAll()
    #expect(sums.entries.isEmpty && sums.units(0, 1) == 0)

    var totals = FileTotals(printed: [(100, 800), (60, 480)], counted: [100: 500, 60: 300])
    #expect(!totals.agree)
    totals.add(FileTotals(printed: [(100, 800)], counted: [100: 300, 60: 180]))
    #expect(totals.agree && totals.printed.count == 2)
    totals.add(FileTotals(printed: [], counted: [10: 1]))
    #expect(totals.agree)
    totals.add(FileTotals(printed: [], counted: [60: 1]))
    #expect(!totals.agree)
    #expect(FileTotals().agree)
    #expect(!FileTotals(printed: [(100, 1)], counted: [:]).agree)
    #expect(FileTotals(printed: [(100, 0)], counted: [:]).agree)
  }
}
