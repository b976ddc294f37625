import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Where each value may stand")
struct ScopeTests {
  private static let who = "<field value=\"{employee.number}\"/>"
  private static let sum = "<field value=\"{hours}\"/>"

  /// What is wrong, without the places.
  private func problems(
    _ body: String, kind: String = "csv", head: String = "", file: String = "name=\"f.csv\""
  ) -> [String] {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="\(kind)">
      \(head)<file \(file)/>\(body)</template>
      """
    return Templates.problems { _ = try Templates.template(text: text) }
      .map { String($0.prefix { $0 != "(" }.dropLast()) }
  }

  /// A row in a repetition, and what stands before, inside and behind it.
  private func rows(
    before: String = "", _ fields: String = "", group: String = "employee", inner: String = "",
    behind: String = ""
  ) -> String {
    """
    <rows>\(before)<repeat group="\(group)"><row>\(Self.who)\(fields)\(inner.isEmpty ? Self.sum : "")
    </row>\(inner)</repeat>\(behind)</rows>
    """
  }

  private func row(_ value: ValueName) -> String {
    "<row><field value=\"{\(value.rawValue)}\"/></row>"
  }

  @Test("every value before, in and behind the rows", arguments: ValueName.allCases)
  func places(_ value: ValueName) {
    let name = value.rawValue
    let field = "<field value=\"{\(name)}\"/>"
    let isIn: Bool
    let (before, inside, behind): ([String], [String], [String])
    switch value.scope {
    case .file: (before, inside, behind) = ([], [], [])
    case .fileEnd:
      let early = ["{\(name)} is known only behind the rows"]
      (before, inside, behind) = (early, early, [])
    case .employee, .sum:
      let outside = ["{\(name)} stands outside of <repeat>"]
      let untold = ["it is not said which earning code the amount in \"amount\" has"]
      (before, inside, behind) = (outside, value == .amount ? untold : [], outside)
    case .outerLoop:
      let counts = ["{\(name)} counts the rows of a <repeat> inside"]
      (before, inside, behind) = (counts, counts, counts)
    case .group:
      let differs = ["{\(name)} can differ among the hours of one row"]
      (before, inside, behind) = (differs, differs, differs)
    }
    #expect(problems(rows(before: row(value))) == before, "\(name) before")
    #expect(problems(rows(field)) == inside, "\(name) inside")
    #expect(problems(rows(behind: row(value))) == behind, "\(name) behind")
    // With another repetition inside, a value of the outer rows may count the inner ones.
    let nested = "<repeat group=\"date\"><row>\(Self.sum)</row></repeat>"
    isIn = if case .outerLoop = value.scope { true } else { inside.isEmpty }
    #expect(problems(rows(field, inner: nested)).isEmpty == isIn, "\(name) in the outer row")
  }

  @Test("every value that rows can be grouped by, with each key", arguments: ValueName.allCases)
  func keys(_ value: ValueName) {
    guard case .group(let needed) = value.scope else { return }
    let field = "<field value=\"{\(value.rawValue)}\"/>"
    for key in GroupKey.allCases {
      let found = problems(rows(field, group: "employee \(key.rawValue)"))
      // A day is in one week.
      let isKnown = key == needed || key == .date && needed == .week
      #expect(found.isEmpty == isKnown, "\(value.rawValue) by \(key.rawValue): \(found)")
      let inside = "<repeat group=\"\(key.rawValue)\"><row>\(field)\(Self.sum)</row></repeat>"
      #expect(problems(rows(inner: inside)).isEmpty == isKnown, "\(value.rawValue) inside")
      // What the rows around are grouped by, those inside are too; not the other way round.
      let nested = "<repeat group=\"rate\"><row>\(field)\(Self.sum)</row></repeat>"
      #expect(
        problems(rows(group: "employee \(key.rawValue)", inner: nested)).isEmpty
          == (isKnown || needed == .rate))
      let outer = "<repeat group=\"\(key.rawValue)\"><row>\(Self.sum)</row></repeat>"
      #expect(problems(rows(field, inner: outer)).isEmpty == false)
    }
  }

  @Test("earning codes stand in pairs, and beside the hours of one code")
  func codes() {
    let pair = "<field value=\"{earningCode}\"/>\(Self.sum)"
    let pairs = "<pairs count=\"2\">\(pair)</pairs>"
    func rows(_ fields: String) -> String {
      "<rows><repeat group=\"employee\"><row>\(Self.who)\(fields)</row></repeat></rows>"
    }
    let differs = ["{earningCode} can differ among the hours of one row"]
    #expect(problems(rows(pairs)).isEmpty)
    #expect(problems(rows("<field value=\"{earningCode}\"/>" + pairs)) == differs)
    #expect(
      problems(rows("<field value=\"{earningCode}\" code=\"REG\"/><hours code=\"REG\"/>")).isEmpty)
    #expect(
      problems(rows("<field value=\"{earningCode}\" except=\"REG\"/><hours code=\"REG\"/>"))
        == differs)
    // Of all other values a code or a pair says nothing.
    #expect(
      problems(rows("<field value=\"{bucket}\" code=\"REG\"/><hours code=\"REG\"/>"))
        == ["{bucket} can differ among the hours of one row"])
    #expect(
      problems(rows("<pairs count=\"2\"><field value=\"{rate}\"/>\(pair)</pairs>"))
        == ["{rate} can differ among the hours of one row"])
  }

  @Test("hours beside pairs have a code, and there is one run of pairs")
  func pairs() {
    let pairs = "<pairs count=\"2\"><field value=\"{earningCode}\"/>\(Self.sum)</pairs>"
    let maybe = pairs.replacing("count", with: "when=\"s\" count")
    let setting = "<setting name=\"s\" type=\"yesNo\" default=\"no\">S.</setting>"
    func found(_ fields: String, _ head: String = "") -> [String] {
      problems(
        "<rows><repeat group=\"employee\"><row>\(Self.who)\(fields)</row></repeat></rows>",
        head: head)
    }
    let repeats = "the field \"hours\" repeats the hours that the pairs have"
    #expect(found(Self.sum + pairs) == [repeats] && found(pairs + Self.sum) == [repeats])
    #expect(found("<hours code=\"REG\"/>" + pairs).isEmpty)
    #expect(found("<hours except=\"REG\"/>" + pairs) == [repeats])
    #expect(found(pairs + pairs) == ["the row has pairs twice"])
    // Those under conditions may stand in for each other.
    #expect(found(maybe + Self.sum, setting).isEmpty && found(maybe + maybe, setting).isEmpty)
    #expect(found(maybe + pairs, setting).isEmpty)
    for (inside, problem) in [
      ("", "the pairs have no fields"), (Self.sum, "the pairs do not say which earning code"),
      ("<field value=\"{earningCode}\"/>", "the pairs have no hours"),
    ] {
      let found = found("<pairs count=\"2\">\(inside)</pairs>")
      #expect(found.first?.hasPrefix(problem) == true, "\(found)")
    }
  }

  @Test("repetitions need their employee, and bounds and single ones their place")
  func loops() {
    let who = "the hours of"
    let alone = "<rows><repeat group=\"date\"><row>\(Self.who)\(Self.sum)</row></repeat></rows>"
    #expect(problems(alone) == ["hours of different employees would be added together"], "\(who)")
    let bound = "<repeat group=\"earningCode\" longest=\"8:00\"><row>\(Self.sum)</row></repeat>"
    #expect(problems(rows(inner: bound)).isEmpty)
    #expect(
      problems(
        rows(group: "employee earningCode", inner: bound.replacing("earningCode", with: "date"))
      )
      .isEmpty)
    #expect(
      problems(rows(inner: bound.replacing("earningCode", with: "date")))
        == ["hours of several earning codes cannot be parted together"])
    let single = "<single by=\"employee\">Do.</single>"
    let inner = "<repeat group=\"date\"><row>\(Self.sum)</row></repeat>"
    #expect(problems(rows(inner: single + inner)).isEmpty)
    #expect(
      problems(rows(inner: inner.replacing("<row>", with: single + "<row>")))
        == ["<single> stands on a repetition inside of another"])
    let second = "<repeat group=\"employee\">\(single)<row>\(Self.who)\(Self.sum)</row></repeat>"
    #expect(problems(rows(behind: second)).isEmpty, "a second one is an outermost one too")
    #expect(
      problems(rows(inner: single.replacing("employee", with: "employee date rate") + inner)) == [
        "<single> names date, by which nothing is grouped",
        "<single> names rate, by which nothing is grouped",
      ])
  }

  @Test("headings: of all fields in repetitions, with numbers in pairs alone")
  func headings() {
    let head = "<csv header=\"yes\"/>"
    func found(_ fields: String, before: String = "", dialect: String = head) -> [String] {
      problems(
        dialect + "<rows>\(before)<repeat group=\"employee\"><row>"
          + "<field heading=\"N\" value=\"{employee.number}\"/>\(fields)</row></repeat></rows>")
    }
    let hours = "<field heading=\"H\" value=\"{hours}\"/>"
    let outside = "<row><field value=\"{batch.id}\"/></row>"
    #expect(found(hours).isEmpty && found(hours, before: outside).isEmpty)
    #expect(found(Self.sum) == ["the field \"hours\" has no heading"])
    #expect(found(Self.sum, dialect: "<csv header=\"no\"/>").isEmpty)
    #expect(found(Self.sum, dialect: "").isEmpty && found(hours + "<blank/>").isEmpty)
    let pair =
      "<pairs count=\"2\"><field heading=\"C{n}\" value=\"{earningCode}\"/>"
      + "<field heading=\"H{n}\" value=\"{hours}\"/></pairs>"
    #expect(found(pair).isEmpty)
    #expect(
      found(pair.replacing(" heading=\"H{n}\"", with: "")) == [
        "the field \"hours\" has no heading"
      ])
    #expect(
      found(hours.replacing("\"H\"", with: "\"H{n}\"")) == [
        "{n} stands in a heading outside of pairs"
      ])
    #expect(
      found(hours.replacing("\"H\"", with: "\"{batch.id}\"")) == [
        "the heading has {batch.id} in it"
      ])
    #expect(
      found(hours + "<field heading=\"N\" value=\"{n}\"/>", dialect: "") == [
        "{n} stands in a value"
      ])
    #expect(
      found("<field heading=\"H\" value=\"{hours}{batch.id}\"/>") == [
        "hours stand in one field with another value"
      ])
    #expect(found("<field heading=\"H\" value=\"H {hours}\"/>").isEmpty)
  }
}
