import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Columns of hours, and what each must have")
struct HoursColumnTests {
  private static let who = "<field value=\"{employee.number}\"/>"
  private static let codes = "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"

  private func plan(_ fields: String, mapping: String = codes) throws -> OutputPlan {
    try SmallTemplate.plan(SmallTemplate(Self.who + fields).text, mapping: mapping)
  }

  /// What is said of a row of an employee with 8 hours, 2 of overtime and 4 of sickness.
  private func said(_ plan: OutputPlan, _ rows: String...) throws -> String? {
    try FinishedText.verdict(
      plan, BatchBuilder.threeCodes, rows.map { "7,\($0)\n" }.joined())
  }

  @Test("hours of a code in two columns are in both, in one unit or in two")
  func codeTwice() throws {
    let others = "<hours code=\"OT\"/><hours code=\"SCK\"/>"
    let same = try plan("<hours code=\"REG\"/><hours code=\"REG\"/>" + others)
    #expect(try said(same, "8.00,8.00,2.00,4.00") == nil)
    for row in [
      "8.00,,2.00,4.00", ",8.00,2.00,4.00", "4.00,4.00,2.00,4.00", "16.00,0.00,2.00,4.00",
    ] {
      #expect(try said(same, row) != nil, "\(row)")
    }
    let units = try plan("<hours code=\"REG\"/><hours code=\"REG\" format=\"minutes\"/>" + others)
    #expect(try said(units, "8.00,480,2.00,4.00") == nil)
    for (row, message) in [
      ("8.00,,2.00,4.00", "0:00 hours of REG, and the batch has 8:00"),
      ("8.00,479,2.00,4.00", "7:59 hours of REG, and the batch has 8:00"),
      (",480,2.00,4.00", "0.00 hours of REG, and the batch has 8.00"),
    ] {
      #expect(try said(units, row) == "0: employee 7: \(message)")
    }
  }

  @Test("columns of one unit each have their own code, wherever they stand")
  func columns() throws {
    let plan = try plan("<hours code=\"SCK\"/><hours code=\"REG\"/><hours code=\"OT\"/>")
    #expect(try said(plan, "4.00,8.00,2.00") == nil)
    // Over two rows as well.
    #expect(try said(plan, "4.00,,2.00", ",8.00,") == nil)
    for (row, message) in [
      ("8.00,4.00,2.00", "4.00 hours of REG, and the batch has 8.00"),
      ("4.00,2.00,8.00", "2.00 hours of REG, and the batch has 8.00"),
      ("2.00,8.00,4.00", "4.00 hours of OT, and the batch has 2.00"),
      (",8.00,2.00", "0.00 hours of SCK, and the batch has 4.00"),
    ] {
      #expect(try said(plan, row) == "0: employee 7: \(message)")
    }
  }

