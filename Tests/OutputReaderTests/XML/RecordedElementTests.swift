import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

/// Elements of one name in one place are kept until they end, and read from what was kept.
@Suite("Elements that are kept until it is known what they are")
struct RecordedElementTests {
  private static var people: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "A & B", title: "Guard")
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

  /// A row with a note and a row without, both called `r`: only what they hold tells them apart.
  private func plan() throws -> OutputPlan {
    try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}" l="{employee.lastName}">
      <r t:omitEmpty="yes"><title a="{employee.jobTitle?}">{employee.jobTitle?}</title></r>
      <t:repeat group="earningCode"><r a="" c="{earningCode}" z="end"><h v="{hours}" w="{hours|minutes}"/>
      </r></t:repeat></p></t:repeat>
      """, mapping: Self.codes)
  }

  private func row(_ code: String, _ hours: String, _ minutes: String, a: String = " a=\"\"")
    -> String
  {
    "<r\(a) c=\"\(code)\" z=\"end\"><h v=\"\(hours)\" w=\"\(minutes)\"/></r>"
  }

  private func first(_ inside: String) -> String {
    "<p n=\"7\" l=\"A &amp; B\">\(inside)</p>"
      + "<p n=\"8\" l=\"Nye\">\(row("REG", "4.00", "240"))</p>"
  }

  @Test("their attributes, also empty ones, and those of elements inside are read as they stand")
  func attributes() throws {
    let plan = try plan()
    let note = "<r><title a=\"Guard\">Guard</title></r>"
    let rows = row("REG", "8.00", "480") + row("OT", "2.00", "120")
    #expect(try said(plan, first(note + rows)) == nil)
    #expect(try said(plan, first(rows)) == nil)
    // An attribute without a value may be left out.
    #expect(try said(plan, first(note + rows.replacing(" a=\"\"", with: ""))) == nil)
    for (from, to, message) in [
      ("v=\"8.00\"", "v=\"8.01\"", "employee 7: 8.01 hours of REG, and the batch has 8.00"),
      ("w=\"480\"", "w=\"481\"", "employee 7: 8:01 hours of REG, and the batch has 8:00"),
      ("w=\"120\"", "w=\"12\"", "employee 7: 0:12 hours of OT, and the batch has 2:00"),
      ("c=\"OT\"", "c=\"REG\"", "employee 7: 10.00 hours of REG, and the batch has 8.00"),
      ("z=\"end\"", "z=\"en\"", "the element r is none of the template's that can come here"),
    ] {
      #expect(try said(plan, first(note + rows.replacing(from, with: to))) == message, "\(to)")
    }
  }

  @Test("one that fits none says what is wrong with the first of its name")
  func wrong() throws {
    let plan = try plan()
    for inside in [
      "<r><title a=\"Guard\">Cook</title></r>" + row("REG", "8.00", "480"),
      row("REG", "8.00", "480") + row("X", "2.00", "120"),
      row("REG", "8.00", "480") + row("OT", "two", "120"),
      row("REG", "8.00", "480") + "<r a=\"\" c=\"OT\" z=\"end\"></r>",
      row("REG", "8.00", "480") + "<r a=\"\" c=\"OT\" z=\"end\"><h v=\"2.00\"/><x/></r>",
      row("REG", "8.00", "480") + "<r a=\"x\" c=\"OT\" z=\"end\"><h v=\"2.00\" w=\"120\"/></r>",
    ] {
      #expect(try said(plan, first(inside)) != nil, "\(inside)")
    }
  }

  @Test("references and text in pieces come out as in any other element")
  func notation() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p><r t:omitEmpty="yes"><k>{employee.jobTitle?}</k></r>
      <r l="{employee.lastName}"><n>{employee.lastName}</n><h>{hours}</h></r></p></t:repeat>
      """)
    let second = "<p><r l=\"Nye\"><n>Nye</n><h>4.00</h></r></p>"
    for (attribute, text, hours) in [
      ("A &amp; B", "A &amp; B", "10.00"), ("A &#38; B", "<![CDATA[A & B]]>", "1<!-- -->0.00"),
      ("A &#x26; B", "A <![CDATA[&]]> B", "<![CDATA[10]]>.00"),
    ] {
      let row = "<r l=\"\(attribute)\"><n>\(text)</n><h>\(hours)</h></r>"
      #expect(try said(plan, "<p>\(row)</p>" + second) == nil, "\(text)")
      #expect(
        try said(plan, "<p><r><k>Guard</k></r>\(row)</p>" + second) == nil, "\(text)")
      #expect(
        try said(plan, "<p>\(row.replacing("A ", with: "C "))</p>" + second) != nil, "\(text)")
    }
  }

  @Test("of two that fit, the one that names the employee who is expected")
  func expected() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><r><c>{employee.number}</c><h>{hours}</h></r></t:repeat>
      <r t:omitEmpty="yes"><c>{batch.id}</c><h>{file.hours}</h></r>
      """)
    func row(_ first: String, _ hours: String) -> String {
      "<r><c>\(first)</c><h>\(hours)</h></r>"
    }
    let rows = row("7", "10.00") + row("8", "4.00")
    #expect(try said(plan, rows + row("acme", "14.00")) == nil)
    #expect(
      try said(plan, rows + row("acme", "14.50"))
        == "a total of 14.50 hours, and the batch has 14.00")
    // The number of the second employee is hers, though it could be the name of a batch.
    #expect(try said(plan, row("7", "10.00") + row("8", "4.00") + row("8", "14.00")) != nil)
  }

  @Test("two that nothing tells apart: a wrong file says that this may be why")
  func guess() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}"><t:repeat group="date"><d>{hours}</d></t:repeat>
      <t:repeat group="account"><d>{hours}</d></t:repeat></p></t:repeat>
      """)
    let hint =
      " (the template has several elements d in one place, and nothing fixed in them tells them "
      + "apart)"
    let second = "<p n=\"8\"><d>4.00</d><d>4.00</d></p>"
    let verdict = try said(plan, "<p n=\"7\"><d>10.00</d><d>10.00</d></p>" + second)
    #expect(verdict == nil || verdict?.hasSuffix(hint) == true, "\(verdict ?? "")")
    #expect(
      try said(plan, "<p n=\"7\"><d>10.00</d><d>9.00</d></p>" + second)?.hasSuffix(hint) == true)
    // Where nothing had to be guessed, nothing is said of it.
    #expect(
      try said(plan, "<p n=\"7\"><x/></p>")
        == "the element x is none of the template's that can come here")
  }
}
