import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Records and elements that look alike")
struct LookalikeTests {
  private func document(_ inside: String, mapping: String = "*,*,*,REG\novertime,*,*,OT\n") throws
    -> OutputPlan
  {
    try OutputPlan(
      template: try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
          <file name="t.xml"/><document><file xmlns="" xmlns:t="urn:payroll-export:template:1">
          \(inside)</file></document></template>
          """), settings: [:], earningCodes: try Writing.mapping(mapping), schema: nil)
  }

  private var twoPeople: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "Lee")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.employee("8", "Bo", "8")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  /// A sheet as spreadsheets save it: the place of a cell says what it is, and of a row what its
  /// first cell says.
  private static let sheet = """
    <Row><Cell>Number</Cell><Cell>Name</Cell><Cell>Hours</Cell></Row>
    <t:repeat group="employee"><Row><Cell>{employee.number}</Cell><Cell>{employee.lastName}</Cell>
    <Cell>{hours}</Cell></Row></t:repeat>
    <Row><Cell>Total</Cell><Cell/><Cell>{file.hours}</Cell></Row>
    """

  @Test("cells of one name are told apart by their order, rows by what is fixed in them")
  func sheet() throws {
    let plan = try document(Self.sheet)
    let text = try Writing.text(plan, twoPeople)
    #expect(text.contains("<Cell>8</Cell>\n<Cell>8</Cell>\n<Cell>4.00</Cell>"))
    for (from, to) in [
      ("<Cell>4.00</Cell>", "<Cell>4.01</Cell>"), ("<Cell>Lee</Cell>\n", ""),
      ("<Cell>7</Cell>\n<Cell>Lee</Cell>", "<Cell>Lee</Cell>\n<Cell>7</Cell>"),
      ("<Cell>14.00</Cell>", "<Cell>15.00</Cell>"),
      ("<Cell>Number</Cell>", "<Cell>Total</Cell>"),
    ] {
      #expect(try ReaderVerdict.of(plan, twoPeople, from, by: to) != nil, "\(from)")
    }
  }

  @Test("optional elements of one name are told apart by an element inside")
  func optional() throws {
    func earning(_ code: String) -> String {
      """
      <earning t:omitEmpty="yes"><hours><t:value of="{hours}" code="\(code)"/></hours>
      <code><t:value of="\(code)" code="\(code)"/></code></earning>
      """
    }
    let plan = try document(
      """
      <t:repeat group="employee"><person><id>{employee.number}</id>
      \(earning("REG"))\(earning("OT"))</person></t:repeat>
      """)
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.employee("8")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 1.h, times: .oneAndAHalf)
    let text = try Writing.text(plan, builder.batch)
    #expect(text.ranges(of: "<earning>").count == 3)
    #expect(
      try ReaderVerdict.of(plan, builder.batch, "<code>OT</code>", by: "<code>REG</code>") != nil)
    #expect(try ReaderVerdict.of(plan, builder.batch, "2.00", by: "2.01") != nil)
  }

  @Test("elements that a repetition has twice take turns")
  func twice() throws {
    let element = "<time who=\"{employee.number}\" code=\"{earningCode}\" hours=\"{hours}\"/>"
    let plan = try document(
      "<t:repeat group=\"employee earningCode\">\(element)\(element)</t:repeat>")
    #expect(try Writing.text(plan, twoPeople).ranges(of: "<time").count == 6)
    #expect(try ReaderVerdict.of(plan, twoPeople, "2.00", by: "3.00") != nil)
  }

  @Test("what cannot be told apart is said")
  func undecided() throws {
    let element = "<time who=\"{employee.number}\" code=\"{earningCode}\" hours=\"{hours}\"/>"
    let plan = try document(
      """
      <t:repeat group="employee">
      <t:repeat group="earningCode">\(element)</t:repeat>
      <t:repeat group="earningCode">\(element)</t:repeat></t:repeat>
      """)
    do {
      _ = try Writing.text(plan, twoPeople)
      Issue.record("it was written")
    } catch OutputError.readBack(_, _, let message) {
      #expect(
        message == "employee 7: 16.00 hours of REG, and the batch has 8.00 (the template has "
          + "several elements time in one place, and nothing fixed in them tells them apart)")
    }
  }

  @Test("text in several parts is one text, and fixed text between elements says nothing")
  func parts() throws {
    let name = "{employee.lastName}, <t:value of=\"{employee.firstName}\" maxLength=\"9\"/>"
    let plan = try document(
      """
      <t:repeat group="employee account"><p>These are<name>\(name)</name><hours>{hours}</hours>his\
      <note>with <t:value of="{account.name}" optional="yes"/></note></p></t:repeat>
      """)
    #expect(try Writing.text(plan, twoPeople).contains("<name>Lee, Ann</name>"))
    #expect(try ReaderVerdict.of(plan, twoPeople, "Lee, Ann", by: "Lee, Bo") != nil)
    #expect(try ReaderVerdict.of(plan, twoPeople, "<note>with </note>\n", by: "") != nil)
  }

  @Test("an ampersand in a fixed attribute is read as it was meant")
  func ampersand() throws {
    let plan = try document(
      "<t:repeat group=\"employee\"><p by=\"A &amp; B\" n=\"{employee.number}\">{hours}</p></t:repeat>"
    )
    #expect(try Writing.text(plan, twoPeople).contains("by=\"A &amp; B\""))
    #expect(try ReaderVerdict.of(plan, twoPeople, "A &amp; B", by: "A &amp; C") != nil)
  }

  @Test("rows of one employee are told apart by their order")
  func rows() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><hours code=\"REG\"/>")
    template.mapping = "*,*,*,REG\novertime,*,*,OT\n"
    template.fields +=
      "<hours code=\"OT\"/></row><row>" + template.fields + "<hours code=\"OT\"/>"
    #expect(
      try template.written(twoPeople) == ["7,8.00,2.00", "7,8.00,2.00", "8,4.00,", "8,4.00,"])
    let plan = try template.plan()
    #expect(
      try ReaderVerdict.of(plan, twoPeople, "7,8.00,2.00\n7", by: "7,8.00,2.00\n7,0,0\n7") != nil)
    #expect(try ReaderVerdict.of(plan, twoPeople, "8,4.00,\n", by: "") != nil)
  }

  @Test("rows that cannot be told apart are said")
  func undecidedRows() throws {
    let row = "<row><field value=\"{employee.number}\"/><field value=\"{hours}\"/></row>"
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/><rows><repeat group="employee"><repeat group="date">\(row)</repeat>
        <repeat group="date">\(row)</repeat></repeat></rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
    do {
      _ = try Writing.text(plan, twoPeople)
      Issue.record("it was written")
    } catch OutputError.readBack(_, _, let message) {
      #expect(
        message == "employee 7: 20.00 hours of all codes together, and the batch has 10.00 (the "
          + "template has rows that look alike in one place: a fixed text in one of them would "
          + "tell them apart)")
    }
  }

  /// A csv template with these parts, and the usual codes.
  private func rows(_ inside: String) throws -> OutputPlan {
    try OutputPlan(
      template: try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
          <file name="t.csv"/><rows>\(inside)</rows></template>
          """), settings: [:], earningCodes: try Writing.mapping("*,*,*,REG\novertime,*,*,OT\n"),
      schema: nil)
  }

  private static let who = "<field value=\"{employee.number}\"/>"
  private static let detail =
    "<row>\(who)<field value=\"{date}\"/><field value=\"{earningCode}\"/><field value=\"{hours}\"/></row>"

  @Test("a total of an employee is the row without a date")
  func subtotal() throws {
    let total = "<row>\(Self.who)<field/><field/><field value=\"{hours}\"/></row>"
    let details = "<repeat group=\"date earningCode\">\(Self.detail)</repeat>"
    for parts in [details + total, total + details] {
      let plan = try rows("<repeat group=\"employee\">\(parts)</repeat>")
      #expect(try Writing.text(plan, twoPeople).contains("7,,,10.00\n"))
      #expect(try ReaderVerdict.of(plan, twoPeople, "7,,,10.00", by: "7,,,10.01") != nil)
      #expect(try ReaderVerdict.of(plan, twoPeople, "OT,2.00", by: "OT,2.01") != nil)
      #expect(try ReaderVerdict.of(plan, twoPeople, "7,,,10.00\n", by: "") != nil)
    }
  }

  @Test("a fixed text tells a total from a row that could say the same")
  func fixedTotal() throws {
    let site = "<field value=\"{account.name?}\" optional=\"yes\"/><field value=\"{hours}\"/>"
    let plan = try rows(
      "<repeat group=\"employee\"><repeat group=\"date account\"><row>\(Self.who)\(site)</row></repeat>"
        + "<row>\(Self.who)<field value=\"TOTAL\"/><field value=\"{hours}\"/></row></repeat>")
    #expect(try Writing.text(plan, twoPeople).contains("7,,10.00\n7,TOTAL,10.00\n"))
    #expect(try ReaderVerdict.of(plan, twoPeople, "7,TOTAL,10.00\n", by: "") != nil)
  }

  @Test("a trailer that names nobody is no employee, even where it looks like one")
  func trailer() throws {
    let plan = try rows(
      "<repeat group=\"employee\"><row>\(Self.who)<field value=\"{employee.jobTitle?}\" "
        + "optional=\"yes\"/><field value=\"{hours}\"/></row></repeat>"
        + "<row><field value=\"{batch.id}\"/><field value=\"{file.employees}\"/>"
        + "<field value=\"{file.hours}\"/></row>")
    #expect(try Writing.text(plan, twoPeople).hasSuffix(",2,14.00\n"))
    #expect(try ReaderVerdict.of(plan, twoPeople, "2,14.00", by: "2,14.01") != nil)
    #expect(
      try ReaderVerdict.of(plan, twoPeople, "8,,4.00\n", by: "9,,4.00\n")
        == "2: employee 8 is expected here")
  }

  @Test("elements without a fixed text are told apart by the employee who is expected")
  func expected() throws {
    let plan = try document(
      """
      <t:repeat group="employee"><Row><A>{employee.number}</A><B>{hours}</B></Row></t:repeat>
      <Row><A>{batch.id}</A><B>{file.hours}</B></Row>
      """)
    #expect(try Writing.text(plan, twoPeople).contains("<B>14.00</B>"))
    #expect(try ReaderVerdict.of(plan, twoPeople, "14.00", by: "14.01") != nil)
    #expect(try ReaderVerdict.of(plan, twoPeople, "<A>8</A>", by: "<A>9</A>") != nil)
  }

  @Test("an employee whose number is what a fixed row says is an employee")
  func constantNumber() throws {
    let plan = try document(
      """
      <t:repeat group="employee"><Row><A>{employee.number}</A><B>{hours}</B></Row></t:repeat>
      <Row><A>TOTAL</A><B>{file.hours}</B></Row>
      """)
    var builder = BatchBuilder()
    for number in ["TOTAL", "8"] {
      builder.employee(number)
      builder.hours(.regular, 8.h)
    }
    #expect(try Writing.text(plan, builder.batch).contains("<A>TOTAL</A>\n<B>8.00</B>"))
  }

  @Test("totals of a file that is read in pieces are compared with all of them")
  func pieces() throws {
    let xml = try document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p></t:repeat>"
        + "<total>{file.hours}</total>")
    let csv = try rows(
      "<repeat group=\"employee\"><row>\(Self.who)<field value=\"{hours}\"/></row></repeat>"
        + "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>")
    for plan in [xml, csv] {
      let said = try ReaderVerdict.of(plan, twoPeople, inPieces: true, "14.00", by: "14.01")
      #expect(said?.hasSuffix(": a total of 14.01 hours, and the batch has 14.00") ?? false)
    }
  }

  @Test("a column without a value is filled as the template says")
  func emptyFill() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"3\"/>"
        + "<hours code=\"REG\" width=\"6\" align=\"right\" emptyFill=\"0\"/>"
        + "<hours code=\"OT\" width=\"6\" align=\"right\" emptyFill=\"0\"/>"
        + "<field value=\"\" optional=\"yes\" width=\"3\" emptyFill=\"9\"/>")
    template.kind = "fixedWidth"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\n"
    #expect(
      try template.written(twoPeople) == ["7    8.00  2.00999", "8    4.00000000999"])
    #expect(
      try ReaderVerdict.of(try template.plan(), twoPeople, "000000", by: "  1.00") != nil)
  }
}
