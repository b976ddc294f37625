import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Where elements say who somebody is")
struct ElementIdentityTests {
  private static var people: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "Lee", middle: "M", title: "Guard")
    builder.hours(.regular, 8.h, day: 1)
    builder.hours(.overtime, 2.h, day: 2, times: .oneAndAHalf)
    builder.employee("8", "Bo", "Nye")
    builder.hours(.regular, 4.h, day: 1)
    return builder.batch
  }

  private static let codes = "*,*,*,REG\novertime,*,*,OT\n"

  private func said(_ plan: OutputPlan, _ inside: String) throws -> String? {
    try FinishedText.verdict(plan, Self.people, "<time>\(inside)</time>").map {
      String($0.split(separator: ": ", maxSplits: 1).last ?? "")
    }
  }

  @Test("in an element inside, in front of the hours, behind them, and deeper")
  func inside() throws {
    for (shape, right) in [
      ("<n>{employee.number}</n><h>{hours}</h>", "<n>#</n><h>@</h>"),
      ("<h>{hours}</h><n>{employee.number}</n>", "<h>@</h><n>#</n>"),
      ("<w><n>{employee.number}</n></w><h>{hours}</h>", "<w><n>#</n></w><h>@</h>"),
      ("<w><n k=\"{employee.number}\"/></w><h v=\"{hours}\"/>", "<w><n k=\"#\"/></w><h v=\"@\"/>"),
    ] {
      let plan = try SmallTemplate.document(
        "<t:repeat group=\"employee\"><p>\(shape)</p></t:repeat>")
      func person(_ number: String, _ hours: String) -> String {
        "<p>\(right.replacing("#", with: number).replacing("@", with: hours))</p>"
      }
      #expect(try said(plan, person("7", "10.00") + person("8", "4.00")) == nil, "\(shape)")
      #expect(
        try said(plan, person("8", "4.00") + person("7", "10.00")) == "employee 7 is expected here")
      #expect(
        try said(plan, person("7", "10.00") + person("8", "4.01"))
          == "employee 8: 4.01 hours of all codes together, and the batch has 4.00")
      #expect(
        try said(plan, person("", "10.00") + person("8", "4.00")) == "employee 7 is expected here")
    }
  }

  @Test("an element that says it and may be left out must be there all the same")
  func needed() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p><w t:omitEmpty=\"yes\"><n>{employee.number}</n></w>"
        + "<m t:omitEmpty=\"yes\"><t:value of=\"{employee.middleName?}\" optional=\"yes\"/></m>"
        + "<h>{hours}</h></p></t:repeat>")
    let second = "<p><w><n>8</n></w><h>4.00</h></p>"
    #expect(try said(plan, "<p><w><n>7</n></w><m>M</m><h>10.00</h></p>" + second) == nil)
    #expect(
      try said(plan, "<p><m>M</m><h>10.00</h></p>" + second) == "it is not said who the employee is"
    )
    #expect(try said(plan, "<p><h>10.00</h></p>" + second) == "it is not said who the employee is")
    // Another middle name is somebody else's.
    #expect(
      try said(plan, "<p><w><n>7</n></w><m>X</m><h>10.00</h></p>" + second)
        == "employee 7 is expected here")
  }

  @Test("in each repetition inside, it must be the same person")
  func repeated() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}"><t:repeat group="earningCode">
      <r><n>{employee.number}</n><c>{earningCode}</c><h>{hours}</h></r></t:repeat></p></t:repeat>
      """, mapping: Self.codes)
    func row(_ number: String, _ code: String, _ hours: String) -> String {
      "<r><n>\(number)</n><c>\(code)</c><h>\(hours)</h></r>"
    }
    let second = "<p n=\"8\">\(row("8", "REG", "4.00"))</p>"
    let first = row("7", "REG", "8.00") + row("7", "OT", "2.00")
    #expect(try said(plan, "<p n=\"7\">\(first)</p>" + second) == nil)
    #expect(try said(plan, "<p n=\"7\">\(first.replacing(">7<", with: "><"))</p>" + second) != nil)
    #expect(
      try said(
        plan, "<p n=\"7\">\(row("7", "REG", "8.00"))\(row("8", "OT", "2.00"))</p>" + second) != nil)
    #expect(try said(plan, "<p n=\"8\">\(first)</p>" + second) != nil)
    #expect(try said(plan, "<p n=\"7\"><r><c>REG</c><h>8.00</h></r></p>" + second) != nil)
  }

  @Test("text of several values, one of them with checks, is one name")
  func mixedText() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p><n>{employee.lastName}, "
        + "<t:value of=\"{employee.firstName}\" maxLength=\"9\"/></n><h>{hours}</h></p></t:repeat>")
    #expect(
      try said(plan, "<p><n>Lee, Ann</n><h>10.00</h></p><p><n>Nye, Bo</n><h>4.00</h></p>") == nil)
    for name in ["Lee", "Lee, ", "Ann, Lee", "Lee,Ann", "Lee, Bo", "Lee, Ann "] {
      #expect(
        try said(plan, "<p><n>\(name)</n><h>10.00</h></p><p><n>Nye, Bo</n><h>4.00</h></p>")
          == "employee 7 is expected here", "\(name)")
    }
  }

  @Test("what stands for the whole file says nothing of anybody")
  func whole() throws {
    let plan = try SmallTemplate.document(
      "<firm n=\"{company.name}\"/><t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p>"
        + "</t:repeat><count>{file.employees}</count>")
    let rows = "<p n=\"7\">10.00</p><p n=\"8\">4.00</p>"
    #expect(try said(plan, "<firm n=\"Acme Guards\"/>\(rows)<count>2</count>") == nil)
    // Neither is compared; they must be there.
    #expect(try said(plan, "<firm n=\"8\"/>\(rows)<count>9</count>") == nil)
    #expect(try said(plan, "\(rows)<count>2</count>") != nil)
    #expect(try said(plan, "<firm n=\"Acme Guards\"/>\(rows)") != nil)
  }

  @Test("bucket and multiplier of elements around hold inside, unless it has its own")
  func kindsAround() throws {
    let plan = try SmallTemplate.document(
      """
      <t:repeat group="employee"><p n="{employee.number}"><t:repeat group="bucket multiplier">
      <b k="{bucket}" x="{multiplier}"><t:repeat group="date"><d>{hours}</d></t:repeat></b>
      </t:repeat></p></t:repeat>
      """)
    func kind(_ bucket: String, _ times: String, _ days: String...) -> String {
      "<b k=\"\(bucket)\" x=\"\(times)\">" + days.map { "<d>\($0)</d>" }.joined() + "</b>"
    }
    let second = "<p n=\"8\">\(kind("regular", "1", "4.00"))</p>"
    func first(_ inside: String) throws -> String? {
      try said(plan, "<p n=\"7\">\(inside)</p>" + second)
    }
    #expect(try first(kind("regular", "1", "8.00") + kind("overtime", "1.5", "2.00")) == nil)
    #expect(
      try first(kind("regular", "1", "5.00", "3.00") + kind("overtime", "1.5", "2.00")) == nil)
    for (inside, message) in [
      (kind("regular", "1", "8.00") + kind("sick", "1.5", "2.00"), "overtime x1.5"),
      (kind("regular", "1", "8.00") + kind("overtime", "1", "2.00"), "overtime x1.5"),
      (kind("overtime", "1", "8.00") + kind("overtime", "1.5", "2.00"), "regular x1"),
    ] {
      let wanted = message.hasPrefix("regular") ? "8.00" : "2.00"
      #expect(
        try first(inside) == "employee 7: 0.00 hours of \(message), and the batch has \(wanted)")
    }
  }
}
