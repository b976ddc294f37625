import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Gusto: a row for each title")
struct GustoTests {
  private let primary = ["titleFrom": "position", "markPrimary": "yes"]

  private func findings(
    _ settings: [String: String], _ batch: PayBatch
  ) throws -> [(id: FindingKind, severity: Finding.Severity, employee: String?)] {
    let plan = try ShippedTemplates.plan("gusto", settings)
    return try Writing.write(plan, batch).draft.findings.map {
      ($0.id, $0.severity, $0.subject.employee)
    }
  }

  private func rows(_ settings: [String: String], _ batch: PayBatch) throws -> [String] {
    try Writing.text(try ShippedTemplates.plan("gusto", settings), batch)
      .split(separator: "\r\n").dropFirst().map(String.init)
  }

  @Test("two positions of one name are one row, however they are spelt")
  func oneTitle() throws {
    var builder = BatchBuilder()
    let gate = builder.position("1", "Guard")
    let mall = builder.position("2", "guard ")
    builder.employee("1")
    builder.hours(.regular, 8.h, position: mall)
    builder.hours(.regular, 8.h, day: 2, position: gate)
    builder.employee("2", "Bo", "Nye")
    builder.hours(.regular, 8.h, position: mall)
    #expect(
      try rows(["titleFrom": "position"], builder.batch) == [
        "Lee,Ann,Guard,16.00,,,", "Nye,Bo,Guard,8.00,,,",
      ])
  }

  @Test("hours without a position are of the job that the job title names")
  func noPosition() throws {
    var builder = BatchBuilder()
    let guardPost = builder.position("1", "Guard")
    let nameless = builder.position("2", "")
    builder.employee("1", title: "Guard")
    builder.hours(.regular, 8.h, position: guardPost)
    builder.hours(.overtime, 8.h, times: .oneAndAHalf)
    builder.hours(.regular, 2.h, position: nameless)
    #expect(try rows(["titleFrom": "position"], builder.batch) == ["Lee,Ann,Guard,10.00,8.00,,"])
    builder.employee("2", "Bo", "Nye")
    builder.hours(.regular, 8.h)
    #expect(
      try findings(["titleFrom": "position"], builder.batch).map(\.id) == [.templateFieldMissing])
  }

  @Test("the main job is marked once, and never guessed")
  func mainJob() throws {
    var builder = BatchBuilder()
    let lead = builder.position("1", "Supervisor")
    let post = builder.position("2", "Guard")
    builder.employee("1", title: "GUARD")
    builder.hours(.regular, 8.h, position: lead)
    builder.hours(.regular, 8.h, day: 2, position: post)
    #expect(
      try rows(primary, builder.batch) == [
        "Lee,Ann,Supervisor,8.00,,,", "Lee,Ann,Guard (Primary),8.00,,,",
      ])
    // Worked in the second job alone: the row has no mark, and that is said.
    builder.employee("2", "Bo", "Nye", title: "Guard")
    builder.hours(.regular, 8.h, position: lead)
    let second = try findings(primary, builder.batch)
    #expect(second.map(\.id) == [.mainJobUnknown] && second.map(\.employee) == ["2"])
    #expect(second.map(\.severity) == [.warning])
    #expect(try rows(primary, builder.batch).last == "Nye,Bo,Supervisor,8.00,,,")
    // Without a job title nobody knows.
    builder.employee("3", "Cy", "Oh")
    builder.hours(.regular, 8.h, position: lead)
    let third = try findings(primary, builder.batch)
    #expect(third.map(\.id) == [.mainJobUnknown, .mainJobUnknown])
    #expect(third.contains { $0.severity == .blocking && $0.employee == "3" })
    #expect(try findings(["titleFrom": "position"], builder.batch).isEmpty)
  }

  @Test("leave is in the file where the company's template has a column, and nowhere else")
  func leave() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.regular, 8.h)
    builder.hours(.vacation, 4.h)
    let head = "last_name,first_name,regular_hours,overtime_hours,double_overtime_hours"
    let plan = try ShippedTemplates.plan("gusto")
    let (draft, bytes) = try Writing.write(plan, builder.batch)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == head + ",missed_break_hours\r\nLee,Ann,8.00,,,\r\n")
    #expect(draft.leftOut.kinds.map(\.seconds) == [4 * 3600])
    let own = try ShippedTemplates.plan(
      "gusto", ["vacationHeading": "pto_hours"],
      mapping: try Writing.mapping("*,*,*,REG\nvacation,*,*,VACATION\n"))
    #expect(
      try Writing.text(own, builder.batch)
        == head + ",missed_break_hours,pto_hours\r\nLee,Ann,8.00,,,,4.00\r\n")
  }

  @Test("people whose names differ in capitals alone are one to Gusto")
  func capitals() throws {
    var builder = BatchBuilder()
    builder.employee("AAAAAA", "Ann", "McKay")
    builder.hours(.regular, 8.h)
    builder.employee("aaaaaa", "ANN", "Mckay")
    builder.hours(.regular, 8.h)
    let found = try findings([:], builder.batch)
    #expect(found.map(\.id) == [.templateSameName] && found.map(\.employee) == ["aaaaaa"])
    // Its IDs are compared in the same way.
    #expect(
      try findings(["includeEmployeeId": "yes"], builder.batch).map(\.id) == [.templateSameName])
    // A vendor that does tell capitals apart is not concerned.
    let plan = try ShippedTemplates.plan("quickbooks-iif")
    #expect(try Writing.write(plan, builder.batch).draft.findings == [])
  }

  @Test("a mark without a title is refused, and so is a pay code without its column")
  func refused() {
    let problems = Writing.problems {
      _ = try ShippedTemplates.plan("gusto", ["markPrimary": "yes"])
    }
    #expect(problems.map { $0.contains("\"markPrimary\" has no effect here") } == [true])
    let missed = Writing.problems {
      _ = try ShippedTemplates.plan("gusto", ["includeMissedBreaks": "no"])
    }
    #expect(missed.map { $0.contains("no column for the earning code \"MISSED\"") } == [true])
  }
}
