import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// Amounts that are paid beside the hours. Every file is read back before it has its name.
@Suite("Amounts in vendor files")
struct AmountTests {
  static let mapping =
    "bucket,multiplier,payCode,earningCode,pays\nregular,*,*,REG,\novertime,*,*,OT,\n"
    + "holiday,*,*,HOL,\nholiday,*,*,STAT,amount\nvacation,*,*,VPAY,amount\n"
  static let who = "<field heading=\"No\" value=\"{employee.number}\"/>"
  static let code = "<field heading=\"Code\" value=\"{earningCode}\"/>"

  /// Hours and amounts of two people, and an amount alone of a third.
  static var batch: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h, day: 1)
    builder.amount(8_375, day: 2)
    builder.amount(1, day: 3)
    builder.hours(.holiday, 4.h, day: 4)
    builder.employee("8")
    builder.hours(.regular, 7.h + 30.m, day: 1)
    builder.employee("9")
    builder.amount(12_000, day: 2)
    builder.amount(5, .vacation, day: 2)
    return builder.batch
  }

  static func plan(
    _ fields: String, group: String = "employee earningCode", kind: String = "csv",
    file: String = "name=\"t.csv\"", dialect: String = "", mapping: String = mapping
  ) throws -> OutputPlan {
    var template = SmallTemplate(fields)
    template.group = group
    template.kind = kind
    template.file = file
    template.dialect = dialect.isEmpty && kind == "csv" ? "<csv header=\"no\"/>" : dialect
    return try OutputPlan(
      template: try Writing.template(text: template.text), settings: [:],
      earningCodes: try Writing.mapping(mapping), schema: nil)
  }

  @Test("A row has hours or an amount, and the other column is empty, although both must be there")
  func rows() throws {
    let plan = try Self.plan(
      Self.who + Self.code + "<field value=\"{hours|2}\"/><field value=\"{amount}\"/>")
    let (draft, bytes) = try Writing.write(plan, Self.batch)
    #expect(draft.findings.isEmpty)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "7,REG,8.00,\n7,HOL,4.00,\n7,STAT,,83.76\n8,REG,7.50,\n9,STAT,,120.00\n9,VPAY,,0.05\n")
    #expect(draft.employeeCount == 3 && draft.rowCount == 6)
    #expect(draft.codes.map(\.code) == ["REG", "HOL", "STAT", "VPAY"])
    #expect(draft.codes.map(\.amount) == [nil, nil, 20_376, 5])
    #expect(draft.codes.map(\.seconds) == [55_800, 14_400, 0, 0])
    #expect(draft.codes.map(\.printedUnits) == [1550, 400, 0, 0])
    #expect(draft.codes.map(\.lineCount) == [2, 1, 2, 1])
  }

  @Test(
    "In all forms of numbers, exactly",
    arguments: [
      ("2 comma", "83,76"), ("3", "83.760"), ("4", "83.7600"), ("implied", "8376"),
      ("4 implied", "837600"), ("2 sign-behind", "83.76 "), ("sign-always-behind", "83.76+"),
    ])
  func formats(_ format: String, _ printed: String) throws {
    let plan = try Self.plan(
      Self.who + Self.code + "<field value=\"{hours}\"/><field value=\"{amount|\(format)}\"/>",
      dialect: "<csv header=\"no\" delimiter=\"semicolon\"/>")
    #expect(try Writing.text(plan, Self.batch).contains("7;STAT;;\(printed)\n"))
  }

  @Test("Rows by day, a total of hours beside them, and hours that are rounded as without amounts")
  func days() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    for day in 1...3 {
      builder.hours(.regular, 8.h + 24, day: day)
      builder.amount(333, day: day)
    }
    let plan = try Self.plan(
      Self.who + Self.code + "<field value=\"{hours}\"/><field value=\"{amount}\"/>",
      group: "employee date earningCode")
    #expect(
      try Writing.text(plan, builder.batch)
        == "7,REG,8.01,\n7,STAT,,3.33\n7,REG,8.01,\n7,STAT,,3.33\n7,REG,8.00,\n7,STAT,,3.33\n")
  }

  @Test("A column of one code has its hours or its amounts, and a total has hours alone")
  func columns() throws {
    let plan = try Self.plan(
      Self.who + "<field value=\"{hours}\"/><hours code=\"REG\"/><hours code=\"OT\"/>"
        + "<hours code=\"HOL\"/><field value=\"{amount}\" code=\"STAT\"/>"
        + "<field value=\"{amount}\" code=\"VPAY\"/>", group: "employee")
    #expect(
      try Writing.text(plan, Self.batch)
        == "7,12.00,8.00,,4.00,83.76,\n8,7.50,7.50,,,,\n9,,,,,120.00,0.05\n")
  }

  @Test("Pairs of a code with its hours or its amount; codes with a column need none")
  func pairs() throws {
    let plan = try Self.plan(
      Self.who + "<hours heading=\"Reg\" code=\"REG\"/><pairs count=\"1\">" + Self.code
        + "<field value=\"{hours}\"/><field value=\"{amount}\"/></pairs>", group: "employee")
    #expect(
      try Writing.text(plan, Self.batch)
        == "7,8.00,HOL,4.00,\n7,,STAT,,83.76\n8,7.50,,,\n9,,STAT,,120.00\n9,,VPAY,,0.05\n")
    // A column of hours is none for a code of amounts: that goes into a pair.
    let other = try Self.plan(
      Self.who + "<hours code=\"REG\"/><hours code=\"STAT\"/><pairs count=\"all\">" + Self.code
        + "<field value=\"{hours}\"/><field value=\"{amount}\"/></pairs>", group: "employee")
    let text = try Writing.text(other, Self.batch)
    #expect(text.hasPrefix("7,8.00,,HOL,4.00,,STAT,,83.76,,,,"))
  }

  @Test("Columns of fixed width are filled as those that are empty")
  func fixedWidth() throws {
    let plan = try Self.plan(
      "<field value=\"{employee.number}\" width=\"3\"/><field value=\"{earningCode}\" width=\"4\"/>"
        + "<field value=\"{hours}\" width=\"7\" align=\"right\" fill=\"0\" emptyFill=\"_\"/>"
        + "<field value=\"{amount|implied}\" width=\"8\" align=\"right\" fill=\"0\"/>",
      kind: "fixedWidth", file: "name=\"t.txt\"")
    #expect(
      try Writing.text(plan, Self.batch)
        == "7  REG 0008.00        \n7  HOL 0004.00        \n7  STAT_______00008376\n"
        + "8  REG 0007.50        \n9  STAT_______00012000\n9  VPAY_______00000005\n")
  }

  @Test("Elements and attributes of a document")
  func document() throws {
    let plan = try OutputPlan(
      template: try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
          <file name="t.xml"/><document><time xmlns="" xmlns:t="urn:payroll-export:template:1">
          <t:repeat group="employee earningCode"><p><t:attribute name="n" value="{employee.number}"/>
          <c><t:value of="{earningCode}"/></c>
          <h t:omitEmpty="yes"><t:value of="{hours}"/></h>
          <a t:omitEmpty="yes"><t:value of="{amount}"/></a></p></t:repeat></time></document></template>
          """), settings: [:], earningCodes: try Writing.mapping(Self.mapping), schema: nil)
    let text = try Writing.text(plan, Self.batch).split(separator: "\n").joined()
    #expect(
      text.contains("<p n=\"7\"><c>HOL</c><h>4.00</h></p><p n=\"7\"><c>STAT</c><a>83.76</a></p>"))
    #expect(text.contains("<p n=\"9\"><c>STAT</c><a>120.00</a></p>"))
  }

  @Test("A file for each employee, of those too who have an amount alone")
  func perEmployee() throws {
    let plan = try Self.plan(
      Self.who + Self.code + "<field value=\"{hours}\"/><field value=\"{amount}\"/>",
      file: "name=\"{employee.number}.csv\" per=\"employee\"")
    let (draft, bytes) = try Writing.write(plan, Self.batch)
    #expect(draft.receipts.count == 3 && draft.codes.map(\.amount) == [nil, nil, 20_376, 5])
    #expect(
      String(decoding: bytes, as: UTF8.self).hasSuffix(
        "== 9.csv ==\n9,STAT,,120.00\n9,VPAY,,0.05\n"))
  }

  @Test(
    "Corrections below nothing are for vendors who take them; those that come to nothing vanish")
  func negative() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.amount(-8_375)
    builder.amount(100, .vacation)
    builder.amount(-100, .vacation)
    let fields =
      Self.who + Self.code + "<field value=\"{hours}\"/><field name=\"$\" value=\"{amount}\"/>"
    let refused = try Writing.write(try Self.plan(fields), builder.batch)
    #expect(refused.bytes.isEmpty)
    #expect(refused.draft.findings.map(\.id) == [.templateNegativeHours])
    #expect(
      refused.draft.findings.first?.message
        == "the amount in \"$\" is negative, and the vendor's file cannot have that")
    let plan = try Self.plan(fields, file: "name=\"t.csv\" negativeHours=\"accepted\"")
    #expect(try Writing.text(plan, builder.batch) == "7,REG,8.00,\n7,STAT,,-83.75\n")
  }

  @Test("Long days are parted, and amounts never")
  func parted() throws {
    let text = SmallTemplate("").text.replacing(
      "<repeat group=\"employee\"><row >\n\n</row></repeat>",
      with: "<repeat group=\"employee date earningCode\" longest=\"4:00\"><row>" + Self.who
        + Self.code
        + "<field value=\"{hours}\"/><field value=\"{amount}\"/></row></repeat>")
    let plan = try OutputPlan(
      template: try Writing.template(
        text: text.replacing(
          "<file name=\"t.csv\"/>", with: "<file name=\"t.csv\"/><csv header=\"no\"/>")),
      settings: [:], earningCodes: try Writing.mapping(Self.mapping), schema: nil)
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.amount(99_999_999)
    #expect(
      try Writing.text(plan, builder.batch) == "7,REG,4.00,\n7,REG,4.00,\n7,STAT,,999999.99\n")
  }
}
