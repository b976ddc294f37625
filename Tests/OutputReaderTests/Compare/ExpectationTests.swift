import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("What a batch lets one expect of a file")
struct ExpectationTests {
  /// A row for each earning code of an employee.
  private func byCode(_ mapping: String) throws -> OutputPlan {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee earningCode"
    return try SmallTemplate.plan(template.text, mapping: mapping)
  }

  private func said(_ plan: OutputPlan, _ builder: BatchBuilder, _ text: String) throws -> String? {
    try FinishedText.verdict(plan, builder.batch, text)
  }

  @Test("hours of one bucket and multiplier that were worked are others than those that were not")
  func worked() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><hours code=\"WRK\"/><hours code=\"OFF\"/>")
    // The last column of the mapping tells them apart and nothing else does.
    let plan = try OutputPlan(
      template: try Template.read(Array(template.text.utf8), file: "t.xml"), settings: [:],
      earningCodes: try EarningCodeMapping.read(
        Array(
          "bucket,multiplier,payCode,earningCode,worked\n*,*,*,WRK,yes\n*,*,*,OFF,no\n".utf8),
        file: "codes.csv"), schema: nil)
    for isFirstWorked in [true, false] {
      var builder = BatchBuilder()
      builder.employee("7")
      builder.hours(.holiday, 8.h, worked: isFirstWorked)
      builder.hours(.holiday, 3.h, worked: !isFirstWorked)
      let (right, wrong) = isFirstWorked ? ("8.00,3.00", "3.00,8.00") : ("3.00,8.00", "8.00,3.00")
      #expect(try said(plan, builder, "7,\(right)\n") == nil)
      #expect(try said(plan, builder, "7,\(wrong)\n") != nil)
      #expect(try said(plan, builder, "7,11.00,\n") != nil)
    }
  }

  @Test("a code that was found for one kind of hours is not that of the next kind")
  func kinds() throws {
    let plan = try byCode(
      "*,*,*,REG\n*,2,*,DBL\nsick,*,*,SCK\n*,*,POST,PST\n*,2,POST,PS2\nvacation,*,*,VAC\n")
    var builder = BatchBuilder()
    builder.employee("7")
    // Each differs from one before it in one thing.
    builder.hours(.regular, 1.h)
    builder.hours(.regular, 2.h, times: .two)
    builder.hours(.sick, 3.h)
    builder.hours(.vacation, 4.h)
    builder.hours(.regular, 5.h, code: "POST")
    builder.hours(.regular, 6.h, times: .two, code: "POST")
    builder.hours(.regular, 7.h, code: "OTHER")
    builder.hours(.regular, 8.h)
    let rows = [
      "7,REG,16.00", "7,DBL,2.00", "7,SCK,3.00", "7,VAC,4.00", "7,PST,5.00", "7,PS2,6.00",
    ]
    #expect(try said(plan, builder, rows.joined(separator: "\n") + "\n") == nil)
    for place in rows.indices {
      var others = rows
      others.remove(at: place)
      #expect(try said(plan, builder, others.joined(separator: "\n") + "\n") != nil, "\(place)")
    }
  }

  @Test("what was found for one employee holds for the next, hours do not")
  func nextEmployee() throws {
    let plan = try byCode("*,*,*,REG\novertime,*,*,OT\n")
    var builder = BatchBuilder()
    for (number, overtime) in [("7", 2.h), ("8", 0), ("9", 1.h)] {
      builder.employee(number)
      builder.hours(.regular, 8.h)
      builder.hours(.overtime, overtime, times: .oneAndAHalf)
    }
    let right = "7,REG,8.00\n7,OT,2.00\n8,REG,8.00\n9,REG,8.00\n9,OT,1.00\n"
    #expect(try said(plan, builder, right) == nil)
    #expect(
      try said(plan, builder, right.replacing("8,REG,8.00\n", with: "8,REG,8.00\n8,OT,2.00\n"))
        == "5: employee 8: 2.00 hours of OT, and the batch has 0.00")
  }

  @Test("a line of hours and one that takes some of them back are one sum of their code")
  func corrections() throws {
    let plan = try byCode("*,*,*,REG\novertime,*,*,OT\n")
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h, day: 1)
    builder.hours(.overtime, 2.h, day: 1)
    builder.hours(.regular, -3.h, day: 2)
    builder.hours(.overtime, -5.h, day: 2)
    #expect(try said(plan, builder, "7,REG,5.00\n7,OT,-3.00\n") == nil)
    #expect(
      try said(plan, builder, "7,REG,5.00\n7,OT,3.00\n")
        == "0: employee 7: 3.00 hours of OT, and the batch has -3.00")
    // Code by code, so that what one has too much does not make up for the other.
    #expect(try said(plan, builder, "7,REG,2.00\n") != nil)
  }

  // MARK: Names

  @Test("a middle initial is the first letter with all that belongs to it")
  func initials() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{employee.middleInitial?}\"/>"
        + "<field value=\"{hours}\"/>")
    for (name, initial) in [
      ("Quinn", "Q"), ("Élodie", "É"), ("E\u{301}lodie", "E\u{301}"), ("Q", "Q"), ("", ""),
      ("ǆ", "ǆ"), ("李小", "李"),
    ] {
      var builder = BatchBuilder()
      builder.employee("7", middle: name)
      builder.hours(.regular, 8.h)
      #expect(try template.verdict(builder.batch, "7,\(initial),8.00\n") == nil, "\(name)")
      if name != initial {
        #expect(try template.verdict(builder.batch, "7,\(name),8.00\n") != nil, "\(name)")
      }
    }
    // A letter without its accent is another one.
    var builder = BatchBuilder()
    builder.employee("7", middle: "E\u{301}lodie")
    builder.hours(.regular, 8.h)
    #expect(try template.verdict(builder.batch, "7,E,8.00\n") != nil)
  }

  @Test("somebody without a record has no texts, and a record elsewhere lends none")
  func noRecord() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number?}\" optional=\"yes\"/><field value=\"A\"/>"
        + "<field value=\"{hours}\"/>")
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    for record in [RecordIndex.none, RecordIndex(1), RecordIndex(40)] {
      var batch = builder.batch
      batch.employees[0].record = record
      #expect(try template.verdict(batch, ",A,8.00\n") == nil)
      #expect(try template.verdict(batch, "7,A,8.00\n") != nil)
      #expect(
        try template.verdict(batch, ",A,9.00\n")
          == "0: an employee: 9.00 hours of all codes together, and the batch has 8.00")
    }
  }

  @Test("a region that is not in the tables has neither number nor name")
  func noRegion() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{region.name?}\" optional=\"yes\"/>"
        + "<field value=\"{hours}\"/>")
    var builder = BatchBuilder()
    let north = builder.region("R1", "North")
    _ = builder.region("R2", "South")
    for (region, name) in [
      (north, "North"), (RecordIndex(1), "South"), (RecordIndex(2), ""), (.none, ""),
    ] {
      var one = builder
      one.employee("7", region: region)
      one.hours(.regular, 8.h)
      #expect(try template.verdict(one.batch, "7,\(name),8.00\n") == nil)
      for other in ["North", "South", ""] where other != name {
        #expect(try template.verdict(one.batch, "7,\(other),8.00\n") != nil, "\(other)")
      }
    }
  }
}