  @Test("a column of all hours is a total beside the others")
  func total() throws {
    let plan = try plan(
      "<hours code=\"REG\"/><hours code=\"OT\"/><hours code=\"SCK\"/><field value=\"{hours}\"/>")
    #expect(try said(plan, "8.00,2.00,4.00,14.00") == nil)
    #expect(
      try said(plan, "8.00,2.00,4.00,10.00")
        == "0: employee 7: 10.00 hours of all codes together, and the batch has 14.00")
    #expect(
      try said(plan, "8.00,2.00,3.00,14.00")
        == "0: employee 7: 3.00 hours of SCK, and the batch has 4.00")
  }

  @Test("hours for which there is no code stand nowhere, a total beside the columns or not")
  func nowhere() throws {
    let mapping = "regular,*,*,REG\novertime,*,*,OT\n"
    let nowhere = "0: employee 7: the hours of no earning code stand nowhere"
    let columns = try plan("<hours code=\"REG\"/><hours code=\"OT\"/>", mapping: mapping)
    #expect(try said(columns, "8.00,2.00") == nowhere)
    let withTotal = try plan(
      "<hours code=\"REG\"/><hours code=\"OT\"/><field value=\"{hours}\"/>", mapping: mapping)
    #expect(try said(withTotal, "8.00,2.00,14.00") == nowhere)
    #expect(try said(withTotal, "8.00,2.00,10.00") != nil)
    // Somebody who has none of them is right as they are.
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.sick, 1.h)
    builder.hours(.sick, -1.h)
    #expect(try FinishedText.verdict(columns, builder.batch, "7,8.00,\n") == nil)
  }

  @Test("a column of a code that the mapping does not have is empty, or nothing")
  func unknownCode() throws {
    let plan = try plan(
      "<hours code=\"REG\"/><hours code=\"OT\"/><hours code=\"SCK\"/><hours code=\"XX\"/>")
    for last in ["", "0.00", " "] { #expect(try said(plan, "8.00,2.00,4.00,\(last)") == nil) }
    #expect(try said(plan, "8.00,2.00,4.00,1.00") != nil)
    #expect(try said(plan, "8.00,2.00,,4.00") != nil)
  }

  @Test("columns beside pairs take their codes out of them; a pair may still have them, not twice")
  func besidePairs() throws {
    let plan = try plan(
      "<hours code=\"REG\"/><pairs count=\"2\"><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours}\"/></pairs>")
    #expect(try said(plan, "8.00,OT,2.00,SCK,4.00") == nil)
    #expect(try said(plan, "8.00,SCK,4.00,OT,2.00") == nil)
    for row in [
      "8.00,OT,2.00,REG,4.00", ",OT,2.00,SCK,4.00", "8.00,OT,2.00,SCK,3.00", "8.00,OT,2.00,,",
      "8.00,OT,2.00,SCK,4.01", "8.00,OT,4.00,SCK,2.00",
    ] {
      #expect(try said(plan, row) != nil, "\(row)")
    }
    #expect(try said(plan, "8.00,OT,2.00,,", ",SCK,4.00,,") == nil)
  }

  @Test("pairs in another unit than a column are judged by theirs")
  func pairUnits() throws {
    let plan = try plan(
      "<hours code=\"REG\"/><pairs count=\"2\"><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours|minutes}\"/></pairs>")
    #expect(try said(plan, "8.00,OT,120,SCK,240") == nil)
    #expect(
      try said(plan, "8.00,OT,120,SCK,241")
        == "0: employee 7: 4:01 hours of SCK, and the batch has 4:00")
    #expect(try said(plan, "8.01,OT,120,SCK,240") != nil)
  }

  @Test("rows of codes have those that no column of theirs takes")
  func columnAndCode() throws {
    var template = SmallTemplate(
      Self.who + "<field value=\"{earningCode}\"/><hours except=\"REG\" format=\"1\"/>"
        + "<hours code=\"REG\" format=\"2\"/>")
    template.group = "employee earningCode"
    template.mapping = Self.codes
    let plan = try template.plan()
    #expect(try said(plan, "REG,,8.00", "OT,2.0,", "SCK,4.0,") == nil)
    for rows in [
      ["REG,8.0,", "OT,2.0,", "SCK,4.0,"], ["REG,8.0,8.00", "OT,2.0,", "SCK,4.0,"],
      ["REG,,8.00", "OT,2.0,", "SCK,3.9,"], ["REG,,8.00", "OT,,2.00", "SCK,4.0,"],
      ["REG,,8.00", "OT,4.0,", "SCK,2.0,"],
    ] {
      let text = rows.map { "7,\($0)\n" }.joined()
      #expect(
        try FinishedText.verdict(plan, BatchBuilder.threeCodes, text) != nil, "\(rows)")
    }
  }

  @Test("columns of two kinds of rows each have all hours")
  func twoKindsOfRows() throws {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <file name="t.csv"/><rows><repeat group="employee"><row><field value="A"/>\(Self.who)
      <hours code="REG"/><hours code="OT"/><hours code="SCK"/></row>
      <repeat group="date"><row><field value="D"/>\(Self.who)<hours code="REG"/><hours code="OT"/>
      <hours code="SCK"/></row></repeat></repeat></rows></template>
      """
    let plan = try SmallTemplate.plan(text, mapping: Self.codes)
    func said(_ text: String) throws -> String? {
      try FinishedText.verdict(plan, BatchBuilder.threeCodes, text)
    }
    #expect(try said("A,7,8.00,2.00,4.00\nD,7,8.00,2.00,4.00\n") == nil)
    #expect(try said("A,7,8.00,2.00,4.00\nD,7,8.00,,\nD,7,,2.00,4.00\n") == nil)
    for wrong in [
      "A,7,8.00,2.00,4.00\nD,7,,,\n", "A,7,,,\nD,7,8.00,2.00,4.00\n",
      "A,7,4.00,1.00,2.00\nD,7,4.00,1.00,2.00\n", "A,7,8.00,2.00,\nD,7,8.00,2.00,4.00\n",
    ] {
      #expect(try said(wrong) != nil, "\(wrong)")
    }
  }

  @Test("a field that is printed for one code only has the hours of that code")
  func fieldOfCode() throws {
    let plan = try plan(
      "<field name=\"R\" value=\"h{hours}\" code=\"REG\"/><hours code=\"OT\"/>"
        + "<hours code=\"SCK\"/>")
    #expect(try said(plan, "h8.00,2.00,4.00") == nil)
    #expect(try said(plan, "h8.01,2.00,4.00") != nil)
    #expect(try said(plan, ",2.00,4.00") != nil)
    #expect(try said(plan, "8.00,2.00,4.00") == "1: \"R\" has no hours in the template's format")
  }

  @Test("columns of two repetitions behind each other are those of each by itself")
  func twoRepetitions() throws {
    let plan = try SmallTemplate.plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <file name="t.csv"/><rows><repeat group="employee"><row><field value="A"/>\(Self.who)
      <hours code="REG"/><hours code="OT"/><hours code="SCK"/></row></repeat>
      <repeat group="employee"><row><field value="B"/>\(Self.who)<hours code="OT"/>
      <hours code="SCK"/><hours code="REG"/><hours code="OT" format="1"/></row></repeat></rows></template>
      """, mapping: Self.codes)
    func said(_ text: String) throws -> String? {
      try FinishedText.verdict(plan, BatchBuilder.threeCodes, text)
    }
    #expect(try said("A,7,8.00,2.00,4.00\nB,7,2.00,4.00,8.00,2.0\n") == nil)
    for wrong in [
      "A,7,8.00,2.00,4.00\nB,7,,,,\n", "A,7,,,\nB,7,2.00,4.00,8.00,2.0\n",
      "A,7,8.00,2.00,4.00\nB,7,4.00,2.00,8.00,2.0\n",
      "A,7,4.00,1.00,2.00\nB,7,1.00,2.00,4.00,1.0\n",
      "A,7,8.00,2.00,4.00\nB,7,2.00,4.00,8.00,1.0\n", "A,7,8.00,2.00,4.00\n",
    ] {
      #expect(try said(wrong) != nil, "\(wrong)")
    }
  }

  @Test("a code that is printed beside its own column is not the code of the row")
  func codeOfColumn() throws {
    let plan = try plan(
      "<field value=\"{earningCode}\" code=\"REG\"/><hours code=\"REG\"/><hours code=\"OT\"/>"
        + "<hours code=\"SCK\"/><field value=\"{hours}\"/>")
    for code in ["REG", ""] { #expect(try said(plan, "\(code),8.00,2.00,4.00,14.00") == nil) }
    #expect(
      try said(plan, "REG,8.00,2.00,4.00,8.00")
        == "0: employee 7: 8.00 hours of all codes together, and the batch has 14.00")
  }
}
