import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// Corrections of earlier pay, in the way in which vendors take them. Every file is read back before it has
/// its name.
@Suite("Adjustments in vendor files")
struct AdjustmentPlacementTests {
  private static let hours = "<field value=\"{earningCode}\"/><field value=\"{hours|2}\"/>"
  private static let dated = "<field value=\"{date|yyyy-MM-dd}\"/>" + hours
  private static let byDate = "employee date earningCode"

  private func plan(
    _ fields: String, group: String = "employee earningCode", negative: Bool = false,
    template: String = "", _ form: AdjustmentForm? = nil
  ) throws -> OutputPlan {
    var small = SmallTemplate(AmountTests.who + fields)
    small.group = group
    small.file =
      "name=\"t.csv\" \(template)" + (negative ? " negativeHours=\"accepted\"" : "")
    small.dialect = "<csv header=\"no\"/>"
    return try OutputPlan(
      template: try Writing.template(text: small.text), settings: [:],
      earningCodes: try Writing.mapping(AmountTests.mapping), schema: nil, adjustments: form)
  }

  /// 7 has 8 hours of the day 1, and corrections: day -10 has 2 more, and day -9 some fewer. 8 has no
  /// corrections, and 9 those of a rate alone.
  private func batch(fewer: Int = 3) throws -> PayBatch {
    let run = try #require(BatchID("ACME-20261024-1"))
    let rule = PayReason(ruleSet: "r", rule: "straight", sentence: "straight time", citation: "")
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 2.h, day: -10, rate: 1800)
    builder.hours(.regular, -fewer.h, day: -9, rate: 1800)
    builder.hours(.regular, 8.h, day: 1, rate: 1800)
    builder.employee("8")
    builder.hours(.regular, 5.h, day: 1, rate: 1800)
    builder.employee("9")
    builder.hours(.regular, -8.h, day: -9, rate: 1800)
    builder.hours(.regular, 8.h, day: -9, rate: 1900)
    builder.hours(.regular, 9.h, day: 1, rate: 1800)
    var batch = builder.batch
    batch.reasons = [
      rule, PayReason(PayReason.Adjustment(corrects: run, .hoursChanged), of: rule),
      PayReason(PayReason.Adjustment(corrects: run, .rateChanged), of: rule),
    ]
    for index in [0, 1] { batch.lines[index].reason = 1 }
    for index in [4, 5] { batch.lines[index].reason = 2 }
    for (place, employee) in batch.employees.enumerated() {
      for index in employee.lineRange { batch.lines[index].employee = Int32(place) }
    }
    return batch
  }

  private func text(_ plan: OutputPlan, _ batch: PayBatch) throws -> (String, Draft) {
    let (draft, bytes) = try Writing.write(plan, batch)
    return (String(decoding: bytes, as: UTF8.self), draft)
  }

  @Test(
    "A file without dates adds them to the hours of the period; one without rates has none of a rate"
  )
  func net() throws {
    let plan = try plan(Self.hours)
    #expect(plan.adjustments == .net)
    let (text, draft) = try text(plan, try batch())
    #expect(text == "7,REG,7.00\n8,REG,5.00\n9,REG,9.00\n")
    #expect(draft.findings.map(\.id) == [.adjustmentByHand])
    #expect(draft.findings[0].message.contains("2 lines of adjustments, of 1 employee"))
    #expect(draft.leftOut.kinds.map(\.seconds) == [0])
    let rated = try self.plan(
      "<field value=\"{rate}\"/>" + Self.hours, group: "employee earningCode rate")
    #expect(
      try self.text(rated, try batch()).0.contains("9,19.0000,REG,8.00"), "with rates it has both")
  }

  @Test(
    "Where less than nothing would be left, and the vendor refuses that, the person's are all listed"
  )
  func negative() throws {
    let (text, draft) = try text(try plan(Self.hours), try batch(fewer: 11))
    #expect(text == "7,REG,8.00\n8,REG,5.00\n9,REG,9.00\n", "nor the two hours more")
    #expect(draft.findings.map(\.id) == [.adjustmentByHand])
    let taken = try self.text(try plan(Self.hours, negative: true), try batch(fewer: 11))
    #expect(taken.0 == "7,REG,-1.00\n8,REG,5.00\n9,REG,9.00\n")
  }

  @Test(
    "A file with dates has none, unless the template or the company says that the vendor takes them"
  )
  func dates() throws {
    let plain = try plan(Self.dated, group: Self.byDate)
    #expect(plain.adjustments == .listed)
    let (text, draft) = try text(plain, try batch())
    #expect(text == "7,2026-10-26,REG,8.00\n8,2026-10-26,REG,5.00\n9,2026-10-26,REG,9.00\n")
    #expect(draft.findings[0].message.contains("4 lines of adjustments, of 2 employees"))
    for plan in [
      try plan(Self.dated, group: Self.byDate, negative: true, .dated),
      try plan(Self.dated, group: Self.byDate, negative: true, template: "adjustments=\"dated\""),
    ] {
      #expect(plan.adjustments == .dated)
      #expect(
        try self.text(plan, try batch()).0
          == "7,2026-10-15,REG,2.00\n7,2026-10-16,REG,-3.00\n7,2026-10-26,REG,8.00\n"
          + "8,2026-10-26,REG,5.00\n9,2026-10-26,REG,9.00\n")
    }
    // The company has the last word.
    let listed = try plan(
      Self.dated, group: Self.byDate, negative: true, template: "adjustments=\"dated\"", .listed)
    #expect(try self.text(listed, try batch()).0 == text)
  }

  @Test("What the file cannot do is no setting")
  func contradictions() throws {
    #expect(throws: TextProblems.self) { try plan(Self.dated, group: Self.byDate, .net) }
    #expect(throws: TextProblems.self) { try plan(Self.hours, .dated) }
    #expect(try plan(Self.hours, .listed).adjustments == .listed)
  }

  @Test("What is in none of the files is counted, and each line says where it is")
  func inNoFile() throws {
    let batch = try batch()
    let listed = try plan(Self.dated, group: Self.byDate)
    #expect(HoursInNoFile(batch, [listed]).leftOut.sums.map(\.lines) == [4])
    #expect(HoursInNoFile(batch, [listed, try plan(Self.hours)]).leftOut.sums.map(\.lines) == [2])
    let placement = AdjustmentPlacement(try plan(Self.hours), batch)
    let words = batch.employees.flatMap { employee in
      batch.lines[employee.lineRange].map { placement.place($0, of: employee, batch) }
    }
    #expect(
      words == [
        "in the file", "in the file", "in the file", "in the file", "by hand", "by hand",
        "in the file",
      ])
  }
}
