import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Reading back at the edge")
struct ReadingCornerTests {
  @Test("a bucket without its multiplier does not say the code")
  func bucketAlone() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{bucket}\"/><field value=\"{hours}\"/>")
    template.group = "employee bucket"
    #expect(try template.written(BatchBuilder.one(8.h)) == ["7,regular,8.00"])
  }

  @Test("a list that prints one word for two buckets does not say the code") func sameWord() throws
  {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{bucket|list l}\"/><field value=\"{multiplier}\"/><field value=\"{hours}\"/>"
    )
    template.group = "employee bucket multiplier"
    template.head =
      "<list name=\"l\"><item value=\"regular\" prints=\"R\"/><item value=\"overtime\" prints=\"O\"/><item value=\"holiday\" prints=\"P\"/><item value=\"sick\" prints=\"P\"/><item value=\"vacation\" prints=\"P\"/></list>"
    #expect(try template.written(BatchBuilder.threeCodes).count == 3)
  }

  @Test("numbers that filling makes alike are refused") func numbers() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"4\" align=\"right\" fill=\"0\"/><field value=\"{hours}\"/>"
    )
    template.group = "employee"
    var builder = BatchBuilder()
    builder.employee("7"); builder.hours(.regular, 8.h)
    builder.employee("07"); builder.hours(.regular, 4.h)
    let (draft, bytes) = try Writing.write(try template.plan(), builder.batch)
    #expect(bytes.isEmpty && !draft.findings.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test("a number of zeros, filled with zeros") func zeroNumber() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"4\" align=\"right\" fill=\"0\"/><field value=\"{hours}\"/>"
    )
    #expect(try template.written(BatchBuilder.one(8.h, "0")) == ["0000,8.00"])
  }

  @Test(
    "names that begin with an apostrophe or a quote, or end with blanks",
    arguments: ["'=A", "\"A\"", "A\u{A0}B", "A,\"B", " A ", "A  "]) func quotes(_ name: String)
    throws
  {
    let template = SmallTemplate("<field value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
    #expect(try template.written(BatchBuilder.one(8.h, "7", name)).count == 1)
    var fixed = SmallTemplate(
      "<field value=\"{employee.lastName}\" width=\"12\"/><field value=\"{hours}\" width=\"9\"/>")
    fixed.kind = "fixedWidth"
    #expect(try fixed.written(BatchBuilder.one(8.h, "7", name)).count == 1)
  }

  @Test("an emptied total in XML is missed") func emptied() throws {
    let plan = try OutputPlan(
      template: try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
          <file name="t.xml"/>
          <document><time xmlns="" xmlns:t="urn:payroll-export:template:1">
          <t:repeat group="employee"><person number="{employee.number}">{hours}</person></t:repeat>
          <total><t:value of="{file.hours}"/></total></time></document></template>
          """), settings: [:], earningCodes: .empty, schema: nil)
    #expect(
      try ReaderVerdict.of(
        plan, BatchBuilder.one(8.h), "<total>8.00</total>", by: "<total></total>") != nil)
    #expect(
      try ReaderVerdict.of(
        plan, BatchBuilder.one(8.h), "<total>8.00</total>", by: "<total> </total>") != nil)
    #expect(try ReaderVerdict.of(plan, BatchBuilder.one(8.h), "<total>8.00</total>", by: "") != nil)
  }

  @Test("a trailer that is gone is missed") func trailer() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.dialect = "<csv header=\"yes\"/>"
    template.fields =
      "<field heading=\"A\" value=\"{employee.number}\"/><field heading=\"B\" value=\"{hours}\"/>"
    template.behind = "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>"
    let plan = try template.plan()
    let batch = BatchBuilder.one(8.h)
    #expect(try ReaderVerdict.of(plan, batch, "T,8.00\n", by: "") != nil, "trailer gone")
    #expect(
      try ReaderVerdict.of(plan, batch, "T,8.00\n", by: "T,8.00\nT,8.00\n") != nil, "trailer twice")
    #expect(try ReaderVerdict.of(plan, batch, "A,B\n", by: "") != nil, "headings gone")
    #expect(try ReaderVerdict.of(plan, batch, "A,B\n", by: "A,B\nA,B\n") != nil, "headings twice")
    #expect(
      try ReaderVerdict.of(plan, batch, { bytes in Array("T,8.00\n".utf8) + bytes.dropLast(7) })
        != nil, "trailer first")
  }

  @Test("people without numbers are compared together") func noIdentity() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number?}\" optional=\"yes\"/><field value=\"{date}\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee date"
    var builder = BatchBuilder()
    builder.employee(""); builder.hours(.regular, 8.h)
    builder.employee(""); builder.hours(.regular, 4.h)
    #expect(try template.written(builder.batch) == [",2026-10-26,8.00", ",2026-10-26,4.00"])
  }

  @Test("a multiplier that is cut off is none", arguments: ["1.99999", "1."]) func short(
    _ text: String
  ) throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{bucket}\"/><field value=\"{multiplier}\"/><field value=\"{hours}\"/>"
    )
    template.group = "employee bucket multiplier"
    #expect(
      try ReaderVerdict.of(try template.plan(), BatchBuilder.one(8.h), ",1,", by: ",\(text),")
        != nil)
  }

  @Test("hours that no computer word holds are none")
  func overflow() {
    do {
      var format = ValueFormat()
      format.form = .decimal
      format.digits = 6
      let text = Array("999999999999999.000000".utf8)
      _ = text.withUnsafeBufferPointer { HoursText.units($0, HoursFormat(format)) }
    }
  }
}
