import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Columns that a company chooses, and conditions on them")
struct ChosenColumnTests {
  /// A row with a column under a condition, and one that stands in for it or not.
  private func template(_ columns: String) -> SmallTemplate {
    var template = SmallTemplate(
      "<field name=\"who\" value=\"{employee.number}\"/><field name=\"h\" value=\"{hours}\"/>"
        + columns)
    template.head =
      "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
      + "<setting name=\"c\" type=\"columns\" default=\"who, h\">C.</setting>"
    template.row = "order=\"{setting.c}\""
    return template
  }

  private func printed(_ template: SmallTemplate, _ settings: [String: String]) throws -> [String] {
    guard case .loop(let loop) = try template.plan(settings).body.first,
      case .row(let row) = loop.children.first
    else { return [] }
    return row.fields.map { $0.pattern.notation }
  }

  @Test("of two columns of one name the one whose condition holds is there")
  func alternatives() throws {
    let both = template(
      "<field name=\"x\" value=\"on\" when=\"s\"/><field name=\"x\" value=\"off\" when=\"not s\"/>")
    for (mark, value) in [("yes", "on"), ("no", "off")] {
      let settings = ["s": mark, "c": "x, who, h"]
      #expect(both.problems(settings).isEmpty)
      #expect(try printed(both, settings) == [value, "{employee.number}", "{hours}"])
    }
  }

  @Test(
    "one that other settings switch off is refused where a company names it, with what it needs")
  func switchedOff() throws {
    let one = template("<field name=\"x\" value=\"on\" when=\"s\"/>")
    #expect(one.problems(["s": "yes", "c": "x, who, h"]).isEmpty)
    let found = one.problems(["s": "no", "c": "x, who, h"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("the column \"x\" is there only with other settings") == true)
    #expect(found.first?.hasSuffix("it needs s") == true, "\(found)")
    #expect(one.problems(["s": "no"]).isEmpty && one.problems(["c": "h, who"]).isEmpty)
  }
}
