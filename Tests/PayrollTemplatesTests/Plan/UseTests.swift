import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Every place where a setting or a list is used")
struct UseTests {
  private static let hours =
    "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>"

  /// What is told of a template with a setting `s` or a list `l` that is named in one place.
  private func told(
    _ setting: String, file: String = "name=\"f.csv\"", dialect: String = "", head: String = "",
    row: String = hours, loop: String = "", body: String = "", kind: String = "csv"
  ) -> [String] {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="\(kind)">
      \(setting)\(head)<file \(file)/>\(dialect)
      \(body.isEmpty ? "<rows><repeat group=\"employee\">\(loop)<row>\(row)</row></repeat></rows>" : body)
      </template>
      """
    return Templates.problems { _ = try Templates.template(text: text) }
  }

  private static let flag = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
  private static let text = "<setting name=\"s\" default=\"a\">S.</setting>"

  @Test("nowhere is told")
  func nowhere() {
    #expect(
      told(Self.flag) == [
        "the setting \"s\" is used nowhere (t.xml:2:1): remove it, or use it"
      ])
  }

  @Test("in names and declarations of files")
  func files() {
    #expect(told(Self.text, file: "name=\"{setting.s}\"").isEmpty)
    #expect(told(Self.text, head: "<file name=\"{setting.s}\" when=\"s\"/>").isEmpty)
    #expect(told(Self.flag, head: "<file name=\"g.csv\" when=\"s\"/>").isEmpty)
    let other = "<setting name=\"o\" type=\"yesNo\" default=\"no\">O.</setting>"
    #expect(
      told(
        Self.flag,
        head: other + "<file name=\"g.csv\" when=\"o\"/><file name=\"h.csv\" when=\"not s\"/>"
      ).isEmpty)
    #expect(told(Self.flag, file: "name=\"f.csv\" byteOrderMark=\"{setting.s}\"").isEmpty)
    #expect(
      told(
        Self.flag,
        head: other + "<file name=\"g.csv\" when=\"o\" byteOrderMark=\"{setting.s}\"/>"
      ).isEmpty)
    #expect(
      told(
        Self.flag, dialect: "<csv header=\"{setting.s}\"/>",
        row:
          "<field heading=\"N\" value=\"{employee.number}\"/><field heading=\"H\" value=\"{hours}\"/>"
      ).isEmpty)
    let delimiter =
      "<setting name=\"s\" type=\"choice\" choices=\"comma tab\" default=\"tab\">S.</setting>"
    #expect(told(delimiter, dialect: "<csv delimiter=\"{setting.s}\"/>").isEmpty)
  }

  @Test("in conditions: of other settings, rows, fields, pairs, groups and single ones")
  func conditions() {
    let other = "<setting name=\"o\" example=\"x\" requiredWhen=\"s\">O.</setting>"
    let used = Self.hours + "<field value=\"{setting.o?}\" optional=\"yes\"/>"
    #expect(told(Self.flag, head: other, row: used).isEmpty)
    #expect(
      told(
        Self.flag, head: other.replacing("requiredWhen", with: "default=\"x\" when"), row: used
      ).isEmpty)
    #expect(told(Self.flag, row: Self.hours + "<field value=\"a\" when=\"s\"/>").isEmpty)
    let pair = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    #expect(
      told(
        Self.flag,
        row: "<field value=\"{employee.number}\"/><pairs count=\"1\" when=\"s\">\(pair)</pairs>"
          + "<field value=\"{hours}\" when=\"not s\"/>"
      ).isEmpty)
    #expect(told(Self.flag, loop: "<group by=\"date\" when=\"s\"/>").isEmpty)
    #expect(told(Self.flag, loop: "<single by=\"employee\" when=\"s\">Do.</single>").isEmpty)
    #expect(told(Self.flag, loop: "<row when=\"s\"><field value=\"a\"/></row>").isEmpty)
    #expect(told(Self.flag, loop: "<line when=\"s\">a</line>").isEmpty)
  }

  @Test("in what is printed: values, headings, codes, counts, columns and lines")
  func printed() {
    let who = "<field value=\"{employee.number}\"/>"
    #expect(told(Self.text, row: Self.hours + "<field value=\"{setting.s}\"/>").isEmpty)
    #expect(
      told(Self.text, row: Self.hours + "<field value=\"a\" heading=\"{setting.s}\"/>").isEmpty)
    #expect(told(Self.text, row: who + "<hours code=\"{setting.s}\"/>").isEmpty)
    #expect(
      told(Self.text, row: who + "<hours code=\"a\"/><hours except=\"{setting.s}\"/>").isEmpty)
    #expect(told(Self.text, loop: "<line>{setting.s}</line>").isEmpty)
    let count =
      "<setting name=\"s\" type=\"integer\" minimum=\"1\" maximum=\"9\" default=\"1\">S.</setting>"
    let pair = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    #expect(told(count, row: who + "<pairs count=\"{setting.s}\">\(pair)</pairs>").isEmpty)
    let extra = "<field value=\"{setting.s}\"/>"
    #expect(told(Self.text, row: who + "<pairs count=\"1\">\(pair)\(extra)</pairs>").isEmpty)
    let columns =
      "<setting name=\"s\" type=\"columns\" default=\"who, hours\">S.</setting>"
    let chosen =
      "<row order=\"{setting.s}\"><field name=\"who\" value=\"{employee.number}\"/>"
      + "<field name=\"hours\" value=\"{hours}\"/></row>"
    #expect(
      told(columns, body: "<rows><repeat group=\"employee\">\(chosen)</repeat></rows>").isEmpty)
  }

  @Test("in documents: elements, attributes and texts")
  func documents() {
    func told(_ setting: String, _ inside: String) -> [String] {
      self.told(
        setting,
        body: "<document><a xmlns=\"\" xmlns:t=\"urn:payroll-export:template:1\">"
          + "<t:repeat group=\"employee\"><b n=\"{employee.number}\">{hours}</b>\(inside)</t:repeat>"
          + "</a></document>", kind: "xml")
    }
    #expect(told(Self.flag, "<c t:when=\"s\">x</c>").isEmpty)
    #expect(told(Self.text, "<c d=\"{setting.s}\"/>").isEmpty)
    #expect(told(Self.text, "<c>{setting.s}</c>").isEmpty)
    #expect(told(Self.text, "<c><d>{setting.s}</d></c>").isEmpty)
    #expect(told(Self.text, "<c><t:attribute name=\"d\" value=\"{setting.s}\"/></c>").isEmpty)
    #expect(
      told(Self.flag, "<c><t:attribute name=\"d\" value=\"x\" when=\"s\"/></c>").isEmpty)
    #expect(told(Self.flag, "<c><t:value of=\"x\" when=\"s\"/></c>").isEmpty)
    #expect(told(Self.text, "<c>x</c>").count == 1)
  }

  @Test("lists: in names of files, values, headings and settings")
  func lists() {
    let buckets =
      ["regular", "overtime", "holiday", "sick", "vacation"].map {
        "<item value=\"\($0)\" prints=\"x\"/>"
      }.joined()
    let list = "<list name=\"l\">\(buckets)</list>"
    let yesNo =
      "<list name=\"l\"><item value=\"yes\" prints=\"Y\"/><item value=\"no\" prints=\"N\"/></list>"
    #expect(told(list).count == 1)
    #expect(told(yesNo + Self.flag, file: "name=\"{setting.s|list l}.csv\"").isEmpty)
    #expect(
      told(yesNo + Self.flag, head: "<file name=\"{setting.s|list l}\" when=\"s\"/>").isEmpty)
    #expect(
      told(yesNo + Self.flag, row: Self.hours + "<field value=\"{setting.s|list l}\"/>").isEmpty)
    #expect(
      told(
        yesNo + Self.flag, row: Self.hours + "<field heading=\"{setting.s|list l}\" value=\"a\"/>"
      ).isEmpty)
    #expect(
      told(
        list,
        body: "<rows><repeat group=\"employee bucket\"><row>\(Self.hours)"
          + "<field value=\"{bucket|list l}\"/></row></repeat></rows>"
      ).isEmpty)
    #expect(
      told(
        yesNo,
        body: "<rows><repeat group=\"employee worked\"><row>\(Self.hours)"
          + "<field value=\"{worked|list l}\"/></row></repeat></rows>"
      ).isEmpty)
  }
}
