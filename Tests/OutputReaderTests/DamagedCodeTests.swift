import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Finished files with a wrong code, bucket or multiplier")
struct DamagedCodeTests {
  private func buckets(_ multiplier: String) throws -> OutputPlan {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"Kind\" value=\"{bucket}\"/>"
        + "<field name=\"Times\" value=\"\(multiplier)\"/><field value=\"{hours}\"/>")
    template.group = "employee bucket multiplier"
    return try template.plan()
  }

  private func said(
    _ plan: OutputPlan, _ file: String, _ from: String, by to: String
  ) throws -> String? {
    try FinishedText.verdict(plan, BatchBuilder.threeCodes, file, from, by: to)
  }

  private static let kinds = "7,regular,1,8.00\n7,overtime,1.5,2.00\n7,sick,1,4.00\n"

  @Test("another bucket, and one that is none")
  func bucket() throws {
    let plan = try buckets("{multiplier}")
    #expect(
      try said(plan, Self.kinds, "sick", by: "holiday")
        == "0: employee 7: 0.00 hours of sick x1, and the batch has 4.00")
    #expect(try said(plan, Self.kinds, "sick", by: "SICK") == "3: \"Kind\" has no bucket")
    #expect(try said(plan, Self.kinds, "sick", by: "") == "3: \"Kind\" has no bucket")
  }

  @Test("another multiplier, and one that is none")
  func multiplier() throws {
    let plan = try buckets("{multiplier}")
    #expect(
      try said(plan, Self.kinds, ",1.5,", by: ",2,")
        == "0: employee 7: 0.00 hours of overtime x1.5, and the batch has 2.00")
    for text in ["", "1,5", "x", "-1.5", "1.5 x", "10000000"] {
      #expect(
        try said(plan, Self.kinds, ",1.5,", by: ",\"\(text)\",")
          == "2: \"Times\" has no multiplier", "\(text)")
    }
    // Digits that say nothing may stand behind.
    #expect(try said(plan, Self.kinds, ",1.5,", by: ",1.50,") == nil)
    #expect(
      try said(
        try buckets("{multiplier|2 implied}"),
        "7,regular,100,8.00\n7,overtime,150,2.00\n7,sick,100,4.00\n", ",150,", by: ",15,")
        == "0: employee 7: 0.00 hours of overtime x1.5, and the batch has 2.00")
  }

  @Test("another earning code, one that is none, and one of another pair")
  func codes() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><pairs count=\"2\">"
        + "<field name=\"Code\" value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>")
    template.mapping = "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
    let plan = try template.plan()
    let file = "7,REG,8.00,OT,2.00\n7,SCK,4.00,,\n"
    #expect(
      try said(plan, file, "OT", by: "SCK")
        == "0: employee 7: 0.00 hours of OT, and the batch has 2.00")
    #expect(
      try said(plan, file, "OT", by: "ot") == "1: \"Code\" is no earning code of the mapping")
    #expect(
      try said(plan, file, "REG,8.00,OT,2.00", by: "REG,2.00,OT,8.00")
        == "0: employee 7: 2.00 hours of REG, and the batch has 8.00")
    // The order of the pairs does not matter.
    #expect(try said(plan, file, "REG,8.00,OT,2.00", by: "OT,2.00,REG,8.00") == nil)
  }

  @Test("hours in the column of another code")
  func columns() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><hours code=\"REG\"/><hours code=\"OT\"/>"
        + "<hours except=\"REG\" format=\"1\"/>")
    template.mapping = "*,*,*,REG\novertime,*,*,OT\n"
    let plan = try template.plan()
    let file = "7,12.00,2.00,2.0\n"
    #expect(
      try said(plan, file, "12.00,2.00", by: "2.00,12.00")
        == "0: employee 7: 2.00 hours of REG, and the batch has 12.00")
    #expect(
      try said(plan, file, ",2.0\n", by: ",2.1\n")
        == "0: employee 7: 2.1 hours of all codes together, and the batch has 2.0")
    #expect(
      try said(plan, file, ",2.0\n", by: ",\n")
        == "0: employee 7: 0.0 hours of all codes together, and the batch has 2.0")
  }

  @Test("a record longer than a block is read whole")
  func longRecord() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{employee.lastName}\"/>"
        + "<field value=\"{hours}\"/>")
    let name = String(repeating: "Zoë,", count: 200_000)
    let batch = BatchBuilder.one(8.h, "7", name)
    let plan = try template.plan()
    #expect(
      try FinishedText.verdict(plan, batch, "7,\"\(name)\",8.00\n", "8.00", by: "8.01")
        == "0: employee 7: 8.01 hours of all codes together, and the batch has 8.00")
  }
}
