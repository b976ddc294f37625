import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

/// What a wrong writer could make of amounts, each of which must be refused. No message says how much
/// somebody is paid.
@Suite("Amounts read back")
struct AmountReadingTests {
  private static let mapping =
    "bucket,multiplier,payCode,earningCode,pays,note\nregular,*,*,REG,,\nholiday,*,*,STAT,amount,\n"
    + "vacation,*,*,VPAY,amount,\nsick,*,*,(none),amount,entered by hand\n"

  private static var batch: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.amount(8_375)
    builder.amount(500, .sick)
    builder.employee("8")
    builder.amount(12_000)
    builder.employee("9")
    builder.amount(500, .sick)
    return builder.batch
  }

  private func small(_ fields: String, group: String = "employee earningCode") -> SmallTemplate {
    var template = SmallTemplate("<field value=\"{employee.number}\"/>" + fields)
    template.group = group
    template.dialect = "<csv header=\"no\"/>"
    template.mapping = Self.mapping
    return template
  }

  /// What is said of a right file once a text in it is another.
  private func verdict(_ template: SmallTemplate, _ text: String, _ from: String, _ to: String)
    throws
    -> String?
  {
    try FinishedText.verdict(try template.plan(), Self.batch, text, from, by: to)
  }

  @Test(
    "In rows of their code",
    arguments: [
      ("83.75", "83.76", "employee 7: another amount of STAT than the batch has"),
      ("83.75", "0.00", "another amount of STAT"), ("83.75", "-83.75", "another amount of STAT"),
      ("83.75", "", "another amount of STAT"), ("83.75", "8375", "has no amount in the template's"),
      ("83.75", "83.750", "has no amount in the template's format"),
      ("7,STAT,,83.75\n", "", "another amount of STAT"),
      ("7,STAT,,83.75", "7,VPAY,,83.75", "another amount of STAT"),
      ("7,STAT,,83.75", "7,REG,,83.75", "an amount stands under REG, which has hours"),
      ("7,STAT,,83.75", "7,STAT,83.75,", "hours stand under STAT, which has amounts"),
      ("7,STAT,,83.75", "7,STAT,0.00,83.75", "hours stand under STAT, which has amounts"),
      ("7,STAT,,83.75", "8,STAT,,83.75", "another amount of STAT"),
      ("7,REG,8.00,", "7,REG,8.00,1.00", "an amount stands under REG, which has hours"),
      ("7,REG,8.00,", "7,REG,,8.00", "an amount stands under REG, which has hours"),
      ("8,STAT,,120.00\n", "8,STAT,,120.00\n8,STAT,,120.00\n", "another amount of STAT"),
      ("8,STAT,,120.00\n", "8,STAT,,120.00\n8,VPAY,,1.00\n", "another amount of VPAY"),
      ("8,STAT,,120.00\n", "", "employee 8 is missing"),
      ("8,STAT,,120.00\n", "8,STAT,,120.00\n9,STAT,,5.00\n", "not expected here"),
    ])
  func rows(_ from: String, _ to: String, _ message: String) throws {
    let template = small(
      "<field value=\"{earningCode}\"/><field value=\"{hours}\"/><field value=\"{amount}\"/>")
    let found = try verdict(template, "7,REG,8.00,\n7,STAT,,83.75\n8,STAT,,120.00\n", from, to)
    #expect(found?.contains(message) == true, "\(found ?? "nothing")")
    // Nobody reads in a message what somebody else is paid.
    #expect(found?.contains("83") != true && found?.contains("120") != true)
  }

  @Test("In columns of their own, beside a total of hours")
  func columns() throws {
    let template = small(
      "<field value=\"{hours}\"/><hours code=\"REG\"/><field value=\"{amount}\" code=\"STAT\"/>"
        + "<field value=\"{amount}\" code=\"VPAY\"/>", group: "employee")
    let right = "7,8.00,8.00,83.75,\n8,,,120.00,\n"
    for (from, to) in [
      ("83.75,", "83.74,"), ("83.75,", ",83.75"), (",83.75,", ",,"), ("120.00,", "120.00,0.01"),
      ("8,,,", "8,120.00,,"), ("8,,,", "8,,120.00,"), ("7,8.00,8.00", "7,91.75,8.00"),
      ("8,,,120.00,\n", ""),
    ] {
      #expect(try verdict(template, right, from, to) != nil, "\(from) \(to)")
    }
  }

  @Test("In pairs")
  func pairs() throws {
    let template = small(
      "<hours code=\"REG\"/><pairs count=\"1\"><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours}\"/><field value=\"{amount}\"/></pairs>", group: "employee")
    let right = "7,8.00,STAT,,83.75\n8,,STAT,,120.00\n"
    for (from, to) in [
      ("83.75", "83.57"), ("STAT,,83.75", "VPAY,,83.75"), ("STAT,,83.75", "STAT,83.75,"),
      ("STAT,,83.75", ",,"), ("STAT,,83.75", ",,83.75"), ("83.75\n", "83.75\n7,,VPAY,,1.00\n"),
    ] {
      #expect(try verdict(template, right, from, to) != nil, "\(from) \(to)")
    }
  }

  @Test("In columns of fixed width with four digits and no point")
  func fixedWidth() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"2\"/><field value=\"{earningCode}\" width=\"4\"/>"
        + "<field value=\"{hours}\" width=\"5\" align=\"right\"/>"
        + "<field value=\"{amount|4 implied}\" width=\"9\" align=\"right\" fill=\"0\" emptyFill=\"_\"/>"
    )
    template.kind = "fixedWidth"
    template.group = "employee earningCode"
    template.mapping = Self.mapping
    let right = "7 REG  8.00_________\n7 STAT     000837500\n8 STAT     001200000\n"
    for (from, to) in [
      ("000837500", "000837501"), ("000837500", "_________"), ("000837500", "000008375"),
      ("_________", "000000100"), ("STAT     000837500", "STAT83.75_________"),
    ] {
      #expect(try verdict(template, right, from, to) != nil, "\(from) \(to)")
    }
  }

  @Test("In elements, with the code in the element or around it")
  func document() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee earningCode"><p><t:attribute name="c" value="{earningCode}"/>
      <n><t:value of="{employee.number}"/></n><h><t:value of="{hours}"/></h>
      <a><t:value of="{amount}"/></a></p></t:repeat>
      """, mapping: Self.mapping)
    func row(_ number: String, _ code: String, _ hours: String, _ amount: String) -> String {
      "<p c=\"\(code)\"><n>\(number)</n><h>\(hours)</h><a>\(amount)</a></p>"
    }
    func file(_ rows: String...) -> String {
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<time>\(rows.joined())</time>\n"
    }
    let hours = row("7", "REG", "8.00", "")
    let last = row("8", "STAT", "", "120.00")
    func verdict(_ text: String) throws -> String? {
      try FinishedText.verdict(plan, Self.batch, text)
    }
    #expect(try verdict(file(hours, row("7", "STAT", "", "83.75"), last)) == nil)
    for wrong in [
      row("7", "STAT", "", "83.76"), row("7", "STAT", "83.75", ""), row("7", "REG", "", "83.75"),
      row("7", "VPAY", "", "83.75"), row("7", "STAT", "", ""), row("7", "STAT", "0.00", "83.75"),
      "",
      row("8", "STAT", "", "83.75"),
    ] {
      #expect(try verdict(file(hours, wrong, last)) != nil, "\(wrong)")
    }
  }

  @Test("A template without a place for them cannot pass, nor a code that nobody gave them")
  func noPlace() throws {
    let hours = small("<field value=\"{earningCode}\"/><field value=\"{hours}\"/>")
    #expect(
      try FinishedText.verdict(try hours.plan(), Self.batch, "7,REG,8.00\n")
        == "0: employee 7: the amount of STAT stands nowhere")
    var plain = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    plain.dialect = "<csv header=\"no\"/>"
    #expect(
      try FinishedText.verdict(try plain.plan(), Self.batch, "7,8.00\n")?
        .contains("stands nowhere") == true)
    var unmapped = small(
      "<field value=\"{earningCode}\"/><field value=\"{hours}\"/><field value=\"{amount}\"/>")
    unmapped.mapping =
      "bucket,multiplier,payCode,earningCode,pays\n*,*,*,REG,\nvacation,*,*,V,amount\n"
    #expect(
      try FinishedText.verdict(try unmapped.plan(), Self.batch, "7,REG,8.00,\n")
        == "0: employee 7: another amount of no earning code than the batch has")
  }

  @Test("In pieces, with a total of the hours alone behind them")
  func pieces() throws {
    var builder = BatchBuilder()
    for number in 1...5 {
      builder.employee("\(number)")
      builder.hours(.regular, number.h)
      builder.amount(Int64(number) * 101)
    }
    var template = small(
      "<field value=\"{earningCode}\"/><field value=\"{hours}\"/><field value=\"{amount}\"/>")
    template.behind = "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>"
    func verdict(_ third: String, _ total: String) throws -> String? {
      let rows = (1...5).map { number in
        "\(number),REG,\(number).00,\n"
          + (number == 3 ? third : "\(number),STAT,,\(number).0\(number)\n")
      }
      return try FinishedText.verdict(
        try template.plan(), builder.batch, inPieces: "", rows, total)
    }
    #expect(try verdict("3,STAT,,3.03\n", "T,15.00\n") == nil)
    #expect(
      try verdict("3,STAT,,3.04\n", "T,15.00\n")?.contains("employee 3: another amount") == true)
    #expect(try verdict("", "T,15.00\n")?.contains("employee 3: another amount") == true)
    #expect(try verdict("3,STAT,,3.03\n", "T,30.15\n")?.contains("a total of 30.15") == true)
  }
}
