import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Finished XML with one thing wrong")
struct DamagedDocumentTests {
  private func plan() throws -> OutputPlan {
    try SmallTemplate.plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
      <file name="t.xml"/>
      <document><time xmlns="" xmlns:t="urn:payroll-export:template:1" unit="h">
      <kind>A</kind><t:repeat group="employee"><person number="{employee.number}">
      <t:repeat group="earningCode"><part code="{earningCode}">{hours}</part></t:repeat>
      </person></t:repeat>
      <total><t:value of="{file.hours}"/></total></time></document></template>
      """, mapping: "*,*,*,REG\novertime,*,*,OT\n")
  }

  private static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <time unit="h"><kind>A</kind>
    <person number="7"><part code="REG">8.00</part><part code="OT">2.00</part></person>
    <person number="8"><part code="REG">4.00</part></person>
    <total>14.00</total></time>

    """

  private var batch: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h)
    builder.employee("8")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  private func said(_ text: String, by other: String) throws -> String? {
    try FinishedText.verdict(try plan(), batch, Self.file, text, by: other).map {
      String($0.split(separator: ": ", maxSplits: 1).last ?? "")
    }
  }

  @Test("hours, codes and totals")
  func hours() throws {
    #expect(
      try said("8.00", by: "8.01") == "employee 7: 8.01 hours of REG, and the batch has 8.00")
    #expect(
      try said("\"OT\"", by: "\"REG\"")
        == "employee 7: 10.00 hours of REG, and the batch has 8.00")
    #expect(try said("\"OT\"", by: "\"ot\"") == "\"code\" is no earning code of the mapping")
    #expect(try said("8.00", by: "8") == "\"part\" has no hours in the template's format")
    #expect(
      try said("14.00", by: "15.00") == "a total of 15.00 hours, and the batch has 14.00")
  }

  @Test("employees")
  func employees() throws {
    #expect(try said("\"7\"", by: "\"9\"") == "employee 7 is expected here")
    #expect(try said("\"8\"", by: "\"9\"") == "employee 8 is expected here")
    #expect(
      try said("\"8\"", by: "\"7\"")
        == "a total of 14.00 hours, and the batch has 10.00")
  }

  @Test("what the template says must stand there")
  func constants() throws {
    let other = "the element time is none of the template's that can come here"
    #expect(try said("unit=\"h\"", by: "unit=\"m\"") == other)
    #expect(try said(" unit=\"h\"", by: "") == other)
    #expect(
      try said("<kind>A</kind>", by: "<kind>B</kind>")
        == "\"kind\" is not what the template says")
    #expect(try said("<part code=\"OT\">2.00</part>", by: "") != nil)
    #expect(try said("part", by: "piece") != nil)
  }

  @Test("XML that is none is refused")
  func notWellFormed() throws {
    for (from, to) in [("</total>", "</totl>"), ("</time>", ""), ("</person>", "")] {
      let verdict = try FinishedText.verdict(try plan(), batch, Self.file, from, by: to)
      #expect(verdict?.hasPrefix("out/t was not written: line ") == true)
      #expect(verdict?.contains(" is not well-formed XML: ") == true)
    }
  }
}
