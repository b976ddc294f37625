import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Records and elements that could be two of the template's")
struct LikenessTests {
  private static var people: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "Lee", title: "Guard")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.employee("8", "Bo", "Nye", title: "Guard")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  private static let codes = "*,*,*,REG\novertime,*,*,OT\n"
  private static let who = "<field value=\"{employee.number}\"/>"

  private func csv(_ inside: String) throws -> OutputPlan {
    try SmallTemplate.plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <file name="t.csv"/><rows>\(inside)</rows></template>
      """, mapping: Self.codes)
  }

  private func said(_ plan: OutputPlan, _ text: String) throws -> String? {
    try FinishedText.verdict(plan, Self.people, text)
  }

  @Test("a row of a person, with its parts and its total, the total in front or behind")
  func totals() throws {
    let detail =
      "<repeat group=\"earningCode\"><row>\(Self.who)<field value=\"{earningCode}\"/>"
      + "<field value=\"{hours}\"/></row></repeat>"
    let total = "<row>\(Self.who)<field value=\"ALL\"/><field value=\"{hours}\"/></row>"
    let details = ["7,REG,8.00\n7,OT,2.00\n", "8,REG,4.00\n"]
    let totals = ["7,ALL,10.00\n", "8,ALL,4.00\n"]
    let behind = try csv("<repeat group=\"employee\">\(detail)\(total)</repeat>")
    let before = try csv("<repeat group=\"employee\">\(total)\(detail)</repeat>")
    let behindText = details[0] + totals[0] + details[1] + totals[1]
    let beforeText = totals[0] + details[0] + totals[1] + details[1]
    #expect(try said(behind, behindText) == nil)
    #expect(try said(before, beforeText) == nil)
    #expect(try said(behind, beforeText) != nil)
    #expect(try said(before, behindText) != nil)
    for (plan, text) in [(behind, behindText), (before, beforeText)] {
      for wrong in ["7,ALL,10.01", "7,REG,8.01", "8,ALL,3.00", "7,OT,1.00"] {
        let right = wrong.split(separator: ",").prefix(2).joined(separator: ",")
        let damaged = text.split(separator: "\n").map {
          $0.hasPrefix(right + ",") ? wrong : String($0)
        }
        #expect(try said(plan, damaged.joined(separator: "\n") + "\n") != nil, "\(wrong)")
      }
    }
    #expect(try said(behind, details[0] + details[1] + totals[1])?.hasPrefix("3: ") == true)
  }

  @Test("a fixed text is tried before what can be anything, and an empty one before forms")
  func fixedTexts() throws {
    let site = "<field value=\"{account.name?}\" optional=\"yes\"/><field value=\"{hours}\"/>"
    let details = "<repeat group=\"date account\"><row>\(Self.who)\(site)</row></repeat>"
    for (text, total) in [("TOTAL", "TOTAL"), ("", "")] {
      let optional = text.isEmpty ? " optional=\"yes\"" : ""
      let row =
        "<row>\(Self.who)<field value=\"\(text)\"\(optional)/><field value=\"{hours}\"/></row>"
      let plan = try csv("<repeat group=\"employee\">\(details)\(row)</repeat>")
      let right = "7,Mall,10.00\n7,\(total),10.00\n8,Mall,4.00\n8,\(total),4.00\n"
      #expect(try said(plan, right) == nil, "\(text)")
      #expect(try said(plan, right.replacing("7,\(total),10.00\n", with: "")) != nil)
      #expect(try said(plan, right.replacing("Mall,4.00", with: "Mall,4.01")) != nil)
    }
    let xml = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}"><t:repeat group="account">
      <r><c>{account.name?}</c><h>{hours}</h></r></t:repeat><r><c>ALL</c><h>{hours}</h></r></p></t:repeat>
      """)
    func person(_ number: String, _ hours: String) -> String {
      "<p n=\"\(number)\"><r><c>Mall</c><h>\(hours)</h></r><r><c>ALL</c><h>\(hours)</h></r></p>"
    }
    let right = "<time>\(person("7", "10.00"))\(person("8", "4.00"))</time>"
    #expect(try said(xml, right) == nil)
    #expect(try said(xml, right.replacing("<r><c>ALL</c><h>4.00</h></r>", with: "")) != nil)
  }

  @Test("rows that nothing tells apart: a wrong file says why it may be refused")
  func undecidedRows() throws {
    let row = "<row>\(Self.who)<field value=\"{hours}\"/></row>"
    let plan = try csv(
      "<repeat group=\"employee\"><repeat group=\"date\">\(row)</repeat>"
        + "<repeat group=\"date\">\(row)</repeat></repeat>")
    let hint =
      " (the template has rows that look alike in one place: a fixed text in one of them would tell "
      + "them apart)"
    #expect(
      try said(plan, "7,10.00\n7,10.00\n8,4.00\n8,4.00\n")?.hasSuffix(hint) == true)
    #expect(
      try said(plan, "7,10.00\nx\n") == "2: this is none of the template's records that can "
        + "come here" + hint)
    let told = try csv("<repeat group=\"employee\">\(row)</repeat>")
    #expect(
      try said(told, "7,10.00\nx\n")
        == "2: this is none of the template's records that can come here")
  }

  @Test("a person who is expected goes before a record of nobody, and that before anybody else")
  func turns() throws {
    let plan = try csv(
      "<repeat group=\"employee\"><row>\(Self.who)<field value=\"{employee.jobTitle?}\" "
        + "optional=\"yes\"/><field value=\"{hours}\"/></row></repeat>"
        + "<row><field value=\"{batch.id}\"/><field value=\"{file.employees}\"/>"
        + "<field value=\"{file.hours}\"/></row>")
    let rows = "7,Guard,10.00\n8,Guard,4.00\n"
    #expect(try said(plan, rows + "acme,2,14.00\n") == nil)
    #expect(
      try said(plan, rows + "acme,2,14.01\n")
        == "3: a total of 14.01 hours, and the batch has 14.00")
    #expect(
      try said(plan, rows + "acme,2,\n")?.hasPrefix("3: a total of 0.00 hours") == true)
    #expect(try said(plan, rows) == "0: not all of the records that the template has")
    #expect(
      try said(plan, "7,Guard,10.00\nacme,2,14.00\n")
        == "2: a total of 14.00 hours, and the batch has 10.00")
  }

  @Test("elements of one name: by what is fixed in them, by their order, by what they hold")
  func elements() throws {
    let plan = try SmallTemplate.document(
      """
      <r><c>No</c><c>Hours</c></r>
      <t:repeat group="employee"><r><c>{employee.number}</c><c>{hours}</c></r></t:repeat>
      <r><c>All</c><c>{file.hours}</c></r>
      """)
    func row(_ first: String, _ second: String) -> String {
      "<r><c>\(first)</c><c>\(second)</c></r>"
    }
    let right = [row("No", "Hours"), row("7", "10.00"), row("8", "4.00"), row("All", "14.00")]
    func said(_ rows: [String]) throws -> String? {
      try self.said(plan, "<time>\(rows.joined())</time>")
    }
    #expect(try said(right) == nil)
    for place in right.indices {
      var rows = right
      rows.remove(at: place)
      #expect(try said(rows) != nil, "without \(right[place])")
      rows = right
      rows.insert(right[place], at: place)
      #expect(try said(rows) != nil, "\(right[place]) twice")
    }
    for (place, other) in [
      (0, row("No", "Hour")), (1, row("7", "10.01")), (1, row("9", "10.00")), (2, row("8", "")),
      (2, row("8", "x")), (3, row("All", "14.01")), (3, row("Some", "14.00")),
    ] {
      var rows = right
      rows[place] = other
      #expect(try said(rows) != nil, "\(other)")
    }
    var builder = BatchBuilder()
    for number in ["All", "No"] {
      builder.employee(number)
      builder.hours(.regular, 7.h)
    }
    let named = [row("No", "Hours"), row("All", "7.00"), row("No", "7.00"), row("All", "14.00")]
    #expect(try FinishedText.verdict(plan, builder.batch, "<time>\(named.joined())</time>") == nil)
  }

  @Test("elements of one name that hold others of one name, ten deep, are read in no time")
  func deep() throws {
    var inside = "<h>{hours}</h>"
    var text = "<h>10.00</h>"
    var other = "<h>4.00</h>"
    for _ in 0..<10 {
      inside =
        "<a t:omitEmpty=\"yes\">\(inside)</a><a t:omitEmpty=\"yes\"><b>{employee.jobTitle?}</b></a>"
      text = "<a>\(text)</a>"
      other = "<a>\(other)</a>"
    }
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">\(inside)</p></t:repeat>")
    let start = ContinuousClock.now
    #expect(
      try said(plan, "<time><p n=\"7\">\(text)</p><p n=\"8\">\(other)</p></time>") == nil)
    #expect(
      try said(plan, "<time><p n=\"7\">\(text)</p><p n=\"8\">\(text)</p></time>") != nil)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
