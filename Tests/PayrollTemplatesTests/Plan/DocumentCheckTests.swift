import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("What a document must be, so that it can be read back")
struct DocumentCheckTests {
  private func plan(_ inside: String, _ mapping: String = "", file: String = "") throws
    -> OutputPlan
  {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
      <file name="t.xml"\(file)/><document><a xmlns="" xmlns:t="urn:payroll-export:template:1">
      \(inside)</a></document></template>
      """
    return try OutputPlan(
      template: try Templates.template(text: text), settings: [:],
      earningCodes: mapping.isEmpty ? .empty : try Templates.mapping(mapping), schema: nil)
  }

  /// What is wrong, without places and advice.
  private func problems(_ inside: String, _ mapping: String = "") -> [String] {
    Templates.problems { _ = try plan(inside, mapping) }.map {
      String($0.prefix { $0 != "(" }.dropLast())
    }
  }

  private func loop(_ inside: String, _ group: String = "employee") -> String {
    "<t:repeat group=\"\(group)\">\(inside)</t:repeat>"
  }

  private static let codes = "*,*,*,REG\novertime,*,*,OT\n"

  @Test("a code may stand in an attribute, an element, or the element around, and hours beside it")
  func codes() {
    for inside in [
      "<p n=\"{employee.number}\" c=\"{earningCode}\" h=\"{hours}\"/>",
      "<p n=\"{employee.number}\"><c>{earningCode}</c><h>{hours}</h></p>",
      "<p n=\"{employee.number}\"><w><c>{earningCode}</c></w><h>{hours}</h></p>",
    ] {
      #expect(problems(loop(inside, "employee earningCode"), Self.codes).isEmpty, "\(inside)")
    }
    let around = loop(
      "<p n=\"{employee.number}\">"
        + loop(
          "<c k=\"{earningCode}\">" + loop("<d h=\"{hours}\"/>", "date") + "</c>", "earningCode")
        + "</p>")
    #expect(problems(around, Self.codes).isEmpty)
  }

  @Test("hours apart from their code are refused, hours of one code beside it are not")
  func apart() {
    func found(_ inside: String) -> [String] {
      problems(loop(inside, "employee earningCode"), Self.codes)
    }
    #expect(
      found("<p n=\"{employee.number}\" c=\"{earningCode}\"/><q h=\"{hours}\"/>") == [
        "the hours of <q> stand apart from their earning code in <p>"
      ])
    #expect(
      found("<q><w>{hours}</w></q><p n=\"{employee.number}\" c=\"{earningCode}\"/>") == [
        "the hours of <q> stand apart from their earning code in <p>"
      ])
    #expect(
      found(
        "<p n=\"{employee.number}\" c=\"{earningCode}\" h=\"{hours}\"/>"
          + "<q><t:value of=\"{hours}\" code=\"REG\"/></q>"
      ).isEmpty)
  }

  @Test("columns of codes in elements: one that has no place is named")
  func places() {
    func value(_ code: String) -> String {
      "<e k=\"\(code)\"><t:value of=\"{hours}\" code=\"\(code)\"/></e>"
    }
    let one = loop("<p n=\"{employee.number}\">\(value("REG"))</p>")
    let both = loop("<p n=\"{employee.number}\">\(value("REG"))\(value("OT"))</p>")
    #expect(problems(both, Self.codes).isEmpty)
    #expect(
      problems(one, Self.codes) == ["the template t has no column for the earning code \"OT\""])
    #expect(problems(one, "*,*,*,REG\n").isEmpty)
    let attribute = loop(
      "<p n=\"{employee.number}\"><t:attribute name=\"r\" value=\"{hours}\" code=\"REG\"/></p>")
    #expect(problems(attribute, "*,*,*,REG\n").isEmpty)
    #expect(problems(attribute, Self.codes).count == 1)
  }

  @Test("who it is stands alone, somewhere in the outermost repetition")
  func identity() {
    let missing = ["it is not said whose hours they are"]
    for (inside, isSaid) in [
      ("<p n=\"{employee.number}\">{hours}</p>", true),
      ("<p><n>{employee.lastName}, {employee.firstName}</n><h>{hours}</h></p>", true),
      ("<p><n>No {employee.number}</n><h>{hours}</h></p>", true),
      ("<p><n>{employee.middleName?} {region.name}</n><h>{hours}</h></p>", true),
      ("<p><n>{employee.jobTitle}</n><h>{hours}</h></p>", false),
      ("<p><n>{region.name}</n><h>{hours}</h></p>", false),
      ("<p><n>{employee.counter}</n><h>{hours}</h></p>", false),
      ("<p><n>{employee.number}/{company.name}</n><h>{hours}</h></p>", false),
      ("<p>{hours}</p>", false),
    ] {
      #expect(problems(loop(inside)) == (isSaid ? [] : missing), "\(inside)")
    }
    #expect(
      problems(loop("<p>" + loop("<d n=\"{employee.number}\">{hours}</d>", "date") + "</p>"))
        .isEmpty)
  }

  @Test("what holds all employees is not left out where it is empty; what is inside may be")
  func omitted() {
    let person = "<p n=\"{employee.number}\"><h t:omitEmpty=\"yes\">{hours}</h></p>"
    #expect(problems(loop(person)).isEmpty)
    #expect(problems("<x t:omitEmpty=\"yes\"><y>{company.name}</y></x>" + loop(person)).isEmpty)
    #expect(
      problems("<x t:omitEmpty=\"yes\">\(loop(person))</x>") == [
        "omitEmpty stands on <x>, which holds the repetition of all employees"
      ])
    #expect(
      problems("<x t:omitEmpty=\"yes\"><y>\(loop(person))</y></x>").count == 1)
    // One person's repetition inside may be.
    let days = loop("<d>{hours}</d>", "date")
    #expect(
      problems(
        loop("<p n=\"{employee.number}\"><w t:omitEmpty=\"yes\">\(days)</w></p>")
      ).isEmpty)
  }

  @Test("text stands in elements, and hours in some place at all")
  func text() {
    #expect(
      problems(loop("{hours}<p n=\"{employee.number}\">{hours}</p>")).first
        == "there is text inside <repeat>")
    #expect(
      problems(loop("<p n=\"{employee.number}\"/>")) == ["the template prints no hours"])
    #expect(problems("<p>{company.name}</p>") == ["the template prints no hours"])
    #expect(
      problems(loop("<p n=\"{employee.number}\">{hours} {date}</p>", "employee date")) == [
        "hours stand in one field with another value"
      ])
  }

  @Test("a file for each employee has its root inside of the repetition, and one")
  func perEmployee() throws {
    func found(_ document: String) -> [String] {
      Templates.problems {
        _ = try Templates.template(
          text: """
            <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
            <file name="{employee.number}.xml" per="employee"/>
            <document xmlns:t="urn:payroll-export:template:1">\(document)</document></template>
            """)
      }.map { String($0.prefix { $0 != "(" }.dropLast()) }
    }
    let root = ["a document has one root element"]
    #expect(found("<t:repeat group=\"employee\"><a xmlns=\"\">{hours}</a></t:repeat>").isEmpty)
    #expect(
      found("<t:repeat group=\"employee\"><a xmlns=\"\">{hours}</a><b xmlns=\"\"/></t:repeat>")
        == root)
    #expect(
      found("<a xmlns=\"\"><t:repeat group=\"employee\"><b>{hours}</b></t:repeat></a>").isEmpty)
  }

  @Test("hours and codes in a text of which a part may be missing could not be found again")
  func partsOfText() {
    func found(_ text: String, _ mapping: String = "") -> [String] {
      problems(
        loop("<p n=\"{employee.number}\"><r>\(text)</r></p>", "employee earningCode"),
        mapping.isEmpty ? Self.codes : mapping)
    }
    let lost = [
      "hours or their earning code stand in the text of <r>, of which a part may be missing"
    ]
    for text in [
      "h<t:value of=\"{hours}\" optional=\"yes\"/>", "<t:value of=\"{hours}\" code=\"REG\"/>h",
      "<t:value of=\"{hours}\"/><t:value of=\"{payCode?}\" optional=\"yes\"/>",
    ] {
      #expect(
        problems(
          loop("<p n=\"{employee.number}\"><r>\(text)</r></p>", "employee payCode"), "*,*,*,REG\n")
          == lost, "\(text)")
    }
    #expect(
      found("{earningCode}<t:value of=\"{company.name?}\" optional=\"yes\"/><h>{hours}</h>").first
        == lost[0])
    // Whole texts, and parts that are always there, are read.
    for text in [
      "h{hours}", "h<t:value of=\"{hours}\"/>", "<t:value of=\"{hours}\" optional=\"yes\"/>",
    ] {
      #expect(
        problems(loop("<p n=\"{employee.number}\"><r>\(text)</r></p>")).isEmpty, "\(text)")
    }
  }
}
