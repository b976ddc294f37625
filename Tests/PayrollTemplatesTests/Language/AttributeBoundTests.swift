import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Attributes of fields: the last value that is one, and the first that is none")
struct AttributeBoundTests {
  private static let who = "<field value=\"{employee.number}\"/>"

  /// What is wrong with a field of hours, without its places and its advice.
  private func problems(
    _ attributes: String, value: String = "{hours}", kind: String = "csv",
    group: String = "employee"
  ) -> [String] {
    let who = kind == "csv" ? Self.who : Self.who.replacing("/>", with: " width=\"9\"/>")
    var template = SmallTemplate(
      who + "<field value=\"\(value)\" \(attributes)/>"
        + (value.contains("hours")
          ? "" : "<field value=\"{hours}\"\(kind == "csv" ? "" : " width=\"9\"")/>"))
    template.kind = kind
    template.group = group
    return Templates.problems { _ = try template.template() }.map {
      String($0.prefix { $0 != "(" }.dropLast())
    }
  }

  private func none(_ value: String, _ name: String, in element: String = "field") -> [String] {
    ["\"\(value)\" is not a value of \(name) in <\(element)>"]
  }

  @Test("whole numbers have no sign, no zeros before them, and at most ten digits")
  func integers() {
    for value in ["0", "1", "999999999", "1000000000"] {
      #expect(problems("maxLength=\"\(value)\"").isEmpty, "\(value)")
    }
    for value in [
      "1000000001", "-1", "-0", "+1", "01", "1.0", " 1", "", "one", "99999999999999999999",
    ] {
      #expect(problems("maxLength=\"\(value)\"") == none(value, "maxLength"), "\(value)")
    }
  }

  @Test("a width is 1 to 1000")
  func widths() {
    for kind in ["csv", "fixedWidth"] {
      for (width, isOne) in [("1", true), ("1000", true), ("0", false), ("1001", false)] {
        #expect(
          problems("width=\"\(width)\"", kind: kind) == (isOne ? [] : none(width, "width")),
          "\(kind) \(width)")
      }
    }
  }

