import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Where a template may print amounts")
struct AmountPlaceTests {
  private static let who = "<field value=\"{employee.number}\"/>"
  private static let code = "<field value=\"{earningCode}\"/>"
  private static let hours = "<field value=\"{hours}\"/>"
  private static let mapping =
    "bucket,multiplier,payCode,earningCode,pays\nregular,*,*,REG,\nholiday,*,*,STAT,amount\n"

  private func problems(_ fields: String, group: String = "employee earningCode") -> [String] {
    var template = SmallTemplate(Self.who + fields)
    template.group = group
    template.mapping = Self.mapping
    return template.problems().map { String($0.prefix { $0 != "(" }.dropLast()) }
  }

  @Test("Beside its code, in the column of a code, and in pairs; nowhere else")
  func places() {
    let amount = "<field name=\"a\" value=\"{amount}\"/>"
    let untold = "it is not said which earning code the amount in \"a\" has"
    #expect(problems(Self.code + Self.hours + amount) == [])
    #expect(problems(Self.hours + amount) == [untold])
    #expect(problems(Self.hours + amount, group: "employee") == [untold])
    #expect(
      problems("<hours code=\"REG\"/><field value=\"{amount}\" code=\"STAT\"/>", group: "employee")
        == [])
    #expect(
      problems(
        "<pairs count=\"1\">\(Self.code)\(Self.hours)\(amount)</pairs>", group: "employee") == [])
    #expect(
      problems(
        "\(amount)<pairs count=\"1\">\(Self.code)\(Self.hours)</pairs>", group: "employee"
      )
      .contains("the field \"a\" repeats the amounts that the pairs have"))
    #expect(
      problems(Self.code + Self.hours + "<field value=\"{amount} {employee.number}\"/>") == [
        "an amount stands in one field with another value"
      ])
    // A template without hours is none, whatever it pays beside them.
    #expect(problems(Self.code + amount) == ["the template prints no hours"])
  }

  @Test("Columns for some codes of amounts need one for each")
  func columns() {
    let columns = "<hours code=\"REG\"/><field value=\"{amount}\" code=\"OTHER\"/>"
    #expect(
      problems(columns, group: "employee") == [
        "the template t has no column for amounts of the earning code \"STAT\""
      ])
    // The column of an amount is none for hours, and that of hours none for an amount.
    #expect(
      problems(
        "<field value=\"{amount}\" code=\"REG\"/><hours code=\"STAT\"/>", group: "employee") == [
          "the template t has no column for the earning code \"REG\"",
          "the template t has no column for amounts of the earning code \"STAT\"",
        ])
    // Without any place it is a matter of the batch, and of hours alone here.
    #expect(problems("<hours code=\"REG\"/>", group: "employee") == [])
  }

  @Test("Elements of a document say the code of their amounts themselves")
  func elements() {
    func problems(_ inside: String) -> [String] {
      let text = """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
        <file name="t.xml"/><document><time xmlns="" xmlns:t="urn:payroll-export:template:1">
        <t:repeat group="employee earningCode">\(inside)</t:repeat></time></document></template>
        """
      return Templates.problems { _ = try Templates.template(text: text) }
        .map { String($0.prefix { $0 != "(" }.dropLast()) }
    }
    let who = "<n><t:value of=\"{employee.number}\"/></n>"
    let code = "<c><t:value of=\"{earningCode}\"/></c>"
    let sums = "<h><t:value of=\"{hours}\"/></h><a><t:value of=\"{amount}\"/></a>"
    #expect(problems("<p>\(who)\(code)\(sums)</p>") == [])
    #expect(problems("<p>\(who)\(sums)</p>").count == 1)
    #expect(
      problems(
        "<p>\(who)\(code)<h><t:value of=\"{hours}\"/></h></p><q>\(who)<a><t:value "
          + "of=\"{amount}\"/></a></q>"
      ).contains(
        "the amounts of <q> stand apart from their earning code in <p>"))
  }

  @Test("Amounts have two digits at least, and no form of hours")
  func formats() throws {
    func read(_ text: String) -> ValueFormat? { try? ValueFormat.read(text, for: .amount).get() }
    #expect(read("")?.digits == 2 && read("")?.form == .decimal)
    #expect(read("comma")?.digits == 2 && read("comma")?.mark == 0x2C)
    #expect(read("4 implied sign-behind")?.digits == 4 && read("3")?.digits == 3)
    for wrong in ["0", "1", "5", "6", "minutes", "clock", "duration", "2 3", "pad 3 _"] {
      #expect(read(wrong) == nil, "\(wrong)")
    }
    guard case .failure(let error) = ValueFormat.read("1", for: .amount) else {
      Issue.record("an amount lost its cents")
      return
    }
    #expect(error.message == "an amount of fewer than 2 digits would lose cents")
  }

  @Test("Codes that are made up for a template have one for amounts where it prints them")
  func invented() throws {
    var template = SmallTemplate(Self.who + Self.code + Self.hours)
    template.group = "employee earningCode"
    #expect(EarningCodeMapping.invented(for: try template.template()).areAmounts.allSatisfy { !$0 })
    template.fields += "<field value=\"{amount}\"/>"
    let mapping = EarningCodeMapping.invented(for: try template.template())
    #expect(mapping.codes.last == "STAT" && mapping.areAmounts.last == true)
    template.fields =
      Self.who + "<hours code=\"REG\"/><field value=\"{amount}\" code=\"H\"/>"
    template.group = "employee"
    let own = EarningCodeMapping.invented(for: try template.template())
    #expect(own.codes == ["REG", "H"] && own.areAmounts == [false, true])
  }
}
