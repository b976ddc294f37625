import LawText
import PayrollBytes
import PayrollModel
import Testing
import TimeRules

/// What a calendar takes over from the one below it, part by part, and what is said of those that
/// cannot go on top of each other.
@Suite("Calendars on top of others, part by part") struct HolidayCalendarLayerTests {
  private static let base = """
    {"id": "base", "name": "B", "jurisdiction": "US", "evidence": "secondary", "sources": ["s"],
    "observed": {"saturday": "friday"}, "keeps": "both", "from": 2000, "until": 2030,
    "rules": [{"id": "july", "name": "July", "date": "07-04"},
    {"id": "may", "name": "May", "date": "05-01", "evidence": "law-text"}],
    "days": [{"date": "2026-03-02", "name": "Base day"}, {"date": "2026-03-04", "name": "Late"}],
    "differences": [{"rule": "may", "why": "w"}]}
    """

  private func read(
    _ text: String, _ files: [String: String] = [:]
  ) throws -> HolidayCalendar {
    try HolidayCalendar.read(Array(text.utf8), file: "x.json") { name in
      if name == "locked" {
        return .unreadable(path: "locked.json", reason: "permission denied")
      }
      let text = name == "base" ? Self.base : files[name]
      return text.map { .file(Array($0.utf8), path: "\(name).json") } ?? .unknown(known: ["base"])
    }
  }