  @Test("positions are counted from 1, to 10,000 at most, and rise")
  func positions() {
    for value in ["10", "10-10", "10-10000", "10000"] {
      #expect(problems("at=\"\(value)\"", kind: "fixedWidth").isEmpty, "\(value)")
    }
    for value in ["0", "0-5", "11-10", "10-10001", "10-", "-10", "10-12-14", "10 - 12", "a", ""] {
      #expect(
        problems("at=\"\(value)\"", kind: "fixedWidth").contains(none(value, "at")[0]), "\(value)"
      )
    }
    #expect(problems("at=\"10-12\"") == ["at is for a template of kind fixedWidth"])
    #expect(
      problems("at=\"10-12\" width=\"4\"", kind: "fixedWidth") == [
        "width is 4, and at has 3 positions"
      ])
  }

  @Test("lengths and lists of words: equal ends, exchanged ends, and none")
  func lengths() {
    #expect(problems("minLength=\"3\" maxLength=\"3\"").isEmpty)
    #expect(problems("minLength=\"4\" maxLength=\"3\"") == ["minLength is greater than maxLength"])
    #expect(problems("minLength=\"0\" maxLength=\"0\"").isEmpty)
    #expect(problems("values=\"a\"").isEmpty)
    for value in ["", " "] { #expect(problems("values=\"\(value)\"") == none("", "values")) }
  }

  @Test("what fills a column is one character that can be printed, or its name")
  func fills() {
    for fill in ["*", "!", "~", " ", "space", "pipe", "tab", "a"] {
      #expect(problems("width=\"9\" fill=\"\(fill)\"").isEmpty, "\(fill)")
    }
    for fill in ["", "ab", "é", "dash", "\u{7F}", "  "] {
      #expect(problems("width=\"9\" fill=\"\(fill)\"") == none(fill, "fill"), "\(fill)")
    }
    for name in ["align=\"right\"", "fill=\"*\""] {
      #expect(
        problems(name) == ["\(name.prefix { $0 != "=" }) has no meaning without width"], "\(name)")
    }
    #expect(
      problems("width=\"9\" emptyFill=\"0\"") == ["emptyFill is for a template of kind fixedWidth"])
    #expect(problems("width=\"9\" emptyFill=\"9\"", kind: "fixedWidth").isEmpty)
  }

  @Test("digits fill a number only as zeros before it; texts are filled with anything")
  func digits() {
    let numbers = [
      ("{hours}", "employee"), ("{rate}", "employee rate"), ("{multiplier}", "employee multiplier"),
      ("{employee.counter}", "employee"), ("{row.counter}", "employee"),
    ]
    for (value, group) in numbers {
      for kind in ["csv", "fixedWidth"] {
        func found(_ fill: String, _ align: String) -> [String] {
          problems(
            "width=\"9\" fill=\"\(fill)\" align=\"\(align)\"", value: value, kind: kind,
            group: group)
        }
        #expect(found("0", "right").isEmpty && found("*", "left").isEmpty, "\(value)")
        #expect(found("0", "left") == none("0", "fill"), "\(value)")
        for fill in ["1", "9"] {
          #expect(found(fill, "right") == none(fill, "fill"), "\(value)")
          #expect(found(fill, "left") == none(fill, "fill"), "\(value)")
        }
      }
    }
    for (value, group) in [
      ("{employee.number}", "employee"), ("{payCode}", "employee payCode"),
      ("{date}", "employee date"),
      ("A", "employee"),
    ] {
      for align in ["left", "right"] {
        #expect(
          problems("width=\"12\" fill=\"9\" align=\"\(align)\"", value: value, group: group)
            .isEmpty,
          "\(value)")
      }
    }
  }

  @Test("ranges rise, hours and minutes have two digits of minutes")
  func ranges() {
    for range in [
      "0..24", "5..5", "-999.99..999.99", "0:00..23:59", "0:00..10000:00", "0.000001..0.000002",
    ] {
      #expect(problems("range=\"\(range)\"").isEmpty, "\(range)")
    }
    for range in [
      "24..0", "0-24", "0..", "..24", "", "0:00..24", "0..23:59", "0:00..23:60", "0:0..23:59",
      "0:00..10001:00", "-0:01..1:00", "0:+5..1:00", "+0:05..1:00", "0.0000001..1", "1...5", "a..b",
    ] {
      #expect(problems("range=\"\(range)\"") == none(range, "range"), "\(range)")
    }
  }

  @Test("the longest hours of a repetition are more than nothing")
  func longest() {
    func found(_ value: String) -> [String] {
      let template = SmallTemplate(
        Self.who + "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>")
      return Templates.problems {
        _ = try Templates.template(
          text: template.text.replacing(
            "group=\"employee\"", with: "group=\"employee earningCode\" longest=\"\(value)\""))
      }.map { String($0.prefix { $0 != "(" }.dropLast()) }
    }
    for value in ["0:01", "23:59", "24:00", "10000:00"] {
      #expect(found(value).isEmpty, "\(value)")
    }
    for value in ["0:00", "23:60", "8", "8.5", "10001:00", "-1:00", ""] {
      #expect(found(value) == none(value, "longest", in: "repeat"), "\(value)")
    }
  }

  @Test("an element of nothing is always empty, and says so")
  func alwaysEmpty() {
    #expect(problems("name=\"x\"", value: "") == ["the field \"x\" is always empty"])
    #expect(problems("name=\"x\" optional=\"yes\"", value: "").isEmpty)
    #expect(problems("name=\"x\" except=\"REG\"", value: "").isEmpty)
  }

  @Test("blanks are 1 to 200, and in csv alone")
  func blanks() {
    func found(_ count: String, kind: String = "csv") -> [String] {
      let width = kind == "csv" ? "" : " width=\"9\""
      var template = SmallTemplate(
        "<field value=\"{employee.number}\"\(width)/><field value=\"{hours}\"\(width)/>"
          + "<blank count=\"\(count)\"/>")
      template.kind = kind
      return Templates.problems { _ = try template.template() }.map {
        String($0.prefix { $0 != "(" }.dropLast())
      }
    }
    for count in ["1", "200"] { #expect(found(count).isEmpty, "\(count)") }
    for count in ["0", "201"] { #expect(found(count) == none(count, "count", in: "blank")) }
    #expect(found("1", kind: "fixedWidth") == ["<blank> is for a template of kind csv"])
  }
}
