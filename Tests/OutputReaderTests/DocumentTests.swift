import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("XML as others may write it")
struct DocumentTests {
  private static var people: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "A & B")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.employee("8", "Bo", "Nye")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  private static let codes = "*,*,*,REG\novertime,*,*,OT\n"

  private func said(_ plan: OutputPlan, _ inside: String) throws -> String? {
    try FinishedText.verdict(plan, Self.people, "<time>\(inside)</time>").map {
      String($0.split(separator: ": ", maxSplits: 1).last ?? "")
    }
  }

  private func nothing(_ name: String) -> String {
    "the element \(name) is none of the template's that can come here"
  }

  @Test("blanks, comments, CDATA, references and quotes change nothing")
  func notation() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\" l=\"{employee.lastName}\">"
        + "<h>{hours}</h></p></t:repeat>")
    let second = "<p n=\"8\" l=\"Nye\"><h>4.00</h></p>"
    for first in [
      "<p n=\"7\" l=\"A &amp; B\"><h>10.00</h></p>", "<p n='7' l='A &#38; B'><h>10.00</h></p>",
      "<p l=\"A &#x26; B\" n=\"7\"><h>10.00</h></p>",
      "\n  <p n=\"7\"\n l=\"A &amp; B\" >\n<h >10.00</h >\n</p>\n",
      "<!-- p --><p n=\"7\" l=\"A &amp; B\"><!-- h --><h>10<!-- . -->.00</h></p>",
      "<p n=\"7\" l=\"A &amp; B\"><h><![CDATA[10.00]]></h></p>",
      "<p n=\"7\" l=\"A &amp; B\"><h>1<![CDATA[0.]]>0&#48;</h></p>",
      "<?x y?><p n=\"7\" l=\"A &amp; B\"><h> 10.00 </h></p>",
    ] {
      #expect(try said(plan, first + second) == nil, "\(first)")
      #expect(try said(plan, first + second.replacing("4.00", with: "4.01")) != nil, "\(first)")
    }
    #expect(
      try said(plan, "<p n=\"7\" l=\"A &#38; C\"><h>10.00</h></p>\(second)")
        == "employee 7 is expected here")
    #expect(
      try said(plan, "<p n=\"7\" l=\"A &amp;#38; B\"><h>10.00</h></p>\(second)")
        == "employee 7 is expected here")
  }

  @Test("elements: unknown ones, missing ones, in another order, once too often")
  func elements() throws {
    let plan = try SmallTemplate.document(
      "<head>A</head><t:repeat group=\"employee\"><p><n>{employee.number}</n><h>{hours}</h></p>"
        + "</t:repeat><tail/>")
    let rows = "<p><n>7</n><h>10.00</h></p><p><n>8</n><h>4.00</h></p>"
    #expect(try said(plan, "<head>A</head>\(rows)<tail/>") == nil)
    #expect(try said(plan, "<head>A</head>\(rows)<tail></tail>") == nil)
    let missing = "an element of the template is missing here"
    for (inside, message) in [
      ("\(rows)<tail/>", nothing("p")), ("<head>A</head>\(rows)", missing),
      ("<head>A</head>\(rows)<tail/><tail/>", nothing("tail")),
      ("<head>A</head><tail/>\(rows)", nothing("p")),
      ("<head>B</head>\(rows)<tail/>", "\"head\" is not what the template says"),
      ("<head>A</head>\(rows)<tail>x</tail>", "\"tail\" is not what the template says"),
      ("<head>A</head>\(rows)<x/><tail/>", nothing("x")),
      ("<head>A<x/></head>\(rows)<tail/>", nothing("x")),
      ("<head>A</head><p><h>10.00</h><n>7</n></p><tail/>", nothing("h")),
      ("<head>A</head><p><n>7</n></p><tail/>", missing),
      ("<head>A</head><p><n>7</n><h>10.00</h><h>0.00</h></p><tail/>", nothing("h")),
      ("<head>A</head><tail/>", "employee 7 is missing"),
    ] {
      #expect(try said(plan, inside) == message, "\(inside)")
    }
    #expect(try FinishedText.verdict(plan, Self.people, "<tome/>") != nil)
  }

  @Test("attributes: fixed ones, empty ones, and those that say who it is")
  func attributes() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p kind=\"H\" none=\"\" n=\"{employee.number}\" h=\"{hours}\"/>"
        + "</t:repeat>")
    let second = "<p kind=\"H\" none=\"\" n=\"8\" h=\"4.00\"/>"
    for (first, message) in [
      ("<p kind=\"H\" none=\"\" n=\"7\" h=\"10.00\"/>", nil),
      ("<p h=\"10.00\" n=\"7\" none=\"\" kind=\"H\"></p>", nil),
      ("<p kind=\"H\" n=\"7\" h=\"10.00\"/>", nil),
      ("<p kind=\"H\" none=\"x\" n=\"7\" h=\"10.00\"/>", "\"none\" is not what the template says"),
      ("<p kind=\"X\" none=\"\" n=\"7\" h=\"10.00\"/>", nothing("p")),
      ("<p none=\"\" n=\"7\" h=\"10.00\"/>", nothing("p")),
      ("<p kind=\"H\" none=\"\" h=\"10.00\"/>", "it is not said who the employee is"),
      (
        "<p kind=\"H\" none=\"\" n=\"7\"/>",
        "employee 7: 0.00 hours of all codes together, and the batch has 10.00"
      ),
      (
        "<p kind=\"H\" none=\"\" n=\"7\" h=\"\"/>",
        "employee 7: 0.00 hours of all codes together, and the batch has 10.00"
      ),
      (
        "<p kind=\"H\" none=\"\" n=\"7\" h=\"ten\"/>", "\"h\" has no hours in the template's format"
      ),
    ] as [(String, String?)] {
      #expect(try said(plan, first + second) == message, "\(first)")
    }
  }

  @Test("prefixes and namespaces are part of a name")
  func prefixes() throws {
    let plan = try SmallTemplate.plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
      <file name="t.xml"/><document><a:time xmlns:a="urn:a" xmlns:t="urn:payroll-export:template:1">
      <t:repeat group="employee"><a:p a:n="{employee.number}">{hours}</a:p></t:repeat>
      </a:time></document></template>
      """)
    func said(_ text: String) throws -> String? {
      try FinishedText.verdict(plan, Self.people, text)
    }
    let rows = "<a:p a:n=\"7\">10.00</a:p><a:p a:n=\"8\">4.00</a:p>"
    #expect(try said("<a:time xmlns:a=\"urn:a\">\(rows)</a:time>") == nil)
    #expect(try said("<b:time xmlns:b=\"urn:a\">\(rows)</b:time>") != nil)
    #expect(
      try said("<a:time xmlns:a=\"urn:a\">\(rows.replacing("a:n", with: "n"))</a:time>")
        == "1: it is not said who the employee is")
    #expect(
      try said(
        "<a:time xmlns:a=\"urn:a\" xmlns:b=\"urn:b\">\(rows.replacing("a:p", with: "b:p"))</a:time>"
      )
        == "1: the element p is none of the template's that can come here")
  }

  @Test("what stands around a repetition holds for all inside of it")
  func scopes() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}">
      <t:repeat group="earningCode"><c code="{earningCode}">
      <t:repeat group="date"><d>{hours}</d></t:repeat></c></t:repeat></p></t:repeat>
      """, mapping: Self.codes)
    let second = "<p n=\"8\"><c code=\"REG\"><d>4.00</d></c></p>"
    func first(_ inside: String) -> String { "<p n=\"7\">\(inside)</p>" }
    let regular = "<c code=\"REG\"><d>5.00</d><d>3.00</d></c>"
    let overtime = "<c code=\"OT\"><d>2.00</d></c>"
    #expect(try said(plan, first(regular + overtime) + second) == nil)
    #expect(try said(plan, first(overtime + regular) + second) == nil)
    #expect(
      try said(
        plan, first("<c code=\"REG\"><d>8.00</d></c><c code=\"OT\"><d>2.00</d></c>") + second)
        == nil)
    for (inside, message) in [
      (regular, "employee 7: 0.00 hours of OT, and the batch has 2.00"),
      (
        regular.replacing("3.00", with: "2.00") + overtime,
        "employee 7: 7.00 hours of REG, and the batch has 8.00"
      ),
      (regular + overtime + overtime, "employee 7: 4.00 hours of OT, and the batch has 2.00"),
      (
        "<c code=\"REG\"><d>8.00</d></c><c code=\"REG\"><d>2.00</d></c>",
        "employee 7: 10.00 hours of REG, and the batch has 8.00"
      ),
      ("<c code=\"X\"><d>8.00</d></c>", "\"code\" is no earning code of the mapping"),
      ("<c><d>8.00</d></c>", "employee 7: 0.00 hours of REG, and the batch has 8.00"),
      ("", "an element of the template is missing here"),
    ] {
      #expect(try said(plan, first(inside) + second) == message, "\(inside)")
    }
    // The hours of one employee are not those of the next.
    #expect(
      try said(plan, first(regular) + "<p n=\"8\"><c code=\"REG\"><d>4.00</d></c>\(overtime)</p>")
        == "employee 7: 0.00 hours of OT, and the batch has 2.00")
  }

  @Test("buckets and multipliers of an element that others stand in")
  func buckets() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}">
      <t:repeat group="bucket multiplier"><b k="{bucket}" x="{multiplier}">{hours}</b></t:repeat>
      </p></t:repeat>
      """)
    let second = "<p n=\"8\"><b k=\"regular\" x=\"1\">4.00</b></p>"
    func first(_ kind: String, _ times: String) -> String {
      "<p n=\"7\"><b k=\"regular\" x=\"1\">8.00</b><b k=\"\(kind)\" x=\"\(times)\">2.00</b></p>"
    }
    #expect(try said(plan, first("overtime", "1.5") + second) == nil)
    #expect(
      try said(plan, first("overtime", "2") + second)
        == "employee 7: 0.00 hours of overtime x1.5, and the batch has 2.00")
    #expect(
      try said(plan, first("holiday", "1.5") + second)
        == "employee 7: 0.00 hours of overtime x1.5, and the batch has 2.00")
    #expect(try said(plan, first("over", "1.5") + second) == "\"k\" has no bucket")
    #expect(try said(plan, first("overtime", "") + second) == "\"x\" has no multiplier")
  }

  @Test("totals: in each place that the template has, and there only")
  func totals() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p></t:repeat>"
        + "<sum m=\"{file.hours|minutes}\">{file.hours}</sum>")
    let rows = "<p n=\"7\">10.00</p><p n=\"8\">4.00</p>"
    for (total, message) in [
      ("<sum m=\"840\">14.00</sum>", nil),
      ("<sum m=\"841\">14.00</sum>", "a total of 14:01 hours, and the batch has 14:00"),
      ("<sum m=\"840\">14.01</sum>", "a total of 14.01 hours, and the batch has 14.00"),
      ("<sum m=\"840\"></sum>", "\"sum\" has no total"),
      ("<sum m=\"\">14.00</sum>", "\"m\" has no total"),
      ("<sum m=\"840\">14</sum>", "\"sum\" has no hours in the template's format"),
      ("<sum>14.00</sum>", "fewer totals than the template"),
      ("", "an element of the template is missing here"),
    ] as [(String, String?)] {
      #expect(try said(plan, rows + total) == message, "\(total)")
    }
  }

  @Test("elements that are left out where they are empty, of one name")
  func omitted() throws {
    func earning(_ code: String) -> String {
      "<e t:omitEmpty=\"yes\" c=\"\(code)\"><h><t:value of=\"{hours}\" code=\"\(code)\"/></h></e>"
    }
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">\(earning("REG"))\(earning("OT"))</p>"
        + "</t:repeat>", mapping: Self.codes)
    func e(_ code: String, _ hours: String) -> String { "<e c=\"\(code)\"><h>\(hours)</h></e>" }
    func said(_ first: String, _ second: String) throws -> String? {
      try self.said(plan, "<p n=\"7\">\(first)</p><p n=\"8\">\(second)</p>")
    }
    let (regular, overtime, other) = (e("REG", "8.00"), e("OT", "2.00"), e("REG", "4.00"))
    #expect(try said(regular + overtime, other) == nil)
    #expect(try said(regular + overtime, other + e("OT", "0.00")) == nil)
    #expect(
      try said(regular, other) == "employee 7: 0.00 hours of OT, and the batch has 2.00")
    #expect(
      try said(overtime, other) == "employee 7: 0.00 hours of REG, and the batch has 8.00")
    #expect(try said(overtime + regular, other) == nothing("e"))
    #expect(try said(regular + e("OT", ""), other) != nil)
    #expect(try said(regular + overtime + overtime, other) == nothing("e"))
  }

  // MARK: Schemas

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="time"><xs:complexType>
    <xs:sequence><xs:element name="p" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
    <xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="n" type="xs:int"
      use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence>
    </xs:complexType></xs:element></xs:schema>
    """

  @Test("a file must satisfy its schema as well as the batch, and its hours in any case")
  func schemas() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p></t:repeat>",
      schema: Self.schema)
    func said(_ inside: String) throws -> String? {
      try FinishedText.verdict(plan, Self.people, "<time>\n\(inside)\n</time>\n")
    }
    #expect(try said("<p n=\"7\">10.00</p>\n<p n=\"8\">4.00</p>") == nil)
    #expect(
      try said("<p n=\"7\">10.01</p>\n<p n=\"8\">4.00</p>")
        == "3: employee 7: 10.01 hours of all codes together, and the batch has 10.00")
    for (inside, line) in [
      ("<p n=\"7\">10.00</p>\n<p n=\"8\" x=\"1\">4.00</p>", 3),
      ("<p n=\"seven\">10.00</p>\n<p n=\"8\">4.00</p>", 2), ("<q/>", 2),
      ("<p n=\"7\">10.00</p>\n<p n=\"8\">four</p>", 3),
    ] {
      let verdict = try said(inside)
      #expect(
        verdict?.hasPrefix("out/t was not written: line \(line) does not satisfy the schema: ")
          == true, "\(inside): \(verdict ?? "right")")
    }
    #expect(try said("<p>10.00</p><p>4.00</p>")?.hasSuffix("(and 1 more)") == true)
    #expect(try said("<p n=\"7\">10.00</p")?.contains("not well-formed") == true)
  }
}
