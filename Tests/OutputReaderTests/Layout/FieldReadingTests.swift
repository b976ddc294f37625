import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("What can be read back from a field")
struct FieldReadingTests {
  private func reading(_ pattern: String) throws -> FieldReading {
    FieldReading(try TextPattern.read(pattern))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("a text that is always the same, with braces and without anything")
  func constants() throws {
    for (pattern, constant) in [("", ""), ("REG", "REG"), ("{{a}}", "{a}"), (" ", " ")] {
      let reading = try reading(pattern)
      #expect(reading.constant.map(text) == constant && reading.value == nil)
      #expect(!reading.isIdentity && !reading.mayBeEmpty)
    }
  }

  @Test("one value, with what stands before and behind it")
  func oneValue() throws {
    for (pattern, name, prefix, suffix) in [
      ("{hours}", ValueName.hours, "", ""), ("h{hours}", .hours, "h", ""),
      ("{earningCode}.", .earningCode, "", "."), ("<{bucket}>", .bucket, "<", ">"),
      ("{{{date}}}", .date, "{", "}"),
    ] {
      let reading = try reading(pattern)
      #expect(reading.value?.name == name, "\(pattern)")
      #expect(text(reading.prefix) == prefix && text(reading.suffix) == suffix)
      #expect(reading.constant == nil && !reading.isIdentity)
    }
  }

  @Test("several values are read only where all are of the employee")
  func severalValues() throws {
    for (pattern, isIdentity) in [
      ("{employee.lastName}, {employee.firstName}", true), ("No {employee.number}", true),
      ("{employee.number}{region.number}", true), ("{region.name}", true),
      ("{employee.number} {date}", false), ("{earningCode}{multiplier}", false),
      ("{employee.counter}", false),
    ] {
      let reading = try reading(pattern)
      #expect(reading.isIdentity == isIdentity, "\(pattern)")
      if pattern != "{employee.counter}" { #expect(reading.value == nil, "\(pattern)") }
      #expect(reading.constant == nil)
    }
  }

  @Test("it may print nothing where every part of it may be missing, and nothing stands between")
  func optional() throws {
    for (pattern, mayBeEmpty) in [
      ("{position.name?}", true), ("{position.name}", false),
      ("{position.name?}{account.name?}", true),
      ("{position.name?}{account.name}", false), ("{position.name?} ", false), ("-{date?}", false),
    ] {
      #expect(try reading(pattern).mayBeEmpty == mayBeEmpty, "\(pattern)")
    }
  }

  @Test("a setting that is still open, and the number of a pair, say nothing")
  func unresolved() throws {
    for pattern in ["{setting.x}", "A{setting.x}", "{n}", "{hours}{n}"] {
      let reading = try reading(pattern)
      #expect(reading.constant == nil && reading.value == nil && !reading.isIdentity, "\(pattern)")
    }
  }

  // MARK: In files

  @Test("a field of two values is there for people, and is not compared")
  func twoValues() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/>"
        + "<field value=\"{earningCode}/{multiplier}\"/><field value=\"{hours}\"/>")
    template.group = "employee earningCode multiplier"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
    let right = "7,REG,REG/1,8.00\n7,OT,OT/1.5,2.00\n7,SCK,SCK/1,4.00\n"
    let batch = BatchBuilder.threeCodes
    #expect(try template.verdict(batch, right) == nil)
    #expect(try template.verdict(batch, right.replacing("OT/1.5", with: "anything")) == nil)
    #expect(try template.verdict(batch, right.replacing("OT/1.5", with: "")) != nil)
    #expect(try template.verdict(batch, right.replacing(",OT,", with: ",SCK,")) != nil)
  }

  @Test("fixed text between elements says nothing, and may be there or not")
  func textBetween() throws {
    let plan = try SmallTemplate.document(
      "<t:repeat group=\"employee\"><p n=\"{employee.number}\">Hours: <h>{hours}</h> in all</p>"
        + "</t:repeat>")
    for text in [
      "Hours: <h>8.00</h> in all", "Hours: <h>8.00</h>", "<h>8.00</h>", "<h>8.00</h> in all",
    ] {
      #expect(
        try FinishedText.verdict(
          plan, BatchBuilder.one(8.h), "<time><p n=\"7\">\(text)</p></time>") == nil, "\(text)")
    }
    #expect(
      try FinishedText.verdict(
        plan, BatchBuilder.one(8.h), "<time><p n=\"7\">8.00<h></h></p></time>") != nil)
  }
}
