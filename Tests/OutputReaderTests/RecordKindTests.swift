import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Which kind of record a line is")
struct RecordKindTests {
  private static let none = "this is none of the template's records that can come here"
  private static let rows =
    "<repeat group=\"employee\"><row><field value=\"{employee.number}\"/>"
    + "<field value=\"{hours}\"/></row></repeat>"

  private func plan(_ body: String, csv: String = "") throws -> OutputPlan {
    try SmallTemplate.plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <file name="t.csv"/>\(csv)<rows>\(body)</rows></template>
      """, mapping: "*,*,*,REG\novertime,*,*,OT\n")
  }

  private static var people: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("8")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  private func said(_ plan: OutputPlan, _ text: String) throws -> String? {
    try FinishedText.verdict(plan, Self.people, text)
  }

  @Test("fixed lines before and behind: each once, whole, and in its place")
  func lines() throws {
    let plan = try plan("<line>BEGIN \"x\", 1</line>\(Self.rows)<line>END</line><line>BYE</line>")
    let right = "BEGIN \"x\", 1\n7,8.00\n8,4.00\nEND\nBYE\n"
    #expect(try said(plan, right) == nil)
    for (from, to, line) in [
      ("BEGIN", "begin", 1), ("BEGIN \"x\", 1", "BEGIN \"x\", 12", 1), ("BEGIN \"x\", 1\n", "", 1),
      ("END\nBYE", "BYE\nEND", 4), ("END\n", "END\nEND\n", 5), ("END\n", "", 4),
      ("BYE\n", "BYE\n7,8.00\n", 6), ("BYE", "", 5), ("\n7", "\n\n7", 2),
    ] {
      #expect(try said(plan, right.replacing(from, with: to)) == "\(line): \(Self.none)", "\(to)")
    }
    #expect(
      try said(plan, right.replacing("BYE\n", with: ""))
        == "0: not all of the records that the template has")
    #expect(try said(plan, "BEGIN \"x\", 1\nEND\nBYE\n") == "0: employee 7 is missing")
  }

  @Test("of a line with values only its beginning is known")
  func lineWithValue() throws {
    let plan = try plan("<line>PAY {period.first} of {company.name}</line>\(Self.rows)")
    let rows = "7,8.00\n8,4.00\n"
    for text in ["PAY 2026-10-25 of Acme Guards", "PAY 26", "PAY "] {
      #expect(try said(plan, "\(text)\n\(rows)") == nil, "\(text)")
    }
    for text in ["PAX 2026", "PAY", "", " PAY 2026"] {
      #expect(try said(plan, "\(text)\n\(rows)") == "1: \(Self.none)", "\(text)")
    }
  }

  @Test("headings are there once, in front, and as the template has them")
  func headings() throws {
    let fields =
      "<field heading=\"No\" value=\"{employee.number}\"/>"
      + "<field heading=\"Hours, paid\" value=\"{hours}\"/>"
    let plan = try plan(
      "<repeat group=\"employee\"><row>\(fields)</row></repeat>", csv: "<csv header=\"yes\"/>")
    let rows = "7,8.00\n8,4.00\n"
    #expect(try said(plan, "No,\"Hours, paid\"\n\(rows)") == nil)
    for text in ["No,Hours\n", "No,\"Hours, paid\",\n", "", "no,\"Hours, paid\"\n"] {
      #expect(try said(plan, text + rows) == "1: \(Self.none)", "\(text)")
    }
    #expect(
      try said(plan, "No,\"Hours, paid\"\nNo,\"Hours, paid\"\n\(rows)")?.hasPrefix("2: ") == true)
    #expect(
      try said(plan, "No,\"Hours, paid\"\n\(rows)No,\"Hours, paid\"\n")?.hasPrefix("4: ") == true)
  }

  @Test("headings of pairs are numbered")
  func pairHeadings() throws {
    let fields =
      "<field heading=\"No\" value=\"{employee.number}\"/><pairs count=\"2\" from=\"3\">"
      + "<field heading=\"Code {n}\" value=\"{earningCode}\"/>"
      + "<field heading=\"Hours {n}\" value=\"{hours}\"/></pairs>"
    let plan = try plan(
      "<repeat group=\"employee\"><row>\(fields)</row></repeat>", csv: "<csv header=\"yes\"/>")
    let rows = "7,REG,8.00,,\n8,REG,4.00,,\n"
    #expect(try said(plan, "No,Code 3,Hours 3,Code 4,Hours 4\n\(rows)") == nil)
    #expect(try said(plan, "No,Code 1,Hours 1,Code 2,Hours 2\n\(rows)") != nil)
    #expect(try said(plan, "No,Code 3,Hours 3,Code 3,Hours 3\n\(rows)") != nil)
  }

  @Test("as many pairs as the mapping has codes without a column, and one at least")
  func pairCount() throws {
    func fields(_ columns: String) -> String {
      "<repeat group=\"employee\"><row><field value=\"{employee.number}\"/>\(columns)"
        + "<pairs count=\"all\"><field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>"
        + "</row></repeat>"
    }
    #expect(try said(try plan(fields("")), "7,REG,8.00,,\n8,,,REG,4.00\n") == nil)
    #expect(try said(try plan(fields("")), "7,REG,8.00\n8,REG,4.00\n") == "1: \(Self.none)")
    let one = try plan(fields("<hours code=\"OT\"/>"))
    #expect(try said(one, "7,,REG,8.00\n8,,REG,4.00\n") == nil)
    let both = try plan(fields("<hours code=\"OT\"/><hours code=\"REG\"/>"))
    #expect(try said(both, "7,,8.00,,\n8,,4.00,,\n") == nil)
    #expect(
      try said(both, "7,,8.00,REG,8.00\n8,,4.00,,\n")
        == "2: employee 7: 16.00 hours of REG, and the batch has 8.00")
  }

  @Test("a pair of hours without a code, and a code without hours")
  func halfPairs() throws {
    let plan = try plan(
      "<repeat group=\"employee\"><row><field value=\"{employee.number}\"/><pairs count=\"2\">"
        + "<field name=\"Code\" value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs></row></repeat>"
    )
    #expect(try said(plan, "7,REG,8.00,,\n8,REG,4.00,OT,\n") == nil)
    #expect(
      try said(plan, "7,REG,8.00,,1.00\n8,REG,4.00,,\n")?.hasPrefix("2: employee 7: 1.00") == true)
    #expect(
      try said(plan, "7,REG,8.00,,\n8,,4.00,,\n")
        == "0: employee 8: 0.00 hours of REG, and the batch has 4.00")
    // The pairs of the row before are not those of the next.
    #expect(try said(plan, "7,REG,4.00,REG,4.00\n8,REG,4.00,,\n") == nil)
  }

  @Test("a row goes on where codes find no pair, and its employee with it")
  func furtherRows() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.employee("8")
    builder.hours(.regular, 4.h)
    let plan = try plan(
      "<repeat group=\"employee\"><row><field value=\"{employee.number}\"/><pairs count=\"1\">"
        + "<field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs></row></repeat>")
    func said(_ text: String) throws -> String? {
      try FinishedText.verdict(plan, builder.batch, text)
    }
    #expect(try said("7,REG,8.00\n7,OT,2.00\n8,REG,4.00\n") == nil)
    #expect(
      try said("7,REG,8.00\n8,REG,4.00\n")
        == "2: employee 7: 0.00 hours of OT, and the batch has 2.00")
    #expect(
      try said("7,REG,8.00\n7,OT,2.00\n8,REG,4.00\n8,OT,1.00\n")
        == "0: employee 8: 1.00 hours of OT, and the batch has 0.00")
  }

  @Test("a value that must be there is not empty, and one that may be missing is not wrong")
  func neededValues() throws {
    func plan(_ attributes: String) throws -> OutputPlan {
      try self.plan(
        "<repeat group=\"employee date\"><row><field value=\"{employee.number}\"/>"
          + "<field value=\"{date}\" \(attributes)/><field name=\"H\" value=\"{hours}\"/></row></repeat>"
      )
    }
    let right = "7,2026-10-26,8.00\n8,2026-10-26,4.00\n"
    #expect(try said(try plan(""), right) == nil)
    #expect(
      try said(try plan(""), right.replacing("7,2026-10-26", with: "7,")) == "1: \(Self.none)")
    #expect(try said(try plan("optional=\"yes\""), right.replacing("2026-10-26", with: "")) == nil)
    #expect(try said(try plan(""), right.replacing("8.00", with: "")) == "1: \"H\" has no hours")
  }

  @Test("hours that may be missing are none where they are, and not nothing where they are wrong")
  func optionalHours() throws {
    let plan = try plan(
      "<repeat group=\"employee\"><row><field value=\"{employee.number}\"/>"
        + "<hours name=\"R\" code=\"REG\"/><hours name=\"O\" code=\"OT\"/></row></repeat>")
    for text in ["7,8.00,\n8,4.00,\n", "7,8.00,0.00\n8,4.00, \n", "7, 8.00 ,\n8,004.00,\n"] {
      #expect(try said(plan, text) == nil, "\(text)")
    }
    #expect(
      try said(plan, "7,8.00,0\n8,4.00,\n") == "1: \"O\" has no hours in the template's format")
    #expect(
      try said(plan, "7,,\n8,4.00,\n") == "2: employee 7: 0.00 hours of REG, and the batch has 8.00"
    )
    #expect(
      try said(plan, "7,8.00,-1.00\n8,4.00,\n")
        == "2: employee 7: -1.00 hours of OT, and the batch has 0.00")
  }

  @Test("what stands around a value must be there")
  func around() throws {
    let plan = try plan(
      "<repeat group=\"employee earningCode\"><row><field value=\"{employee.number}\"/>"
        + "<field name=\"C\" value=\"E-{earningCode}.\"/><field name=\"H\" value=\"h{hours}h\"/>"
        + "</row></repeat>")
    #expect(try said(plan, "7,E-REG.,h8.00h\n8,E-REG.,h4.00h\n") == nil)
    for (from, to, message) in [
      ("7,E-REG.", "7,E-REG", "\"C\" is no earning code of the mapping"),
      ("7,E-REG.", "7,REG.", "\"C\" is no earning code of the mapping"),
      ("7,E-REG.", "7,E-.", "\"C\" is no earning code of the mapping"),
      ("7,E-REG.", "7,E-", "\"C\" is no earning code of the mapping"),
      ("7,E-REG.", "7,F-REG.", "\"C\" is no earning code of the mapping"),
      ("h8.00h", "8.00h", "\"H\" has no hours in the template's format"),
      ("h8.00h", "h8.00", "\"H\" has no hours in the template's format"),
      ("h8.00h", "h", "\"H\" has no hours in the template's format"),
      ("h8.00h", "hh", "\"H\" has no hours in the template's format"),
    ] {
      let text = "7,E-REG.,h8.00h\n8,E-REG.,h4.00h\n".replacing(from, with: to)
      #expect(try said(plan, text) == "1: \(message)", "\(to)")
    }
  }
}
