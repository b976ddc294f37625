import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Whether every earning code has a place")
struct CodePlaceTests {
  private static let three = "regular,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
  private static let who = "<field value=\"{employee.number}\"/>"

  /// The codes without a place.
  private func without(
    _ fields: String, group: String = "employee", mapping: String = three
  ) -> [String] {
    var template = SmallTemplate(Self.who + fields)
    template.group = group
    template.mapping = mapping
    return template.problems().map { problem in
      problem.contains("has no column for the earning code")
        ? String(problem.split(separator: "\"")[1]) : problem
    }
  }

  @Test("columns of their own, columns of the rest, and rows and pairs that say the code")
  func columns() {
    let columns = "<hours code=\"REG\"/><hours code=\"OT\"/>"
    #expect(without(columns) == ["SCK"])
    #expect(without(columns + "<hours code=\"SCK\"/>") == [])
    #expect(without(columns + "<hours code=\"X\"/>") == ["SCK"])
    #expect(without("<hours code=\"REG\"/><hours except=\"REG\"/>") == [])
    #expect(without("<hours except=\"REG\"/>") == ["REG"])
    #expect(without("<hours except=\"REG\"/><hours except=\"OT\"/>") == [])
    #expect(without("<hours code=\"OT\"/><hours except=\"REG\"/>") == ["REG"])
    #expect(without(columns + "<field value=\"{hours}\"/>") == ["SCK"], "a total is no place")
    let any = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    #expect(without(any, group: "employee earningCode") == [])
    #expect(without("<hours code=\"REG\"/><pairs count=\"1\">\(any)</pairs>") == [])
    #expect(
      without(columns, mapping: "*,*,*,REG\n") == [], "a column for a code that nobody has")
  }

  @Test("each code is told once, with the line that names it first")
  func lines() {
    var template = SmallTemplate(Self.who + "<hours code=\"REG\"/>")
    template.mapping = "regular,*,*,REG\novertime,*,*,OT\novertime,2,*,OT\nsick,*,*,SCK\n"
    #expect(
      template.problems() == [
        "the template t has no column for the earning code \"OT\" (codes.csv:3:1, earningCode): its "
          + "columns are for REG",
        "the template t has no column for the earning code \"SCK\" (codes.csv:5:1, earningCode): its "
          + "columns are for REG",
      ])
    template.fields = Self.who + "<hours except=\"REG\"/>"
    #expect(
      template.problems() == [
        "the template t has no column for the earning code \"REG\" (codes.csv:2:1, earningCode): all "
          + "others have one; add a field for it"
      ])
  }

  @Test("codes that look the same once a column is filled up")
  func fills() {
    func problems(_ attributes: String, _ mapping: String) -> Int {
      var template = SmallTemplate(
        Self.who + "<field value=\"{earningCode}\" \(attributes)/><field value=\"{hours}\"/>")
      template.group = "employee earningCode"
      template.mapping = mapping
      return template.problems().count
    }
    let zeros = "*,*,*,1\novertime,*,*,01\nsick,*,*,10\n"
    #expect(problems("width=\"4\" align=\"right\" fill=\"0\"", zeros) == 1)
    #expect(problems("width=\"4\" fill=\"0\"", "*,*,*,1\novertime,*,*,01\nsick,*,*,10\n") == 1)
    #expect(problems("width=\"4\"", zeros) == 0 && problems("", zeros) == 0)
    #expect(problems("width=\"4\" align=\"right\" fill=\"0\"", "*,*,*,0\novertime,*,*,00\n") == 1)
    #expect(problems("width=\"4\" align=\"right\" fill=\"0\"", "*,*,*,1\novertime,*,*,10\n") == 0)
  }

  @Test("a column that takes some words alone refuses other codes, each once")
  func words() {
    func problems(_ fields: String) -> [String] {
      var template = SmallTemplate(Self.who + fields + "<field value=\"{hours}\"/>")
      template.group = "employee earningCode"
      template.mapping = Self.three
      return template.problems()
    }
    let column = "<field value=\"{earningCode}\" values=\"REG OT\"/>"
    #expect(problems(column).count == 1 && problems(column + column).count == 1)
    #expect(problems(column).first?.hasPrefix("\"SCK\" is no earning code that t takes") == true)
    #expect(problems("<field value=\"{earningCode}\" values=\"REG OT SCK X\"/>").isEmpty)
    // A value with anything around it is another text.
    #expect(problems("<field value=\"E{earningCode}\" values=\"REG OT\"/>").isEmpty)
    #expect(problems("<field value=\"{earningCode|pad 4 _}\" values=\"REG OT\"/>").isEmpty)
  }

  @Test("what needs a mapping: codes printed, codes of columns, groups by code, and pairs")
  func needs() {
    func needs(_ fields: String, group: String = "employee") -> Bool {
      var template = SmallTemplate(Self.who + fields)
      template.group = group
      return template.problems().contains { $0.contains("no mapping is given") }
    }
    #expect(!needs("<field value=\"{hours}\"/>"))
    #expect(
      !needs("<field value=\"{bucket}\"/><field value=\"{hours}\"/>", group: "employee bucket"))
    #expect(needs("<hours code=\"REG\"/>") && needs("<hours except=\"REG\"/>"))
    #expect(needs("<field value=\"{hours}\"/>", group: "employee earningCode"))
    #expect(
      needs(
        "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>", group: "employee earningCode")
    )
    #expect(
      needs("<pairs count=\"1\"><field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>")
    )
    let all = SmallTemplate(Self.who + "<hours code=\"REG\"/>")
    let problems = Templates.problems {
      _ = try OutputPlan(
        template: try all.template(), settings: [:],
        earningCodes: try EarningCodeMapping.read(
          Array("bucket,multiplier,payCode,earningCode,note\n*,*,*,(none),paid elsewhere\n".utf8),
          file: "codes.csv"), schema: nil)
    }
    #expect(
      problems == [
        "all rows of codes.csv leave hours out, so t would have none (t.xml): remove the output, or "
          + "give some hours an earning code"
      ])
  }

  @Test("choices of columns: each mistake, and what a choice would lose")
  func choices() throws {
    func problems(_ columns: String) -> [String] {
      var template = SmallTemplate(
        "<field name=\"who\" value=\"{employee.number}\"/><field name=\"name\" value=\"{employee.lastName}\"/>"
          + "<field name=\"code\" value=\"{earningCode}\"/><field name=\"hours\" value=\"{hours}\"/>"
          + "<field name=\"minutes\" value=\"{hours|minutes}\"/>")
      template.group = "employee earningCode"
      template.row = "order=\"{setting.c}\""
      template.head =
        "<setting name=\"c\" type=\"columns\" default=\"who, code, hours\">C.</setting>"
      template.mapping = "*,*,*,REG\n"
      return template.problems(["c": columns]).map {
        String($0.replacing(" (t.xml, settings.c)", with: ""))
      }
    }
    for right in [
      "who, code, hours", "hours,code,who,-", "name,code,minutes", "who,name,code,hours,minutes",
    ] {
      #expect(problems(right).isEmpty, "\(right)")
    }
    #expect(
      problems("who, code, hour") == [
        "there is no column \"hour\": did you mean \"hours\"?",
        "no column has the hours, and it would be lost: add one of hours, minutes",
      ])
    #expect(
      problems("who, code") == [
        "no column has the hours, and it would be lost: add one of hours, minutes"
      ])
    #expect(
      problems("who, hours") == [
        "no column has the earning code, and it would be lost: add one of code"
      ])
    #expect(
      problems("code, hours") == [
        "no column has the employee, and it would be lost: add one of who, name"
      ])
    #expect(
      problems("who, code, hours, hours") == ["the column \"hours\" is there twice: remove one"])
    #expect(problems("who, who, code, hours").isEmpty)
    #expect(problems("who, code, hours,").count == 1 && problems("").count > 0)
  }
}