  private func on(_ members: String) throws -> HolidayCalendar {
    try read(#"{"id": "x", "name": "X", "extends": "base"\#(members)}"#)
  }

  private func messages(_ text: String, _ files: [String: String] = [:]) -> [String] {
    do {
      _ = try read(text, files)
      return []
    } catch let error as TextProblems {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func whatIsNotMentionedStays() throws {
    let calendar = try on("")
    #expect(calendar.id == "x" && calendar.name == "X")
    #expect(calendar.jurisdiction == "" && calendar.evidence == .company && calendar.sources == [])
    #expect(calendar.shift == ObservedShift(saturday: .friday) && calendar.keeps == .both)
    #expect(calendar.from == CalendarDate("2000-01-01"))
    #expect(calendar.until == CalendarDate("2030-12-31"))
    #expect(calendar.rules.map(\.id) == ["july", "may"])
    #expect(calendar.days.map(\.name) == ["Base day", "Late"])
    #expect(calendar.differences == [], "those of the base are its own")
  }

  @Test func rulesKeepTheEvidenceOfTheCalendarTheyComeFrom() throws {
    let calendar = try on(#", "rules": [{"id": "own", "name": "O", "date": "01-02"}]"#)
    #expect(calendar.rules.map(\.evidence) == [.secondary, .lawText, nil])
    let replaced = try on(#", "rules": [{"id": "may", "name": "M", "date": "05-02"}]"#)
    #expect(replaced.rules.map(\.evidence) == [.secondary, nil])
  }

  @Test func whatIsMentionedGoesBefore() throws {
    let calendar = try on(#", "observed": {"sunday": "monday"}, "keeps": "observed""#)
    #expect(calendar.shift == ObservedShift(sunday: .monday) && calendar.keeps == .observed)
    // What is known is what both know.
    let narrow = try on(#", "from": 2010, "until": 2020"#)
    #expect(narrow.from == CalendarDate("2010-01-01"))
    #expect(narrow.until == CalendarDate("2020-12-31"))
    let wide = try on(#", "from": 1990, "until": 2040"#)
    #expect(wide.from == CalendarDate("2000-01-01"))
    #expect(wide.until == CalendarDate("2030-12-31"))
  }

  @Test func daysOfBothAreInOrderAndADateHasOneName() throws {
    let calendar = try on(
      #", "days": [{"date": "2026-03-03", "name": "Own"}, {"date": "2026-03-04", "name": "Ours"}]"#)
    #expect(calendar.days.map(\.name) == ["Base day", "Own", "Ours"])
    #expect(calendar.days.map(\.date.description) == ["2026-03-02", "2026-03-03", "2026-03-04"])
  }

  @Test func aReplacedRuleKeepsItsPlaceAndNewOnesComeLast() throws {
    let calendar = try on(
      #", "rules": [{"id": "new", "name": "N", "date": "01-02"}, "#
        + #"{"id": "july", "name": "J", "date": "07-05"}]"#)
    #expect(calendar.rules.map(\.id) == ["july", "may", "new"])
    #expect(calendar.rules.map(\.name) == ["J", "May", "N"])
  }

  @Test func severalLayers() throws {
    let middle = #"{"id": "middle", "name": "M", "extends": "base", "without": ["may"]}"#
    let calendar = try read(
      #"{"id": "x", "name": "X", "extends": "middle", "rules": [{"id": "top", "name": "T", "date": "01-02"}]}"#,
      ["middle": middle])
    #expect(calendar.rules.map(\.id) == ["july", "top"])
    // A rule that the middle one left out cannot be left out again.
    #expect(
      messages(
        #"{"id": "x", "name": "X", "extends": "middle", "without": ["may"]}"#, ["middle": middle]
      ) == ["middle has no rule \"may\" (x.json:1:59, without[0]): known are july"])
  }

  @Test func aCircleIsNamedFromWhereItBegins() {
    let found = messages(
      #"{"id": "x", "name": "X", "extends": "a"}"#,
      [
        "a": #"{"id": "a", "name": "A", "extends": "b"}"#,
        "b": #"{"id": "b", "name": "B", "extends": "a"}"#,
      ])
    #expect(
      found == [
        """
        a calendar cannot extend itself: a, b, a (b.json:1:37, extends): give the calendar another \
        id than the one it extends
        """
      ])
  }

  @Test func thirtyTwoLayersAreTheMost() {
    func files(_ count: Int) -> [String: String] {
      var files: [String: String] = [:]
      for index in 1...count {
        let more = index == count ? "" : #", "extends": "c\#(index + 1)""#
        files["c\(index)"] =
          #"{"id": "c\#(index)", "name": "C"\#(more), "rules": [{"id": "r\#(index)", "#
          + #""name": "R", "date": "01-02"}]}"#
      }
      return files
    }
    let text = #"{"id": "x", "name": "X", "extends": "c1"}"#
    #expect(messages(text, files(31)) == [])
    #expect(
      messages(text, files(32)).first?.hasPrefix(
        "more than 32 calendars go on top of each other (c32.json)") == true)
  }

  @Test func whatIsBelowMustBeReadable() {
    #expect(
      messages(#"{"id": "x", "name": "X", "extends": "locked"}"#) == [
        "locked.json cannot be read: permission denied (x.json:1:37, extends): correct the path"
      ])
    #expect(
      messages(
        #"{"id": "x", "name": "X", "extends": "bad"}"#,
        ["bad": #"{"id": "bad", "rules": [{"id": "r", "name": "R", "date": "01-02"}]}"#])
        == ["the key \"name\" is missing (bad.json:1:1, name): add it"])
    let noJSON = messages(#"{"id": "x", "name": "X", "extends": "bad"}"#, ["bad": "{"])
    #expect(noJSON.count == 1 && noJSON.first?.contains("bad.json") == true)
  }

  @Test(arguments: [
    (
      #"{"id": "x", "name": "X", "rules": [{"id": "r", "name": "R", "date": "01-02"}], "without": ["r"]}"#,
      "this calendar extends none that it could do without"
    ),
    (
      #"{"id": "x", "name": "X", "extends": "base", "without": [7]}"#,
      "the id of a rule was expected here, not a number"
    ),
    (
      #"{"id": "x", "name": "X", "extends": "base", "without": ["may"], "rules": [{"id": "may", "name": "M", "date": "05-01"}]}"#,
      "the rule \"may\" is left out and given"
    ),
    (#"{"id": "x", "name": "X"}"#, "the calendar has no holidays"),
    (#"{"id": "x", "name": "X", "extends": "base", "rules": []}"#, "the list is empty"),
    (#"{"id": "x", "name": "X", "extends": "base", "days": []}"#, "the list is empty"),
    (
      #"{"id": "x", "name": "X", "keeps": "both", "rules": [{"id": "r", "name": "R", "date": "01-02"}]}"#,
      "no holiday of this calendar moves, so none is observed on another day"
    ),
    (
      #"{"id": "x", "name": "X", "rules": [{"id": "r", "name": "R", "date": "01-02"}, {"id": "r", "name": "S", "date": "01-03"}]}"#,
      "there is another rule \"r\""
    ),
    (
      #"{"id": "x", "name": "X", "rules": [{"id": "a", "name": "A", "date": "01-02"}, {"id": "b", "name": "B", "after": {"rule": "a", "days": 1}}, {"id": "c", "name": "C", "after": {"rule": "b", "days": 1}}]}"#,
      "\"b\" itself counts from \"a\""
    ),
    (#"{"id": "x", "name": "X", "extends": "base", "differences": []}"#, "the list is empty"),
    (
      #"{"id": "x", "name": "X", "extends": "base", "differences": [{"rule": "may", "years": [0], "why": "w"}]}"#,
      "a year such as 2026 was expected here"
    ),
    (
      #"{"id": "x", "name": "X", "extends": "base", "differences": [{"rule": "may"}]}"#,
      "the key \"why\" is missing"
    ),
  ])
  func whatCannotBeMeantIsSaid(text: String, message: String) {
    let found = messages(text)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(message) == true, "\(found)")
  }

  @Test func keepingTheDaysThemselvesNeedsNoMove() throws {
    let rule = #""rules": [{"id": "r", "name": "R", "date": "01-02"}]"#
    #expect(messages(#"{"id": "x", "name": "X", "keeps": "actual", \#(rule)}"#) == [])
    #expect(messages(#"{"id": "x", "name": "X", "extends": "base", "keeps": "observed"}"#) == [])
    let own =
      #""rules": [{"id": "r", "name": "R", "date": "01-02", "observed": {"sunday": "monday"}}]"#
    #expect(messages(#"{"id": "x", "name": "X", "keeps": "both", \#(own)}"#) == [])
  }

  @Test func differencesKeepWhatTheySay() throws {
    let calendar = try on(
      #", "differences": [{"rule": "may", "listed": "L", "years": [1, 9999], "why": "w"}, "#
        + #"{"listed": "M", "why": "v"}]"#)
    #expect(
      calendar.differences == [
        HolidayDifference(rule: "may", listed: "L", years: [1, 9999], why: "w"),
        HolidayDifference(rule: nil, listed: "M", why: "v"),
      ])
  }

  @Test func aRuleThatOthersCountFromCannotCountFromAnother() {
    let below = #"""
      {"id": "below", "name": "B", "rules": [{"id": "a", "name": "A", "date": "01-02"},
      {"id": "b", "name": "B", "after": {"rule": "a", "days": 1}},
      {"id": "c", "name": "C", "date": "03-04"}]}
      """#
    let found = messages(
      #"{"id": "x", "name": "X", "extends": "below", "rules": [{"id": "a", "name": "A", "after": {"rule": "c", "days": 1}}]}"#,
      ["below": below])
    #expect(
      found == [
        """
        "b" counts from this rule, so it cannot count from another (x.json:1:56, \
        rules[0].after): count from a rule that stands alone
        """
      ])
  }
}
